package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a record: not before its term, not under a hold, and with a trace. */
class DisposalTest {
  private static final Reason WHY = new Reason("erin", "end of term");
  private static final RetentionTerm TERM = new RetentionTerm(
      "document", LocalDate.of(2032, 4, 30), ZoneId.of("Asia/Tokyo"), "seven years");
  private static final String BEFORE = "2032-04-30T14:59:59Z"; // one second left in Tokyo
  private static final String AFTER = "2032-04-30T15:00:00Z";

  private static final TrustedTime NOW_THEN =
      new TrustedTime(Instant.parse(AFTER), "the clock on the wall");

  @TempDir
  Path directory;

  private RetentionArchive at(String instant) {
    var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return RetentionArchive.open(directory, clock);
  }

  private String put(Deposit deposit) {
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      return archive.put(deposit).recordId();
    }
  }

  @Test
  void nothingIsDestroyedOneSecondTooEarly() {
    var id = put(Samples.deposit(1).keptFor(TERM));
    try (var archive = at(BEFORE)) {
      RetentionArchiveTest.assertCode(
          "ARCHIVE-TERM", () -> archive.dispose(id, WHY, null, NOW_THEN));
      assertArrayEquals(Samples.document(1), archive.document(id));
    }
    try (var archive = at(AFTER)) {
      archive.dispose(id, WHY, null, NOW_THEN);
      RetentionArchiveTest.assertCode("ARCHIVE-DISPOSED", () -> archive.document(id));
    }
  }

  @Test
  void leavesATombstoneThatProvesWhatWasDestroyed() {
    var id = put(Samples.deposit(1).with(Samples.report(1)).keptFor(TERM));
    try (var archive = at(AFTER)) {
      var hashes = archive.show(id).objects().stream().map(StoredObject::sha256).toList();
      var certificate =
          Receipt.parse(archive.dispose(id, WHY, "frank", NOW_THEN).toText());
      assertInstanceOf(ReceiptCheck.Proven.class, certificate.check());
      assertEquals(
          new Happening.Disposed(hashes, LocalDate.of(2032, 4, 30), "frank", NOW_THEN),
          certificate.event().what());
      assertEquals(
          List.of("ADD", "DISPOSE"),
          archive.history(id).stream().map(ArchiveEvent::event).toList());
      assertEquals(new ArchiveVerification.Intact(0, 0, archive.checkpoint()), archive.verify());
      assertEquals(0, archive.count(Query.builder().allVersions().build()));
      assertEquals(certificate.event(), archive.dispose(id, WHY, null, NOW_THEN).event());
    }
  }

  @Test
  void nothingOfItIsLeftInTheFile() throws IOException {
    var id = put(Samples.deposit(4711).keptFor(TERM));
    try (var archive = at(AFTER)) {
      archive.dispose(id, WHY, null, NOW_THEN);
    }
    var bytes = Files.readAllBytes(directory.resolve("archive.db"));
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("INV-4711"), "document or search keys are still there");
    assertTrue(text.contains(id));
  }

  @Test
  void holdsBlockAndSoDoesAMissingTerm() {
    var id = put(Samples.deposit(1));
    try (var archive = at(AFTER)) {
      RetentionArchiveTest.assertCode(
          "ARCHIVE-TERM", () -> archive.dispose(id, WHY, null, NOW_THEN));
      archive.extend(id, TERM, WHY);
      archive.hold(id, "lawsuit", WHY);
      RetentionArchiveTest.assertCode(
          "ARCHIVE-HELD", () -> archive.dispose(id, WHY, null, NOW_THEN));
      archive.hold(id, "audit", WHY);
      archive.release(id, "lawsuit", WHY);
      RetentionArchiveTest.assertCode(
          "ARCHIVE-HELD", () -> archive.dispose(id, WHY, null, NOW_THEN));
      archive.release(id, "audit", WHY);
      archive.dispose(id, WHY, null, NOW_THEN);
    }
  }

  @Test
  void termsAreNeverShortened() {
    var id = put(Samples.deposit(1).keptFor(TERM));
    var shorter = new RetentionTerm("document", TERM.until().minusDays(1), TERM.zone(), "x");
    var longer = new RetentionTerm("document", TERM.until().plusDays(1), TERM.zone(), "x");
    try (var archive = at(AFTER)) {
      RetentionArchiveTest.assertCode("ARCHIVE-TERM", () -> archive.extend(id, shorter, WHY));
      archive.extend(id, longer, WHY);
      RetentionArchiveTest.assertCode("ARCHIVE-TERM", () -> archive.extend(id, TERM, WHY));
      RetentionArchiveTest.assertCode(
          "ARCHIVE-TERM", () -> archive.dispose(id, WHY, null, NOW_THEN));
      assertEquals(longer.until(), archive.show(id).status().keptUntil());
    }
  }

  @Test
  void bytesThatAnotherRecordKeepsStayWithThatOne() {
    var id = put(Samples.deposit(1).keptFor(TERM));
    try (var archive = at(AFTER)) {
      var other = archive
          .put(Deposit.of(Samples.document(1), "application/xml", Samples.keys(2))
              .keptFor(TERM))
          .recordId();
      archive.dispose(id, WHY, null, NOW_THEN);
      assertArrayEquals(Samples.document(1), archive.document(other));
      assertEquals(new ArchiveVerification.Intact(1, 1, archive.checkpoint()), archive.verify());
      archive.dispose(other, WHY, null, NOW_THEN);
      assertEquals(new ArchiveVerification.Intact(0, 0, archive.checkpoint()), archive.verify());
    }
  }

  @Test
  void everyVersionGoesTogether() {
    var id = put(Samples.deposit(1).keptFor(TERM));
    try (var archive = at(AFTER)) {
      archive.correct(id, Samples.deposit(2), WHY);
      archive.link(id, new Link(Link.POSTED, "journal:1"), WHY);
      var certificate = archive.dispose(id, WHY, null, NOW_THEN);
      var disposed =
          assertInstanceOf(Happening.Disposed.class, certificate.event().what());
      assertEquals(2, disposed.destroyed().size());
      assertEquals(List.of(), archive.linksTo("journal:1"));
      assertTrue(archive.verify().isIntact());
    }
  }

  @Test
  void whatWasDisposedOfIsNotPutInOrChangedAgain() {
    var deposit = Samples.deposit(1).keptFor(TERM);
    var id = put(deposit);
    try (var archive = at(AFTER)) {
      archive.dispose(id, WHY, null, NOW_THEN);
      RetentionArchiveTest.assertCode("ARCHIVE-DISPOSED", () -> archive.put(deposit));
      RetentionArchiveTest.assertCode("ARCHIVE-DISPOSED", () -> archive.voidRecord(id, WHY));
    }
  }

  @Test
  void anArchiveMayAskForTwoPeople() {
    var id = put(Samples.deposit(1).keptFor(TERM));
    try (var archive = at(AFTER)) {
      archive.policy(new ArchivePolicy(true, true), WHY);
      RetentionArchiveTest.assertCode(
          "ARCHIVE-POLICY", () -> archive.dispose(id, WHY, null, NOW_THEN));
      RetentionArchiveTest.assertCode(
          "ARCHIVE-POLICY", () -> archive.dispose(id, WHY, "erin", NOW_THEN));
      archive.dispose(id, WHY, "frank", NOW_THEN);
    }
  }

  @Test
  void listsWhatIsDue() {
    var id = put(Samples.deposit(1).keptFor(TERM));
    try (var archive = at(AFTER)) {
      archive.put(Samples.deposit(2));
      var onTheLastDay = Query.builder().dueOn(TERM.until()).build();
      var theDayAfter = Query.builder().dueOn(TERM.until().plusDays(1)).build();
      assertEquals(0, archive.count(onTheLastDay));
      assertEquals(
          List.of(id),
          archive.find(theDayAfter).stream().map(RetentionRecord::id).toList());
      archive.hold(id, "audit", WHY);
      assertEquals(0, archive.count(theDayAfter));
    }
  }
}
