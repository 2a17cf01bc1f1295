package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RetentionArchiveTest {
  private final TestDatabase database;

  RetentionArchiveTest(TestDatabase database) {
    this.database = database;
  }

  @TempDir
  Path directory;

  private RetentionArchive archive;

  @BeforeEach
  void create() {
    archive = database.init(directory);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void givesBackExactlyTheBytesThatWerePutIn() {
    var deposit = Samples.deposit(1).by("alice").with(Samples.report(1));
    var receipt = archive.put(deposit);
    var id = receipt.recordId();
    assertArrayEquals(Samples.document(1), archive.document(id));
    assertArrayEquals(Samples.report(1).content(), archive.content(id, "validation-report"));
    assertEquals(Sha256.digest(Samples.document(1)), receipt.sha256());
  }

  @Test
  void showsWhatIsKept() {
    var deposit = Samples.deposit(1).by("alice").with(Samples.report(1));
    var record = archive.show(archive.put(deposit).recordId());
    assertEquals(Samples.keys(1), record.keys());
    assertEquals("alice", record.actor());
    assertEquals(Samples.NOW, record.addedAt());
    assertEquals(1, record.logIndex());
    assertEquals(
        List.of("original application/xml", "validation-report application/json"),
        record.objects().stream().map(o -> o.role() + " " + o.mediaType()).toList());
    assertEquals(Samples.document(1).length, record.original().size());
  }

  @Test
  void tellsTheHistoryOfARecord() {
    var receipt = archive.put(Samples.deposit(1));
    var history = archive.history(receipt.recordId());
    assertEquals(List.of(receipt.event()), history);
    assertEquals("ADD", history.get(0).event());
  }

  @Test
  void putsTheSameDocumentInOnce() {
    var first = archive.put(Samples.deposit(1));
    archive.put(Samples.deposit(2));
    var later = Clock.offset(Samples.CLOCK, Duration.ofDays(1));
    try (var again = RetentionArchive.open(database.url(directory), later)) {
      assertEquals(first, again.put(Samples.deposit(1).by("bob").with(Samples.report(1))));
    }
    assertEquals(3, archive.checkpoint().size());
    assertEquals(2, archive.count(Query.builder().build()));
  }

  @Test
  void keepsOneDocumentUnderOtherKeysAsAnotherRecord() {
    var first = archive.put(Samples.document(1), "application/xml", Samples.keys(1));
    var second = archive.put(Samples.document(1), "application/xml", Samples.keys(2));
    assertNotEquals(first.recordId(), second.recordId());
    assertEquals(new ArchiveVerification.Intact(2, 1, archive.checkpoint()), archive.verify());
  }

  @Test
  void findsEverythingAgainAfterReopening() {
    var receipt = archive.put(Samples.deposit(7).with(Samples.report(7)));
    archive.close();
    try (var reopened = database.open(directory)) {
      var found = reopened.find(Query.builder().number("INV-7").build());
      assertEquals(List.of(reopened.show(receipt.recordId())), found);
      assertArrayEquals(Samples.document(7), reopened.document(receipt.recordId()));
      assertEquals(
          new ArchiveVerification.Intact(1, 2, reopened.checkpoint()), reopened.verify(receipt));
      reopened.put(Samples.deposit(8));
      assertTrue(reopened.verify(receipt).isIntact());
    }
  }

  @Test
  void writesTheEntryInCanonicalForm() {
    var receipt = archive.put(Samples.deposit(1));
    var meta = "{\"amount\":\"110\",\"counterparty\":\"株式会社サンプル1\",\"currency\":\"JPY\","
        + "\"date\":\"2026-01-02\",\"direction\":\"issued\",\"number\":\"INV-1\","
        + "\"type\":\"invoice\"}";
    var metaHash = Sha256.digest(meta.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "{\"actor\":\"unspecified\",\"event\":\"ADD\",\"id\":\"" + receipt.recordId()
            + "\",\"metaHash\":\"" + metaHash
            + "\",\"objects\":[{\"mediaType\":\"application/xml\","
            + "\"role\":\"original\",\"sha256\":\""
            + Sha256.digest(Samples.document(1))
            + "\",\"size\":33}],\"v\":1,\"writerTime\":\"2026-11-22T03:04:05Z\"}",
        new String(receipt.entry(), StandardCharsets.UTF_8));
  }

  @Test
  void provesEveryRecordOffline() {
    for (var n = 1; n <= 20; n++) {
      archive.put(Samples.deposit(n));
    }
    var head = archive.checkpoint();
    for (var record : archive.find(Query.builder().build())) {
      var receipt = Receipt.parse(archive.prove(record.id()).toText());
      assertEquals(head, receipt.checkpoint());
      var check = receipt.check(archive.document(record.id()));
      var proven = assertInstanceOf(ReceiptCheck.Proven.class, check);
      assertEquals(record.original(), proven.object());
    }
  }

  @Test
  void refutesAProofForOtherBytes() {
    var receipt = archive.put(Samples.deposit(1));
    assertInstanceOf(ReceiptCheck.Refuted.class, receipt.check(Samples.document(2)));
    assertInstanceOf(ReceiptCheck.Proven.class, receipt.check());
  }

  @Test
  void showsThatTheLogOnlyGrew() {
    archive.put(Samples.deposit(1));
    var earlier = archive.checkpoint();
    archive.put(Samples.deposit(2));
    var proof = archive.proveSince(earlier);
    assertTrue(proof.verifies(earlier.root(), archive.checkpoint().root()));
  }

  @Test
  void saysThatARecordOrRoleIsNotThere() {
    var id = archive.put(Samples.deposit(1)).recordId();
    var unknown = "0".repeat(32);
    assertCode("ARCHIVE-NOT-FOUND", () -> archive.show(unknown));
    assertCode("ARCHIVE-NOT-FOUND", () -> archive.prove(unknown));
    assertCode("ARCHIVE-NOT-FOUND", () -> archive.history(unknown));
    assertCode("ARCHIVE-NOT-FOUND", () -> archive.content(id, "rendition"));
  }

  @Test
  void refusesWorkAfterClosing() {
    archive.close();
    assertCode("ARCHIVE-CLOSED", () -> archive.put(Samples.deposit(1)));
    assertCode("ARCHIVE-CLOSED", () -> archive.verify());
  }

  static void assertCode(String code, Runnable work) {
    var thrown = assertThrows(ArchiveException.class, work::run);
    assertEquals(code, thrown.code(), thrown.getMessage());
  }
}
