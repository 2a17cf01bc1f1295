package dev.denpyo.formats.hybridpdf.visible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.denpyo.invoice.BusinessTerm;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleRuleTest {
  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(Set.of("fix"));
    for (VisibleRule rule : VisibleRule.values()) {
      keys.add(rule.id() + ".title");
      keys.add(rule.id() + ".explanation");
    }
    Stream.of(Gap.values()).forEach(gap -> keys.add("gap." + gap));
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ja", "de", "fr", "it", "es"})
  void everyLanguageHasEveryText(String language) {
    ResourceBundle bundle = ResourceBundle.getBundle(
        VisibleRule.class.getName(),
        Locale.forLanguageTag(language),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    assertEquals(language, bundle.getLocale().getLanguage());
    assertEquals(keys(), new TreeSet<>(bundle.keySet()));
    for (String key : keys()) {
      assertNotEquals("", bundle.getString(key).strip(), key);
    }
  }

  @Test
  void idsAreUniqueAndTermsHaveOneRule() {
    assertEquals(
        VisibleRule.values().length,
        Stream.of(VisibleRule.values()).map(VisibleRule::id).distinct().count());
    assertEquals(Optional.of(VisibleRule.ACCOUNT), VisibleRule.of(BusinessTerm.BT_84));
    assertEquals(Optional.empty(), VisibleRule.of(BusinessTerm.BT_24));
  }

  @Test
  void aLabelMeansOneTerm() {
    assertEquals(Optional.of(BusinessTerm.BT_115), Labels.term("Net à payer :"));
    assertEquals(Optional.of(BusinessTerm.BT_9), Labels.term("お支払期限"));
    assertEquals(Optional.empty(), Labels.term("Total"));
  }
}
