package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HybridRuleTest {

  /** Of the files themselves: a bundle fills gaps from its parent in silence. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_ja", "_de", "_fr", "_it", "_es"})
  void everyRuleHasItsTextsInEveryLanguageAndNoTextIsLeftOver(String suffix) throws IOException {
    Set<String> keys = new TreeSet<>(
        List.of("pdf.plain", "pdf.pages", "pdf.tagged", "pdf.encrypted", "pdf.signed"));
    for (HybridRule rule : HybridRule.values()) {
      keys.addAll(List.of(rule.id() + ".title", rule.id() + ".explanation", rule.id() + ".fix"));
    }

    Properties texts = new Properties();
    String name = "HybridRule" + suffix + ".properties";
    try (Reader reader = new InputStreamReader(
        Objects.requireNonNull(HybridRule.class.getResourceAsStream(name), name), UTF_8)) {
      texts.load(reader);
    }

    assertEquals(keys, new TreeSet<>(texts.stringPropertyNames()));
    assertTrue(texts.values().stream().noneMatch(text -> text.toString().isBlank()));
  }

  @Test
  void textsComeInTheLanguageAskedForElseInEnglish() {
    assertEquals("Verschlüsseltes PDF", HybridRule.ENCRYPTED.title(Locale.GERMANY));
    assertEquals("暗号化された PDF", HybridRule.ENCRYPTED.title(Locale.JAPAN));
    assertEquals("Encrypted PDF", HybridRule.ENCRYPTED.title(new Locale("nl")));
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
