package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRuleTest {

  /** Of the files themselves: a bundle fills gaps from its parent in silence. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_ja", "_de", "_fr", "_it", "_es"})
  void everyRuleHasItsTextsInEveryLanguageAndNoTextIsLeftOver(String suffix) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (XmlRule rule : XmlRule.values()) {
      keys.addAll(List.of(rule.id() + ".title", rule.id() + ".explanation", rule.id() + ".fix"));
    }

    Properties texts = new Properties();
    String name = "XmlRule" + suffix + ".properties";
    try (Reader reader = new InputStreamReader(
        Objects.requireNonNull(XmlRule.class.getResourceAsStream(name), name), UTF_8)) {
      texts.load(reader);
    }

    assertEquals(keys, new TreeSet<>(texts.stringPropertyNames()));
    assertTrue(texts.values().stream().noneMatch(text -> text.toString().isBlank()));
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
