package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 令和8年11月22日",
    "2019-05-01, 令和元年5月1日",
    "2019-04-30, 平成31年4月30日",
    "1989-01-08, 平成元年1月8日",
    "1989-01-07, 昭和64年1月7日",
    "1926-12-25, 昭和元年12月25日",
    "1926-12-24, 大正15年12月24日",
    "1912-07-30, 大正元年7月30日",
    "1912-07-29, 明治45年7月29日",
    "1873-01-01, 明治6年1月1日",
    "1872-12-31, 1872年12月31日"
  })
  void writesDaysByEra(LocalDate day, String written) {
    assertEquals(written, Words.of(Language.JA, true).day(day));
  }

  @Test
  void otherLanguagesKnowNoEra() {
    assertEquals("22.11.2026", Words.of(Language.DE, true).day(LocalDate.of(2026, 11, 22)));
    assertEquals(
        "1 août 2026",
        Dates.gregorian(
            LocalDate.of(2026, 8, 1),
            "{d} {month} {y}",
            java.util.List.of("", "", "", "", "", "", "", "août", "", "", "", "")));
  }
}
