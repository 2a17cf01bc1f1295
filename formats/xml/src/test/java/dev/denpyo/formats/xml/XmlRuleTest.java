package dev.denpyo.formats.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XmlRuleTest {
  @ParameterizedTest
  @EnumSource
  void hasTextsInEveryLanguageAsked(XmlRule rule) {
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH, Locale.JAPANESE, Locale.GERMAN)) {
      assertFalse(rule.title(locale).isBlank());
      assertFalse(rule.explanation(locale).isBlank());
      assertFalse(rule.fix(locale).isBlank());
    }
  }

  @Test
  void idsArePublicContract() {
    assertEquals(
        List.of(
            "DNP-XML-01",
            "DNP-XML-02",
            "DNP-XML-03",
            "DNP-XML-04",
            "DNP-XML-05",
            "DNP-XML-06",
            "DNP-XML-07",
            "DNP-SCHEMA"),
        Arrays.stream(XmlRule.values()).map(XmlRule::id).toList());
  }
}
