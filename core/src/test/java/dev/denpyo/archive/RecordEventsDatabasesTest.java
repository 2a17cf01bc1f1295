package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One life of a record, on every database. */
class RecordEventsDatabasesTest {
  private static final Reason WHY = new Reason("bob", "a test");

  @TempDir
  Path directory;

  @ParameterizedTest
  @EnumSource
  void everyDatabaseTellsTheSameStory(TestDatabase database) {
    try (var archive = database.init(directory)) {
      var term =
          new RetentionTerm("document", LocalDate.of(2026, 1, 1), ZoneId.of("Asia/Tokyo"), "law");
      var id = archive.put(Samples.deposit(1).keptFor(term)).recordId();
      var twin = Deposit.of(Samples.document(1), "application/xml", Samples.keys(2));
      var other = archive.put(twin).recordId();
      archive.correct(id, Samples.deposit(3), WHY);
      archive.annotate(id, "seen", WHY);
      archive.link(id, new Link(Link.PAYS, other), WHY);
      archive.hold(id, "audit", WHY);
      archive.voidRecord(id, WHY);
      assertEquals(3, archive.count(Query.builder().allVersions().build()));
      assertEquals(List.of(new LinkFrom(id, "pays")), archive.linksTo(other));
      assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
      archive.release(id, "audit", WHY);
      archive.dispose(id, WHY, null);
      assertArrayEquals(Samples.document(1), archive.document(other));
      assertEquals(List.of(), archive.linksTo(other));
      assertEquals(
          List.of("ADD", "REVISE", "ANNOTATE", "LINK", "HOLD", "REVISE", "RELEASE", "DISPOSE"),
          archive.history(id).stream().map(ArchiveEvent::event).toList());
      assertEquals(new ArchiveVerification.Intact(1, 1, archive.checkpoint()), archive.verify());
    }
  }
}
