package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrubTest {
  @TempDir
  Path directory;

  @Test
  void looksAtAsManyEntriesAsAskedFor() {
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      for (var n = 1; n <= 20; n++) {
        archive.put(Samples.deposit(n).with(Samples.report(n)));
      }
      var head = archive.checkpoint();
      assertEquals(new ArchiveVerification.Intact(21, 40, head), archive.scrub(1000, 1));
      var some = assertInstanceOf(ArchiveVerification.Intact.class, archive.scrub(5, 1));
      assertEquals(5, some.records());
      assertEquals(some, archive.scrub(5, 1));
      assertThrows(IllegalArgumentException.class, () -> archive.scrub(0, 1));
    }
  }

  @Test
  void namesTheRecordThatIsDamaged() throws SQLException {
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      var id = archive.put(Samples.deposit(1)).recordId();
      try (var sql = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.db"));
          var statement = sql.createStatement()) {
        statement.execute("UPDATE denpyo_object SET content = x'00'");
      }
      var damaged = assertInstanceOf(ArchiveVerification.Damaged.class, archive.scrub(9, 1));
      assertEquals(id, damaged.damages().get(0).recordId());
    }
  }

  @Test
  void missesNothingOfWhatWasDisposedOf() {
    var term = new RetentionTerm("document", LocalDate.of(2020, 1, 1), ZoneOffset.UTC, "past");
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      var id = archive.put(Samples.deposit(1).keptFor(term)).recordId();
      archive.dispose(id, new Reason("bob", "a test"), null);
      assertEquals(new ArchiveVerification.Intact(3, 0, archive.checkpoint()), archive.scrub(9, 1));
    }
  }
}
