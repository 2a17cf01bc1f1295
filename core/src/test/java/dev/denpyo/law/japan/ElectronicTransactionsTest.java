package dev.denpyo.law.japan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.ArchivePolicy;
import dev.denpyo.archive.AuthenticityMeasure;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.FiscalYear;
import dev.denpyo.archive.Provenance;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionSchedule;
import dev.denpyo.archive.RetentionTerm;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.law.Assessment;
import dev.denpyo.law.ComplianceAudit;
import dev.denpyo.law.Decision;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElectronicTransactionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:04:05Z"), ZoneOffset.UTC);
  private static final Reason WHY = new Reason("bob", "a test");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final ElectronicTransactions law = new ElectronicTransactions();

  @TempDir
  Path directory;

  private RetentionArchive archive;

  @BeforeEach
  void create() {
    archive = RetentionArchive.init(directory, CLOCK);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static SearchKeys.Builder keys(int n) {
    return SearchKeys.builder(Direction.RECEIVED, DAY, "株式会社サンプル" + n, "R-" + n);
  }

  private static Deposit deposit(int n) {
    var amount = BigDecimal.valueOf(1100L * n);
    var net = BigDecimal.valueOf(1000L * n);
    var keys = keys(n).amount(amount, "JPY").netAmount(net, "JPY").counterpartyCode("T" + n);
    return Deposit.of(
            ("<a>" + n + "</a>").getBytes(StandardCharsets.UTF_8), "text/xml", keys.build())
        .under(AuthenticityMeasure.HISTORY_SYSTEM)
        .from(Provenance.PEPPOL)
        .keptFor(term(FiscalYear.endingOn(LocalDate.of(2027, 3, 31))));
  }

  private static RetentionTerm term(FiscalYear year) {
    return RetentionSchedule.bundled().term(CountryCode.JP, "document", DAY, year);
  }

  private Assessment answer(String id) {
    return ComplianceAudit.run(law, archive).assessments().stream()
        .filter(a -> a.requirement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String decision(String id) {
    return answer(id).decision() + " " + answer(id).evidence();
  }

  @Test
  void answersEveryRowInOrder() {
    archive.put(deposit(1));
    var ids = ComplianceAudit.run(law, archive).assessments().stream()
        .map(a -> a.requirement().id())
        .collect(Collectors.joining(" "));
    assertEquals(
        "T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 T-13 T-14 T-15 T-16 T-17 T-18"
            + " T-19 T-20 T-21 T-22 T-23 T-24 T-25 R-01 R-02 R-03 R-04 R-05 O-01 O-02 O-03 O-04"
            + " O-05",
        ids);
  }

  @Test
  void aWellKeptArchiveViolatesNothing() {
    for (var n = 1; n <= 5; n++) {
      archive.put(deposit(n));
    }
    var id = archive.put(deposit(1)).recordId();
    archive.correct(id, deposit(6), WHY);
    var report = ComplianceAudit.run(law, archive, archive.checkpoint());
    assertEquals(0, report.count(Decision.VIOLATED), report::toString);
    assertEquals(
        List.of("T-01", "T-19", "T-20", "T-23", "T-25", "R-01", "R-02", "O-01"),
        report.assessments().stream()
            .filter(a -> a.decision() == Decision.NOT_DECIDABLE)
            .map(a -> a.requirement().id())
            .toList());
  }

  @Test
  void namesRecordsWithoutAMeasureOrATerm() {
    var good = archive.put(deposit(1)).recordId();
    var keys =
        keys(2).amount(BigDecimal.TEN, "JPY").netAmount(BigDecimal.ONE, "JPY").build();
    var bad = archive.put(new byte[] {1}, "text/plain", keys).recordId();
    for (var id : List.of("T-02", "R-01", "R-02")) {
      assertEquals(List.of(bad), answer(id).records());
      assertEquals("VIOLATED some", decision(id));
      assertEquals(List.of("1", "2"), answer(id).values());
    }
    assertFalse(answer("T-02").records().contains(good));
  }

  @Test
  void leavesOpenWhatTimestampsWouldHaveToShow() {
    archive.put(deposit(1).under(AuthenticityMeasure.SENDER_TIMESTAMP));
    assertEquals("NOT_DECIDABLE timestamps", decision("T-03"));
    assertEquals("SATISFIED unused", decision("T-04"));
    archive.put(deposit(2).under(AuthenticityMeasure.RULES));
    assertEquals("NOT_DECIDABLE rules", decision("T-08"));
  }

  @Test
  void needsAHeadFromElsewhereToSeeACutTail() {
    archive.put(deposit(1));
    assertEquals("NOT_DECIDABLE anchor", decision("T-09"));
    var anchored = ComplianceAudit.run(law, archive, archive.checkpoint());
    assertEquals(Decision.SATISFIED, anchored.assessments().get(8).decision());
  }

  @Test
  void aDamagedArchiveViolatesWhatRestsOnIt() throws SQLException {
    archive.put(deposit(1));
    try (var sql = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.db"));
        var statement = sql.createStatement()) {
      statement.execute("UPDATE denpyo_object SET content = x'00'");
    }
    for (var id : List.of("T-01", "T-06", "T-09", "T-18", "R-03", "R-04", "O-05")) {
      assertEquals("VIOLATED damaged", decision(id), id);
    }
  }

  @Test
  void documentsThatMustShowAnAmountAreNamed() {
    var invoice = archive.put(new byte[] {1}, "text/plain", keys(1).build()).recordId();
    archive.put(new byte[] {2}, "text/plain", keys(2).type("delivery-note").build());
    assertEquals(List.of(invoice), answer("T-17").records());
    assertEquals("SATISFIED absent", decision("T-15"));
  }

  @Test
  void encryptedPdfsAreNamed() {
    var pdf = "%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF";
    var id = archive
        .put(pdf.getBytes(StandardCharsets.UTF_8), "application/pdf", keys(1).build())
        .recordId();
    archive.put(
        "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "application/pdf", keys(2).build());
    assertEquals(List.of(id), answer("T-21").records());
  }

  /** Wherever the word lies, and where the archive cuts the document into parts. */
  @Test
  void encryptedPdfsAreNamedHoweverLargeTheyAre() {
    var named = new ArrayList<String>();
    var part = 1 << 20;
    for (var at : new int[] {part - 4, part - 1, part, 2 * part - 8}) {
      var pdf = new byte[2 * part];
      var word = "/Encrypt".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(word, 0, pdf, at, word.length);
      named.add(archive.put(pdf, "application/pdf", keys(at).build()).recordId());
    }
    var nearly = "/Encryp".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    archive.put(nearly, "application/pdf", keys(7).build());
    Collections.sort(named);
    assertEquals(named, answer("T-21").records().stream().sorted().toList());
  }

  @Test
  void aTermThatNoFiscalYearAllowsIsAViolation() {
    var shortest = term(FiscalYear.endingOn(DAY));
    archive.put(deposit(1).keptFor(shortest));
    assertEquals("NOT_DECIDABLE fiscal-year", decision("R-01"));
    var shorter = new RetentionTerm(
        "document", shortest.until().minusDays(1), ZoneId.of("Asia/Tokyo"), "too short");
    archive.put(deposit(2).keptFor(shorter));
    assertEquals("VIOLATED some", decision("R-01"));
  }

  @Test
  void aTermThatEveryFiscalYearAllowsIsEnough() {
    archive.put(deposit(1).keptFor(term(FiscalYear.endingOn(LocalDate.of(2027, 5, 31)))));
    assertEquals("SATISFIED every", decision("R-01"));
  }

  @Test
  void daysMustEndInJapan() {
    var term = new RetentionTerm("document", LocalDate.of(2040, 1, 1), ZoneOffset.UTC, "law");
    archive.put(deposit(1).keptFor(term));
    assertEquals("VIOLATED some", decision("O-02"));
  }

  @Test
  void tellsWhichFormOfTheThirdMeasureIsUsed() {
    assertEquals("SATISFIED correctable", decision("T-07"));
    archive.policy(new ArchivePolicy(false, false), WHY);
    assertEquals("SATISFIED closed", decision("T-07"));
  }

  @Test
  void theDescriptionOfTheSystemIsLookedFor() {
    archive.put(deposit(1));
    assertEquals("NOT_DECIDABLE undescribed", decision("T-23"));
    var id = archive
        .put(new byte[] {1}, "text/html", keys(7).type("system-overview").build())
        .recordId();
    assertEquals("SATISFIED described", decision("T-23"));
    assertEquals(List.of("1", "2026-06-01", id), answer("T-23").values());
  }

  @Test
  void everyVersionHasANameByTheSample() {
    assertEquals("NOT_DECIDABLE empty", decision("T-24"));
    archive.put(deposit(1));
    var odd = SearchKeys.builder(Direction.RECEIVED, DAY, "A_B / <C>: 100%", "R-9");
    archive.put(new byte[] {1}, "text/plain", odd.build());
    assertEquals("SATISFIED named", decision("T-24"));
    assertEquals(List.of("2"), answer("T-24").values());
  }

  @Test
  void endsAndClocksAreCounted() {
    var ended = new RetentionTerm("letter", LocalDate.of(2021, 1, 1), ZoneOffset.UTC, "law");
    archive.dispose(archive.put(deposit(2).keptFor(ended)).recordId(), WHY, null);
    archive.close();
    var later = Clock.offset(CLOCK, Duration.ofDays(50));
    archive = RetentionArchive.open(directory, later);
    archive.put(deposit(3));
    assertEquals(List.of("0", "0", "0", "1", "1"), answer("R-03").values());
    assertEquals(List.of("1"), answer("R-04").values());
  }

  @Test
  void whatTheLibraryDoesNotDoItSaysWithTheReason() {
    for (var id : List.of("T-19", "T-20", "T-25", "O-01")) {
      var evidence = law.evidence(answer(id), Locale.ENGLISH);
      assertTrue(evidence.startsWith("Not by this library: "), evidence);
    }
  }

  @Test
  void anEmptyArchiveProvesNoSearch() {
    assertEquals("NOT_DECIDABLE empty", decision("T-10"));
    assertEquals("NOT_DECIDABLE empty", decision("R-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja", "de", "fr", "it", "es"})
  void saysEverythingInSixLanguages(String tag) {
    archive.put(deposit(1));
    var language = Locale.forLanguageTag(tag);
    for (var assessment : ComplianceAudit.run(law, archive).assessments()) {
      assertFalse(law.title(assessment.requirement(), language).isBlank());
      var evidence = law.evidence(assessment, language);
      assertFalse(evidence.contains("{"), evidence);
    }
  }

  @Test
  void speaksJapanese() {
    var requirement = law.requirements().get(9);
    assertEquals("取引年月日・金額・取引先で検索できる。", law.title(requirement, Locale.JAPANESE));
    assertTrue(law.title(requirement, Locale.KOREAN).startsWith("Documents are found by"));
  }

  @Test
  void whatWasLostWasNotKeptThoughItIsDeclared() throws SQLException {
    var id = archive.put(deposit(1)).recordId();
    try (var sql = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.db"));
        var statement = sql.createStatement()) {
      statement.execute("DELETE FROM denpyo_object");
    }
    archive.declareLoss(id, WHY);
    assertEquals("VIOLATED some", decision("T-01"));
    assertEquals(List.of(id), answer("T-01").records());
  }
}
