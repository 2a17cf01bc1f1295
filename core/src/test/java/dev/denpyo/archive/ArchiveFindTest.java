package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Search by date, amount, counterparty and any combination (Reg 2(6)(v), T-10..16). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveFindTest {
  private final TestDatabase database;

  @TempDir
  Path directory;

  private RetentionArchive archive;

  ArchiveFindTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void fill() {
    archive = database.init(directory);
    put("A-1", "2026-01-31", "1000", "JPY", "株式会社トヨタ商事");
    put("A-2", "2026-02-01", "999.99", "EUR", "Müller Co., Ltd.");
    put("A-3", "2026-02-01", "-500", "JPY", "ﾄﾖﾀ商事㈱");
    put("A-4", "2026-02-28", "20000", "JPY", "有限会社 青空");
    var note = SearchKeys.builder(Direction.RECEIVED, LocalDate.of(2026, 3, 1), "青空", "Ｄ－５")
        .counterpartyCode("T1234567890123")
        .type("delivery-note")
        .build();
    archive.put("note".getBytes(StandardCharsets.UTF_8), "text/plain", note);
  }

  private void put(String number, String date, String amount, String currency, String party) {
    var keys = SearchKeys.builder(Direction.ISSUED, LocalDate.parse(date), party, number)
        .amount(new BigDecimal(amount), currency)
        .build();
    archive.put(number.getBytes(StandardCharsets.UTF_8), "text/plain", keys);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<String> numbers(Query.Builder query) {
    assertEquals(archive.find(query.build()).size(), archive.count(query.build()));
    return archive.find(query.build()).stream()
        .map(r -> r.keys().number())
        .sorted()
        .toList();
  }

  @Test
  void findsEverythingWithoutConditions() {
    assertEquals(5, numbers(Query.builder()).size());
  }

  @Test
  void findsByDateRangesWithBothEndsIncluded() {
    var february = Query.builder().dateFrom(LocalDate.of(2026, 2, 1));
    assertEquals(List.of("A-2", "A-3", "A-4", "Ｄ－５"), numbers(february));
    assertEquals(List.of("A-2", "A-3", "A-4"), numbers(february.dateTo(LocalDate.of(2026, 2, 28))));
    assertEquals(List.of("A-1"), numbers(Query.builder().dateTo(LocalDate.of(2026, 1, 31))));
  }

  @Test
  void findsByAmountRangesNegativeAndFractionalOnesToo() {
    assertEquals(
        List.of("A-1", "A-4"), numbers(Query.builder().amountFrom(new BigDecimal("999.995"))));
    assertEquals(
        List.of("A-2", "A-3"), numbers(Query.builder().amountTo(new BigDecimal("999.99"))));
    assertEquals(
        List.of("A-3"),
        numbers(Query.builder()
            .amountFrom(new BigDecimal("-500.00"))
            .amountTo(new BigDecimal("-499.9999999"))));
    assertEquals(List.of(), numbers(Query.builder().amountFrom(new BigDecimal("1e30"))));
    assertEquals(4, numbers(Query.builder().amountFrom(new BigDecimal("-1e30"))).size());
    assertEquals(List.of("A-2"), numbers(Query.builder().currency("EUR")));
  }

  @Test
  void rangesMayBeOpenAtTheEnd() {
    var low = new BigDecimal("-500");
    var high = new BigDecimal("1000");
    assertEquals(List.of("A-2", "A-3"), numbers(Query.builder().amountFrom(low).amountBelow(high)));
    assertEquals(List.of("A-1", "A-2", "A-3"), numbers(Query.builder().amountTo(high)));
    assertEquals(
        List.of("A-2"),
        numbers(
            Query.builder().amountFrom(BigDecimal.ZERO).amountBelow(new BigDecimal("999.990001"))));
    assertEquals(
        List.of("A-1", "A-2", "A-3"),
        numbers(Query.builder().dateBefore(LocalDate.of(2026, 2, 28))));
  }

  @Test
  void findsByTheAmountWithoutTaxWhereTheBooksUseThat() {
    var keys = SearchKeys.builder(Direction.RECEIVED, LocalDate.of(2027, 1, 1), "Net", "N-1")
        .netAmount(new BigDecimal("100"), "CHF")
        .amount(new BigDecimal("108"), "CHF");
    var other = RetentionArchive.init(directory.resolve("net"), Samples.CLOCK);
    try (other) {
      other.put("n".getBytes(StandardCharsets.UTF_8), "text/plain", keys.build());
      var net = Query.builder().netFrom(new BigDecimal("100")).netTo(new BigDecimal("100"));
      assertEquals(1, other.count(net.build()));
      assertEquals(
          0, other.count(Query.builder().netFrom(new BigDecimal("100.01")).build()));
      assertEquals(
          1, other.count(Query.builder().amountFrom(new BigDecimal("108")).build()));
    }
    assertThrows(
        IllegalArgumentException.class, () -> keys.netAmount(new BigDecimal("100"), "EUR"));
  }

  @Test
  void findsDocumentsWithoutAnAmountOnlyWhenAskedForThem() {
    assertEquals(List.of("Ｄ－５"), numbers(Query.builder().amountAbsent()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Query.builder().amountAbsent().amountTo(BigDecimal.ONE).build());
  }

  @ParameterizedTest
  @CsvSource({
    "トヨタ商事, A-1 A-3",
    "ﾄﾖﾀ, A-1 A-3",
    "㈱トヨタ商事, A-1 A-3",
    "トヨタ商事（株）, A-1 A-3",
    "MÜLLER K.K., A-2",
    "ｍüｌｌｅｒ, A-2",
    "'Müller Company, Limited', A-2",
    "青空, A-4 Ｄ－５",
    "㈲青空, A-4 Ｄ－５",
    "t1234567890123, Ｄ－５",
    "Ｔ１２３４５６７８９０１２３, Ｄ－５",
    "T123, ''",
    "ホンダ, ''"
  })
  void findsAPartyHoweverItIsSpelt(String party, String expected) {
    assertEquals(expected, String.join(" ", numbers(Query.builder().party(party))));
  }

  @Test
  void findsByNumberTypeAndDirection() {
    assertEquals(List.of("Ｄ－５"), numbers(Query.builder().number("d-5")));
    assertEquals(List.of("Ｄ－５"), numbers(Query.builder().type("delivery-note")));
    assertEquals(List.of("Ｄ－５"), numbers(Query.builder().direction(Direction.RECEIVED)));
    assertEquals(List.of(), numbers(Query.builder().number("A-")));
  }

  @Test
  void combinesConditionsByAnd() {
    var query =
        Query.builder().party("トヨタ").dateFrom(LocalDate.of(2026, 2, 1)).amountTo(BigDecimal.ZERO);
    assertEquals(List.of("A-3"), numbers(query));
    assertEquals(List.of(), numbers(query.currency("EUR")));
  }

  @Test
  void pagesThroughOneStableOrder() {
    var all = archive.find(Query.builder().build());
    assertEquals(
        all,
        all.stream()
            .sorted(Comparator.comparing((RetentionRecord r) -> r.keys().date())
                .thenComparing(RetentionRecord::id))
            .toList());
    for (var page = 0; page < 5; page++) {
      var query = Query.builder().limit(1).offset(page).build();
      assertEquals(List.of(all.get(page)), archive.find(query));
      assertEquals(5, archive.count(query));
    }
  }

  @Test
  void refusesConditionsThatContradictThemselves() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Query.builder()
            .dateFrom(LocalDate.of(2026, 2, 2))
            .dateTo(LocalDate.of(2026, 2, 1))
            .build());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Query.builder().amountFrom(BigDecimal.TEN).amountTo(BigDecimal.ONE).build());
    assertThrows(IllegalArgumentException.class, () -> Query.builder().limit(0).build());
    assertThrows(
        IllegalArgumentException.class, () -> Query.builder().party("%").build());
  }
}
