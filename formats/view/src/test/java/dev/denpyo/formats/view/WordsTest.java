package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.CodeList;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static Words words(Language language) {
    return Words.of(language, false);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameKeys(Language language) {
    assertEquals(Words.read(Language.EN).keySet(), Words.read(language).keySet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noWordIsEmptyButTheSealThatJapanAloneHas(Language language) {
    var empty = Words.read(language).entrySet().stream()
        .filter(e -> e.getValue().isBlank() && !e.getKey().equals("number.group"))
        .map(e -> e.getKey())
        .collect(Collectors.toSet());
    assertEquals(language == Language.JA ? Set.of() : Set.of("seal"), empty);
  }

  @Test
  void labelsAreThoseOfTheFilesNeitherMoreNorFewer() {
    var known = Arrays.stream(Label.values()).map(Label::key).collect(Collectors.toSet());
    var written = Words.read(Language.EN).keySet().stream()
        .filter(key -> key.startsWith("label."))
        .collect(Collectors.toSet());
    assertEquals(known, written);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void patternsHaveTheSameHoles(Language language) {
    var english = Words.read(Language.EN);
    Words.read(language)
        .forEach((key, text) ->
            assertEquals(holes(english.getOrDefault(key, "")), holes(text), language + " " + key));
  }

  private static Set<Integer> holes(String text) {
    return text.chars()
        .filter(c -> Character.isDigit(c) && text.contains("{" + (char) c + "}"))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void codesPutIntoWordsAreCodesOfTheirLists() {
    var keys = Words.read(Language.EN).keySet();
    var day = LocalDate.of(2026, 11, 22);
    assertListed(keys, "type.", CodeList.invoiceTypes(), day);
    assertListed(keys, "means.", CodeList.paymentMeans(), day);
    assertListed(keys, "country.", CodeList.countries(), day);
  }

  private static void assertListed(Set<String> keys, String prefix, CodeList list, LocalDate day) {
    var codes = keys.stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .toList();
    assertFalse(codes.isEmpty(), prefix);
    codes.forEach(code -> assertTrue(list.contains(code, day), prefix + code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | €1,234,567.50  | ¥1,235  | CHF_0.05 | -€2.00",
        "JA | €1,234,567.50  | ¥1,235  | CHF_0.05 | -€2.00",
        "DE | 1.234.567,50_€ | 1.235_¥ | 0,05_CHF | -2,00_€",
        "FR | 1_234_567,50_€ | 1_235_¥ | 0,05_CHF | -2,00_€",
        "IT | 1.234.567,50_€ | 1.235_¥ | 0,05_CHF | -2,00_€",
        "ES | 1.234.567,50_€ | 1.235_¥ | 0,05_CHF | -2,00_€"
      })
  void writesMoneyByTheHabitsOfTheLanguage(
      Language language, String euro, String yen, String francs, String debt) {
    var words = words(language);
    assertEquals(plain(euro), words.money(new BigDecimal("1234567.5"), CurrencyCode.EUR));
    assertEquals(plain(yen), words.money(new BigDecimal("1235.00"), CurrencyCode.JPY));
    assertEquals(plain(francs), words.money(new BigDecimal("0.05"), CurrencyCode.CHF));
    assertEquals(plain(debt), words.money(new BigDecimal("-2"), CurrencyCode.EUR));
  }

  /** In the tables above a line stands for a space that does not break. */
  private static String plain(String written) {
    return written.replace('_', '\u00a0');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | 5.5%  | 1 January 2026 to 5 May 2026   | until 5 May 2026    | 1.5 h",
        "JA | 5.5%  | 2026年1月1日から2026年5月5日まで | 2026年5月5日まで       | 1.5 時間",
        "DE | 5,5_% | 01.01.2026 bis 05.05.2026      | bis 05.05.2026      | 1,5 Std.",
        "FR | 5,5_% | du 01/01/2026 au 05/05/2026    | jusqu’au 05/05/2026 | 1,5 h",
        "IT | 5,5_% | dal 01/01/2026 al 05/05/2026   | fino al 05/05/2026  | 1,5 ore",
        "ES | 5,5_% | del 01/01/2026 al 05/05/2026   | hasta el 05/05/2026 | 1,5 h"
      })
  void writesPercentDaysAndUnitsByTheHabitsOfTheLanguage(
      Language language, String percent, String span, String until, String hours) {
    var words = words(language);
    var start = LocalDate.of(2026, 1, 1);
    var end = LocalDate.of(2026, 5, 5);
    assertEquals(plain(percent), words.percent(new BigDecimal("5.50")));
    assertEquals(span, words.span(new Period(start, end)));
    assertEquals(until, words.span(new Period(null, end)));
    assertEquals(hours, words.quantity(Quantity.of("1.50", UnitCode.HOUR)));
  }

  @Test
  void showsTheCodeWhereThereIsNoWord() {
    var words = words(Language.DE);
    assertEquals("Stück", words.meaning(CodeKind.UNIT, "H87"));
    assertEquals("Q9X", words.meaning(CodeKind.UNIT, "Q9X"));
    assertEquals("4012345000009 (GLN)", words.identifier(Identifier.of("4012345000009", "0088")));
    assertEquals("12 (9999)", words.identifier(Identifier.of("12", "9999")));
  }

  @Test
  void leavesBracesOfADocumentAlone() {
    assertEquals("{1}$1 (x)", words(Language.EN).identifier(Identifier.of("{1}$1", "x")));
  }
}
