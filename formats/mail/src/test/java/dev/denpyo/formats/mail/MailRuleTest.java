package dev.denpyo.formats.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRuleTest {
  /** Of the files themselves: a bundle fills gaps from its parent in silence. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_ja", "_de", "_fr", "_it", "_es"})
  void everyRuleHasItsTextsAndNoTextIsLeftOver(String suffix) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (MailRule rule : MailRule.values()) {
      keys.add(rule.id() + ".title");
      keys.add(rule.id() + ".fix");
    }

    assertEquals(keys, new TreeSet<>(texts(suffix).stringPropertyNames()));
  }

  @Test
  void textsComeInTheLanguageAskedForElseInEnglish() {
    assertEquals("Rechnung", MailRule.INVOICE.title(Locale.GERMANY));
    assertEquals("請求書", MailRule.INVOICE.title(Locale.JAPAN));
    assertEquals("Invoice", MailRule.INVOICE.title(new Locale("nl")));
  }

  private static Properties texts(String suffix) throws IOException {
    String name = "MailRule" + suffix + ".properties";
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(
        Objects.requireNonNull(MailRule.class.getResourceAsStream(name), name),
        StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
