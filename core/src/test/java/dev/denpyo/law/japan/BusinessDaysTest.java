package dev.denpyo.law.japan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the lists of the Cabinet Office. */
class BusinessDaysTest {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d", Locale.ROOT);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2020|1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23
      2021|1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23
      2024|1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23
      2025|1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24
      2026|1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23
      2027|1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23
      """)
  void knowsTheHolidaysOfAYear(int year, String days) {
    var found = LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(BusinessDays::isHoliday)
        .map(DAY::format)
        .collect(Collectors.joining(" "));
    assertEquals(days, found);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 2026-11-26", // a weekend and Labour Thanksgiving Day between
    "2026-11-21, 2026-12-02", // begins on a Saturday
    "2026-09-18, 2026-10-02", // three holidays in a row
    "2026-12-25, 2027-01-06"
  })
  void countsFromTheDayAfter(LocalDate day, LocalDate last) {
    assertEquals(last, BusinessDays.byLaw().after(day, 7));
  }

  @Test
  void mayBeClosedAtNewYear() {
    var day = LocalDate.of(2026, 12, 25);
    assertEquals(LocalDate.of(2027, 1, 12), BusinessDays.withoutNewYear().after(day, 7));
  }

  @Test
  void knowsNoOtherYears() {
    assertThrows(
        IllegalArgumentException.class, () -> BusinessDays.isHoliday(LocalDate.of(2019, 12, 31)));
    assertThrows(
        IllegalArgumentException.class, () -> BusinessDays.byLaw().after(LocalDate.MIN, 0));
  }
}
