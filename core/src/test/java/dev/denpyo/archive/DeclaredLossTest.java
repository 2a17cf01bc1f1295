package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Sha256;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loss that was declared is told apart from one that nobody has seen. */
class DeclaredLossTest {
  private static final Reason WHY = new Reason("gina", "disk failed, no backup");

  @TempDir
  Path directory;

  @Test
  void verifyTellsDeclaredLossesFromOthers() throws SQLException {
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK);
        var sql = TestDatabase.SQLITE.connect(directory);
        var statement = sql.createStatement()) {
      var first = archive.put(Samples.deposit(1)).recordId();
      var second = archive.put(Samples.deposit(2)).recordId();
      assertCode("ARCHIVE-NOT-LOST", () -> archive.declareLoss(first, WHY));
      var lost = Sha256.digest(Samples.document(1));
      statement.execute("DELETE FROM denpyo_object WHERE sha256 = '" + lost + "'");
      var receipt = archive.declareLoss(first, WHY);
      assertEquals(receipt, archive.declareLoss(first, WHY));
      assertEquals(new Happening.Lost(List.of(lost)), receipt.event().what());
      assertEquals(
          new ArchiveVerification.Intact(
              2,
              1,
              archive.checkpoint(),
              List.of(new DeclaredLoss(first, receipt.logIndex(), lost))),
          archive.verify());
      assertTrue(archive.scrub(99, 1).isIntact());
      assertCode("ARCHIVE-DAMAGED", () -> archive.document(first));
      statement.execute("UPDATE denpyo_object SET content = x'00'");
      var damaged = assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify());
      assertEquals(
          List.of("OBJECT_CHANGED " + second),
          damaged.damages().stream().map(d -> d.kind() + " " + d.recordId()).toList());
    }
  }
}
