package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the world, or the caller, is wrong. */
class ArchiveFailureTest {
  @TempDir
  Path directory;

  private String url(String settings) {
    return "jdbc:sqlite:" + directory.resolve("archive.db") + settings;
  }

  private void sql(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url(""));
        var run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  @Test
  void refusesToOpenWhatIsNotThere() {
    assertCode("ARCHIVE-ABSENT", () -> RetentionArchive.open(directory, Samples.CLOCK));
    assertFalse(Files.exists(directory.resolve("archive.db")));
    assertCode(
        "ARCHIVE-ABSENT",
        () -> RetentionArchive.open(directory.resolve("no").toString(), Samples.CLOCK));
  }

  @Test
  void refusesAFileThatIsNoArchive() throws IOException, SQLException {
    sql("CREATE TABLE other (id INTEGER)");
    assertCode("ARCHIVE-ABSENT", () -> RetentionArchive.open(directory, Samples.CLOCK));
    Files.writeString(directory.resolve("archive.db"), "not a database, only text".repeat(100));
    assertCode("ARCHIVE-ABSENT", () -> RetentionArchive.open(directory, Samples.CLOCK));
    assertCode("ARCHIVE-ABSENT", () -> RetentionArchive.init(directory, Samples.CLOCK));
  }

  @Test
  void refusesADirectoryThatCannotBeWritten() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "x");
    assertCode("ARCHIVE-READ-ONLY", () -> RetentionArchive.init(file, Samples.CLOCK));
    assertCode("ARCHIVE-READ-ONLY", () -> RetentionArchive.init(file.resolve("a"), Samples.CLOCK));
  }

  @Test
  void leavesAnExistingArchiveAlone() {
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      archive.put(Samples.deposit(1));
      assertCode("ARCHIVE-EXISTS", () -> RetentionArchive.init(directory, Samples.CLOCK));
      assertEquals(1, archive.count(Query.builder().build()));
      assertTrue(archive.verify().isIntact());
    }
  }

  @Test
  void refusesALayoutOfANewerRelease() throws SQLException {
    RetentionArchive.init(directory, Samples.CLOCK).close();
    sql("UPDATE denpyo_layout SET version = 2");
    assertCode("ARCHIVE-LAYOUT", () -> RetentionArchive.open(directory, Samples.CLOCK));
    sql("UPDATE denpyo_layout SET version = 'x'");
    assertCode("ARCHIVE-DAMAGED", () -> RetentionArchive.open(directory, Samples.CLOCK));
  }

  @Test
  void rollsBackWholeWhenTheDiskIsFull() {
    RetentionArchive.init(directory, Samples.CLOCK).close();
    try (var archive = RetentionArchive.open(url("?max_page_count=60"), Samples.CLOCK)) {
      archive.put(Samples.deposit(1));
      var large = Deposit.of(new byte[400_000], "application/pdf", Samples.keys(2));
      assertCode("ARCHIVE-DISK-FULL", () -> archive.put(large));
      assertEquals(new ArchiveVerification.Intact(1, 1, archive.checkpoint()), archive.verify());
      assertEquals(2, archive.put(Samples.deposit(3)).logIndex());
    }
  }

  @Test
  void saysThatTheArchiveIsReadOnly() {
    RetentionArchive.init(directory, Samples.CLOCK).close();
    try (var archive = RetentionArchive.open(url("?open_mode=1"), Samples.CLOCK)) {
      assertCode("ARCHIVE-READ-ONLY", () -> archive.put(Samples.deposit(1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "lost \uFFFD", "half \uD800"})
  void refusesKeysThatCouldNotBeFound(String text) {
    var date = LocalDate.of(2026, 1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> SearchKeys.builder(Direction.ISSUED, date, text, "1").build());
    assertThrows(
        IllegalArgumentException.class,
        () -> SearchKeys.builder(Direction.ISSUED, date, "party", text).build());
  }

  @Test
  void refusesArgumentsThatMakeNoDeposit() {
    var keys = SearchKeys.builder(Direction.ISSUED, LocalDate.of(2026, 1, 1), "party", "1");
    assertThrows(
        IllegalArgumentException.class,
        () -> Deposit.of(new byte[0], "application/xml", keys.build()));
    assertThrows(
        IllegalArgumentException.class, () -> Deposit.of(new byte[1], "xml", keys.build()));
    assertThrows(
        IllegalArgumentException.class, () -> new Companion("original", "text/plain", new byte[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Samples.deposit(1).with(Samples.report(1)).with(Samples.report(2)));
    assertThrows(
        IllegalArgumentException.class, () -> keys.amount(BigDecimal.ONE, "yen").build());
    assertThrows(
        IllegalArgumentException.class,
        () -> keys.amount(new BigDecimal("0.0000001"), "JPY").build());
    assertThrows(
        IllegalArgumentException.class,
        () -> keys.amount(new BigDecimal("1e20"), "JPY").build());
  }
}
