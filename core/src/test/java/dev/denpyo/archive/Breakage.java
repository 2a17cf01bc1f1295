package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Breaks the log of a closed archive at one place, and looks whether the archive tells it and takes
 * nothing away (invariant I13: damage before good entries is reported, and never cut off as a tail).
 */
final class Breakage {
  private final TestDatabase database;
  private final Path directory;
  private final Clock clock;

  Breakage(TestDatabase database, Path directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  /** A transaction that ends half-way leaves the log as it was. */
  static void die(RetentionArchive archive, PreparedDeposit deposit) {
    var before = archive.checkpoint();
    var pending = new Pending() {
      @Override
      public Receipt write(LogWriter log) {
        log.put(deposit);
        throw new IllegalStateException("the end");
      }

      @Override
      public List<PreparedDeposit> brings() {
        return List.of(deposit);
      }
    };
    assertThrows(IllegalStateException.class, () -> archive.ledger().append(pending));
    assertEquals(before, archive.checkpoint());
  }

  /** Where and how follows from the number. */
  void check(int number) {
    var size = size();
    var place = number % size;
    switch (number % 3) {
      case 0 -> {
        sql("UPDATE denpyo_entry SET leaf_hash = '" + "0".repeat(64) + "' WHERE seq = " + place);
        assertRefused(size);
      }
      case 1 -> {
        sql("DELETE FROM denpyo_entry WHERE seq = " + (size - 1));
        assertRefused(size - 1);
      }
      default -> {
        sql("UPDATE denpyo_entry SET entry = entry || ' ' WHERE seq = " + place);
        assertTold(place, size);
      }
    }
  }

  private RetentionArchive open() {
    return RetentionArchive.open(database.url(directory), clock);
  }

  private long size() {
    try (var archive = open()) {
      return archive.checkpoint().size();
    }
  }

  private void sql(String statement) {
    try (var connection = database.connect(directory);
        var open = connection.createStatement()) {
      assertEquals(1, open.executeUpdate(statement));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tree no longer gives the head: nothing more is written, and every row stays. */
  private void assertRefused(long rows) {
    try (var archive = open()) {
      assertTrue(!archive.verify().isIntact());
      assertCode("ARCHIVE-DAMAGED", () -> archive.put(Samples.deposit(5000)));
      assertEquals(rows, rows(archive));
    }
  }

  /** The tree is whole: verify names the entry, before more is written and after. */
  private void assertTold(long place, long size) {
    try (var archive = open()) {
      assertEquals(List.of(place), told(archive));
      if (place < size - 1) { // the last entry is read again before another follows
        archive.put(Samples.deposit(5000));
        assertEquals(List.of(place), told(archive));
        assertTrue(rows(archive) > size);
      } else {
        assertCode("ARCHIVE-DAMAGED", () -> archive.put(Samples.deposit(5000)));
        assertEquals(size, rows(archive));
      }
    }
  }

  private static List<Long> told(RetentionArchive archive) {
    return archive.verify().fold(intact -> List.<Damage>of(), damaged -> damaged.damages()).stream()
        .filter(damage -> damage.kind() == Damage.Kind.ENTRY_CHANGED)
        .map(Damage::logIndex)
        .distinct()
        .toList();
  }

  private static long rows(RetentionArchive archive) {
    var rows = new AtomicLong();
    archive.ledger().read(reader -> {
      reader.eachEntry(row -> rows.incrementAndGet());
      return rows;
    });
    return rows.get();
  }
}
