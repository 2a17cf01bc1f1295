package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HybridRuleTest {
  @Test
  void everyRuleHasItsTextsAndNoTextIsLeftOver() {
    Set<String> keys = new TreeSet<>();
    for (HybridRule rule : HybridRule.values()) {
      assertFalse(rule.title(Locale.ROOT).isBlank());
      assertFalse(rule.explanation(Locale.ROOT).isBlank());
      assertFalse(rule.fix(Locale.ROOT).isBlank());
      keys.add(rule.id() + ".title");
      keys.add(rule.id() + ".explanation");
      keys.add(rule.id() + ".fix");
    }

    String bundle = HybridRule.class.getName();
    assertEquals(
        keys, new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet()));
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    for (HybridRule rule : HybridRule.values()) {
      ids.add(rule.id());
    }
    assertEquals(HybridRule.values().length, ids.size());
  }
}
