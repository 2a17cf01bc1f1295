package dev.denpyo.formats.hybridpdf.visible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Set<LocalDate> days(String text) {
    Set<LocalDate> days = new HashSet<>();
    DateReader.read(Rows.row(text), (day, span) -> days.add(day));
    return days;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22",
        "2026/11/22",
        "2026.11.22",
        "20261122",
        "22.11.2026",
        "22. 11. 2026",
        "22.11.26",
        "22/11/2026",
        "22-11-2026",
        "11/22/2026",
        "22 November 2026",
        "22. November 2026",
        "22 novembre 2026",
        "22 de noviembre de 2026",
        "22nd November 2026",
        "November 22, 2026",
        "Nov 22, 2026",
        "22 nov. 2026",
        "22-Nov-2026",
        "22NOV2026",
        "2026年11月22日",
        "2026 年 11 月 22 日",
        "２０２６年１１月２２日",
        "令和8年11月22日",
        "令和 8年11月22日",
        "R8.11.22",
        "R8/11/22",
        "am 22.11.2026 fällig"
      })
  void readsADayAsTheSixLanguagesWriteIt(String text) {
    assertTrue(days(text).contains(DAY), () -> text + " " + days(text));
  }

  @Test
  void readsTheFirstYearOfAnEra() {
    assertEquals(Set.of(LocalDate.of(2019, 5, 1)), days("令和元年5月1日"));
    assertEquals(Set.of(LocalDate.of(1989, 1, 8)), days("平成元年1月8日"));
  }

  @Test
  void readsWhatMayBeTwoDaysAsBoth() {
    assertEquals(Set.of(LocalDate.of(2018, 3, 5), LocalDate.of(2018, 5, 3)), days("05/03/2018"));
  }

  @Test
  void knowsTheMonthsOfFiveLanguagesByNameAndBeginning() {
    assertEquals(Set.of(3), DateReader.months("März"));
    assertEquals(Set.of(2), DateReader.months("févr"));
    assertEquals(Set.of(1), DateReader.months("gennaio"));
    assertEquals(Set.of(8), DateReader.months("août"));
    assertEquals(Set.of(6, 7), DateReader.months("jui"));
    assertEquals(Set.of(), DateReader.months("ma"));
    assertEquals(Set.of(), DateReader.months("seite"));
  }

  @Test
  void noDayOfTheCalendarIsNoDay() {
    assertEquals(Set.of(), days("31.02.2026 12345678 1.2.3 99/99/2026"));
  }
}
