package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.CountryCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods by hand-made examples; the expected days are counted from the law, not by the code. */
class RetentionScheduleTest {
  private static final RetentionSchedule SCHEDULE = RetentionSchedule.bundled();
  private static final String HEAD = "country\tclass\tyears\tstart\tzone\tfrom\tto\tstatus\tbasis";
  private static final CountryCode DE = new CountryCode("DE");

  private static String until(String documentClass, LocalDate date, FiscalYear year) {
    return SCHEDULE.term(CountryCode.JP, documentClass, date, year).until().toString();
  }

  /** seven years from the day after the filing due date, fiscal year end plus two months. */
  @ParameterizedTest
  @CsvSource({
    "2025-02-28, 2032-04-30",
    "2024-02-29, 2031-04-30",
    "2025-03-31, 2032-05-31",
    "2025-12-31, 2033-02-28",
    "2024-12-31, 2032-02-29",
    "2025-06-30, 2032-08-31",
    "2025-03-20, 2032-05-20"
  })
  void japaneseDocumentsAreKeptSevenYearsFromTheFilingDueDate(LocalDate yearEnd, String until) {
    assertEquals(until, until("document", yearEnd.minusMonths(3), FiscalYear.endingOn(yearEnd)));
  }

  @Test
  void anExtendedDueDateMovesTheStart() {
    var year = FiscalYear.endingOn(LocalDate.of(2025, 3, 31)).due(LocalDate.of(2025, 6, 30));
    assertEquals("2032-06-30", until("document", LocalDate.of(2025, 1, 15), year));
  }

  @Test
  void lossYearsTakeTenYears() {
    var year = FiscalYear.endingOn(LocalDate.of(2025, 2, 28)).withLoss();
    assertEquals("2035-04-30", until("document", LocalDate.of(2024, 5, 1), year));
    var first = FiscalYear.endingOn(LocalDate.of(2019, 3, 31)).withLoss();
    assertEquals("2029-05-31", until("document", LocalDate.of(2018, 4, 1), first));
  }

  @Test
  void refusesLossYearsThatNoVerifiedProvisionCovers() {
    var year = FiscalYear.endingOn(LocalDate.of(2018, 3, 31)).withLoss();
    assertThrows(
        IllegalArgumentException.class, () -> until("document", LocalDate.of(2018, 1, 1), year));
  }

  @Test
  void japaneseBooksTakeTheLongerOfTaxAndCompanyLaw() {
    var year = FiscalYear.endingOn(LocalDate.of(2025, 3, 31));
    assertEquals("2035-03-31", until("book", LocalDate.of(2025, 3, 31), year));
  }

  /** the period holds for every day of the fiscal year alike, its edges included. */
  @ParameterizedTest
  @ValueSource(strings = {"2024-04-01", "2024-09-30", "2025-03-31"})
  void theDayWithinTheYearMakesNoDifference(LocalDate date) {
    var year = FiscalYear.endingOn(LocalDate.of(2025, 3, 31));
    assertEquals("2032-05-31", until("document", date, year));
  }

  @Test
  void refusesADocumentOutsideItsFiscalYear() {
    var year = FiscalYear.endingOn(LocalDate.of(2025, 3, 31));
    assertThrows(
        IllegalArgumentException.class, () -> until("document", LocalDate.of(2025, 4, 1), year));
  }

  @ParameterizedTest
  @CsvSource({
    "document, 2025-01-01, 2033-12-31",
    "document, 2025-12-31, 2033-12-31",
    "book, 2025-06-30, 2035-12-31",
    "letter, 2025-06-30, 2031-12-31"
  })
  void germanDocumentsAreKeptFromTheEndOfTheCalendarYear(
      String documentClass, LocalDate date, String until) {
    var term = SCHEDULE.term(DE, documentClass, date, null);
    assertEquals(until, term.until().toString());
    assertEquals(ZoneId.of("Europe/Berlin"), term.zone());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR", "ES", "IT", "AT", "PL", "HU", "CH", "PT"})
  void refusesWhatNobodyVerifiedUnlessAskedTo(String country) {
    var code = new CountryCode(country);
    var day = LocalDate.of(2025, 5, 5);
    assertThrows(IllegalArgumentException.class, () -> SCHEDULE.term(code, "document", day, null));
    var term = SCHEDULE.trustingUnverified().term(code, "document", day, null);
    assertTrue(term.basis().endsWith("(unverified)"), term.basis());
  }

  @Test
  void refusesACountryItDoesNotKnow() {
    var day = LocalDate.of(2025, 5, 5);
    assertThrows(
        IllegalArgumentException.class,
        () -> SCHEDULE.term(new CountryCode("BR"), "document", day, null));
  }

  @Test
  void needsTheFiscalYearWhereItCounts() {
    var day = LocalDate.of(2025, 5, 5);
    assertThrows(
        IllegalArgumentException.class, () -> SCHEDULE.term(CountryCode.JP, "document", day, null));
  }

  /** O-02: the last day ends at midnight in Japan, which is 15:00 UTC. */
  @Test
  void aTermEndsWhenTheDayEndsInItsOwnPlace() {
    var term =
        new RetentionTerm("document", LocalDate.of(2032, 4, 30), ZoneId.of("Asia/Tokyo"), "law");
    assertEquals(Instant.parse("2032-04-30T15:00:00Z"), term.end());
  }

  /** O-04: another file, other periods; no code changes. */
  @Test
  void theDataCanBeSwapped() {
    var row =
        "DE\tdocument\t6\tcalendar-year-end\tEurope/Berlin\t2030-01-01\t\tverified\tA new law";
    var file = String.join("\n", "# remark", HEAD, row);
    var schedule =
        RetentionSchedule.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    var term = schedule.term(DE, "document", LocalDate.of(2030, 1, 1), null);
    assertEquals("2036-12-31 A new law", term.until() + " " + term.basis());
    assertThrows(
        IllegalArgumentException.class,
        () -> schedule.term(DE, "document", LocalDate.of(2029, 12, 31), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE\tdocument\t0\tcalendar-year-end\tEurope/Berlin\t\t\tverified\tx",
        "DE\tdocument\t6\tsometime\tEurope/Berlin\t\t\tverified\tx",
        "DE\tdocument\t6\tcalendar-year-end\tNowhere\t\t\tverified\tx",
        "DE\tdocument\t6\tcalendar-year-end\tEurope/Berlin\t1.1.2025\t\tverified\tx",
        "DE\tdocument"
      })
  void namesTheLineThatIsMalformed(String line) {
    var file = HEAD + "\n" + line;
    var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    var thrown = assertThrows(IllegalArgumentException.class, () -> RetentionSchedule.read(bytes));
    assertTrue(String.valueOf(thrown.getMessage()).startsWith("line 2: "), thrown.getMessage());
  }

  @Test
  void everyBundledProvisionSaysItsBasis() {
    assertEquals(17, SCHEDULE.periods().size());
    SCHEDULE.periods().forEach(p -> assertFalse(p.basis().isBlank(), p.toString()));
  }
}
