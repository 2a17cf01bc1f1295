package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;

import java.time.Instant;

/** Tries every way to end a record too early, and then ends it lawfully (invariant I10). */
final class EndOfRecord {
  private static final Reason WHY = new Reason("carol", "a test");

  private EndOfRecord() {}

  /** Of a record that no hold keeps, whose term ended before now, in an archive that asks for two. */
  static void check(RetentionArchive archive, String id, RetentionTerm term, Instant now) {
    var late = new TrustedTime(now, "the test");
    var early = new TrustedTime(term.end().minusNanos(1), "the test");
    assertCode("ARCHIVE-POLICY", () -> archive.dispose(id, WHY, null, late));
    assertCode("ARCHIVE-POLICY", () -> archive.dispose(id, WHY, "carol", late));
    archive.hold(id, "last", WHY);
    assertCode("ARCHIVE-HELD", () -> archive.dispose(id, WHY, "dave", late));
    archive.release(id, "last", WHY);
    if (archive.ledger().read(TrustedTime::ofNewestToken).isEmpty()) {
      assertCode("ARCHIVE-TIME", () -> archive.dispose(id, WHY, "dave", early));
    }
    archive.dispose(id, WHY, "dave", late);
    assertCode("ARCHIVE-DISPOSED", () -> archive.show(id));
  }
}
