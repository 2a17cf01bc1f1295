package dev.denpyo.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The bundle beside this class has two rules in English, one of them in German too. */
class RuleTextsTest {
  private static final RuleTexts TEXTS = RuleTexts.of(RuleTextsTest.class);

  @Test
  void speaksTheLanguageThatThereIsAFileFor() {
    assertEquals("Name fehlt", TEXTS.text("T-01.title", Locale.GERMAN));
    assertEquals("Name fehlt", TEXTS.text("T-01.title", Locale.GERMANY));
  }

  @Test
  void speaksEnglishElse() {
    assertEquals("Name missing", TEXTS.text("T-01.title", Locale.ROOT));
    assertEquals("Name missing", TEXTS.text("T-01.title", Locale.JAPANESE));
    assertEquals("Only in English", TEXTS.text("T-02.title", Locale.GERMAN));
  }

  @Test
  void whatIsMissingIsAFaultOfTheBuild() {
    var missing =
        assertThrows(IllegalStateException.class, () -> TEXTS.text("T-03.title", Locale.ROOT));

    assertEquals("the bundle RuleTextsTest lacks T-03.title", missing.getMessage());
  }
}
