package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Corrections, voiding, notes, links and holds: nothing is overwritten, all of it is told. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordEventsTest {
  private static final Reason WHY = new Reason("bob", "typing error");

  private final TestDatabase database;

  @TempDir
  Path directory;

  private RetentionArchive archive;
  private String id = "";

  RecordEventsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void put() {
    archive = database.init(directory);
    id = archive.put(Samples.deposit(1).by("alice")).recordId();
  }

  @AfterEach
  void close() {
    assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
    archive.close();
  }

  private List<String> events(String recordId) {
    return archive.history(recordId).stream()
        .map(e -> e.event() + " " + e.actor() + " " + e.reason())
        .toList();
  }

  @Test
  void aCorrectionLeavesEveryEarlierVersionRetrievable() {
    archive.correct(id, Samples.deposit(2), WHY);
    archive.correct(id, Samples.deposit(3), new Reason("carol", "again"));
    assertArrayEquals(Samples.document(3), archive.document(id));
    assertArrayEquals(Samples.document(1), archive.content(id, 1, "original"));
    assertArrayEquals(Samples.document(2), archive.content(id, 2, "original"));
    assertEquals(
        List.of("1 SUPERSEDED INV-1", "2 SUPERSEDED INV-2", "3 CURRENT INV-3"),
        archive.versions(id).stream()
            .map(v -> v.version() + " " + v.status().standing() + " " + v.keys().number())
            .toList());
    assertEquals(
        List.of("ADD alice null", "REVISE bob typing error", "REVISE carol again"), events(id));
  }

  @Test
  void findsTheLatestVersionUnlessAskedForAll() {
    archive.correct(id, Samples.deposit(2), WHY);
    assertEquals(0, archive.count(Query.builder().number("INV-1").build()));
    assertEquals(1, archive.count(Query.builder().number("INV-2").build()));
    var all = Query.builder().allVersions();
    assertEquals(2, archive.count(all.build()));
    assertEquals(1, archive.find(all.number("INV-1").build()).get(0).version());
  }

  @Test
  void voidRecordsStayAndAreMarked() {
    archive.voidRecord(id, WHY);
    var found = archive.find(Query.builder().build());
    assertTrue(found.get(0).isVoid());
    assertArrayEquals(Samples.document(1), archive.document(id));
    RetentionArchiveTest.assertCode(
        "ARCHIVE-VOID", () -> archive.correct(id, Samples.deposit(2), WHY));
  }

  @Test
  void tryingAgainWritesNothing() {
    archive.correct(id, Samples.deposit(2), WHY);
    archive.annotate(id, "paid in cash", WHY);
    archive.link(id, new Link(Link.POSTED, "journal:7"), WHY);
    archive.hold(id, "audit 2026", WHY);
    archive.voidRecord(id, WHY);
    var size = archive.checkpoint().size();
    var again = archive.correct(id, Samples.deposit(2), new Reason("dave", "retry"));
    assertEquals("bob", again.event().actor());
    archive.annotate(id, "paid in cash", WHY);
    archive.link(id, new Link(Link.POSTED, "journal:7"), WHY);
    archive.hold(id, "audit 2026", WHY);
    archive.voidRecord(id, WHY);
    assertEquals(size, archive.checkpoint().size());
    archive.release(id, "audit 2026", WHY);
    archive.release(id, "audit 2026", WHY);
    assertEquals(size + 1, archive.checkpoint().size());
  }

  @Test
  void puttingTheFirstVersionInAgainGivesItsFirstReceipt() {
    var first = archive.put(Samples.deposit(1));
    archive.correct(id, Samples.deposit(2), WHY);
    assertEquals(first, archive.put(Samples.deposit(1)));
  }

  @Test
  void nothingIsChangedWithoutReasonAndActor() {
    assertThrows(IllegalArgumentException.class, () -> new Reason("bob", " "));
    assertThrows(IllegalArgumentException.class, () -> new Reason("", "because"));
  }

  @Test
  void linksAreFoundFromBothEnds() {
    var order = archive.put(Samples.deposit(5)).recordId();
    var invoice =
        archive.put(Samples.deposit(6).linked(new Link(Link.FULFILS, order))).recordId();
    archive.link(id, new Link(Link.PAYS, invoice), WHY);
    assertEquals(List.of(new LinkFrom(id, "pays")), archive.linksTo(invoice));
    assertEquals(List.of(new LinkFrom(invoice, "fulfils")), archive.linksTo(order));
    RetentionArchiveTest.assertCode(
        "ARCHIVE-NOT-FOUND", () -> archive.link(id, new Link(Link.PAYS, "0".repeat(32)), WHY));
  }

  @Test
  void holdsAreNamedAndShownOnTheRecord() {
    archive.hold(id, "tax audit", WHY);
    assertTrue(archive.show(id).status().held());
    RetentionArchiveTest.assertCode("ARCHIVE-HELD", () -> archive.release(id, "other", WHY));
    archive.release(id, "tax audit", WHY);
    assertFalse(archive.show(id).status().held());
  }

  @Test
  void keepsWhereADocumentCameFrom() {
    var at = Samples.NOW.minusSeconds(60);
    var receipt = archive.put(Samples.deposit(9)
        .from(Provenance.PEPPOL)
        .exchangedAt(at)
        .under(AuthenticityMeasure.HISTORY_SYSTEM));
    assertEquals(
        new Origin(Provenance.PEPPOL, at, AuthenticityMeasure.HISTORY_SYSTEM),
        archive.show(receipt.recordId()).origin());
    var json = new String(receipt.entry(), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"exchangedAt\":\"2026-11-22T03:03:05Z\""), json);
    assertTrue(json.contains("\"measure\":\"history-system\""), json);
    assertTrue(json.contains("\"provenance\":\"peppol\""), json);
  }

  @Test
  void comparesVersionsTermByTerm() {
    archive.correct(id, Samples.deposit(2), WHY);
    var difference = archive.compare(id, 1, 2, RecordEventsTest::read);
    var terms = difference.terms();
    assertEquals(
        List.of("BT-1 INV-1 INV-2"),
        terms == null
            ? List.of()
            : terms.stream()
                .map(t -> t.term().orElseThrow().id() + " " + t.first() + " " + t.second())
                .toList());
    assertFalse(difference.sameDocument());
    assertNull(archive.compare(id, 1, 2, document -> null).terms());
    RetentionArchiveTest.assertCode(
        "ARCHIVE-NOT-FOUND", () -> archive.compare(id, 1, 3, RecordEventsTest::read));
  }

  private static Invoice read(byte[] document) {
    var text = new String(document, StandardCharsets.UTF_8);
    var number = text.substring(text.indexOf("INV"), text.indexOf("</ID>"));
    return Invoice.builder(number, LocalDate.of(2026, 1, 1), CurrencyCode.JPY).build();
  }

  @Test
  void anArchiveMayForbidCorrections() {
    archive.policy(new ArchivePolicy(false, false), WHY);
    RetentionArchiveTest.assertCode(
        "ARCHIVE-POLICY", () -> archive.correct(id, Samples.deposit(2), WHY));
    RetentionArchiveTest.assertCode("ARCHIVE-POLICY", () -> archive.voidRecord(id, WHY));
    assertEquals(new ArchivePolicy(false, false), archive.policy());
    assertEquals(List.of("CONFIG bob typing error"), events("policy"));
  }

  @Test
  void changesByManyCallersAtOnceAllStand() throws InterruptedException {
    var pool = Executors.newFixedThreadPool(8);
    for (var n = 0; n < 80; n++) {
      var note = "note " + n;
      pool.execute(() -> archive.annotate(id, note, WHY));
      var other = Samples.deposit(100 + n % 20);
      pool.execute(() -> archive.put(other));
    }
    pool.shutdown();
    assertTrue(pool.awaitTermination(1, TimeUnit.MINUTES));
    assertEquals(81, archive.history(id).size());
    assertEquals(21, archive.count(Query.builder().build()));
  }

  @Test
  void writesAChangeInCanonicalForm() {
    var receipt = archive.annotate(id, "a \"note\"", WHY);
    var previous = archive.history(id).get(0).leafHash();
    assertEquals(
        "{\"actor\":\"bob\",\"event\":\"ANNOTATE\",\"id\":\"" + id + "\",\"prevLeaf\":\""
            + previous + "\",\"reason\":\"typing error\",\"text\":\"a \\\"note\\\"\",\"v\":1,"
            + "\"writerTime\":\"2026-11-22T03:04:05Z\"}",
        new String(receipt.entry(), StandardCharsets.UTF_8));
    assertInstanceOf(ReceiptCheck.Proven.class, receipt.check());
    assertNull(receipt.sha256());
  }

  @Test
  void readsEventsOfLaterReleasesAsSuch() {
    var text = "{\"actor\":\"x\",\"deep\":{\"a\":[1,true]},\"event\":\"TELEPORT\",\"id\":\"" + id
        + "\",\"v\":1,\"writerTime\":\"2026-11-22T03:04:05Z\"}";
    var entry = LogEntry.parse(text.getBytes(StandardCharsets.UTF_8));
    var other = assertInstanceOf(Happening.Other.class, entry.what());
    assertEquals("TELEPORT", other.event());
    assertEquals(text, new String(entry.toBytes(), StandardCharsets.UTF_8));
  }
}
