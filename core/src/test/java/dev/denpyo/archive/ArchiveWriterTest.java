package dev.denpyo.archive;

import static dev.denpyo.archive.RetentionArchiveTest.assertCode;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several writers, other clocks, large objects, older and newer layouts. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveWriterTest {
  private static final int LARGE = 3 * (1 << 20) + 17; // four parts

  private final TestDatabase database;

  @TempDir
  Path directory;

  ArchiveWriterTest(TestDatabase database) {
    this.database = database;
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.connect(directory);
        var run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private void initClosed() {
    database.init(directory).close();
  }

  @Test
  void refusesAWriterThatAnotherTookOverFrom() {
    initClosed();
    try (var old = database.open(directory);
        var idle = database.open(directory);
        var standby = database.open(directory)) {
      var id = old.put(Samples.deposit(1)).recordId();
      standby.put(Samples.deposit(2)); // they may write side by side
      standby.takeOver();
      assertCode("ARCHIVE-FENCED", () -> old.put(Samples.deposit(3)));
      assertCode("ARCHIVE-FENCED", () -> old.put(Samples.deposit(3)));
      assertCode("ARCHIVE-FENCED", () -> idle.put(Samples.deposit(3))); // it never wrote before
      assertArrayEquals(Samples.document(1), old.document(id)); // reading goes on
      standby.put(Samples.deposit(4));
      assertEquals(4, standby.checkpoint().size());
      assertTrue(standby.verify().isIntact());
    }
    try (var later = database.open(directory)) {
      assertEquals(4, later.put(Samples.deposit(5)).logIndex());
    }
  }

  @Test
  void keepsALargeObjectInPartsAndSeesEachOfThemChanged() throws SQLException {
    var large = new byte[LARGE];
    new Random(20261122).nextBytes(large);
    try (var archive = database.init(directory)) {
      var receipt = archive.put(large, "application/pdf", Samples.keys(1));
      assertArrayEquals(large, archive.document(receipt.recordId()));
      assertTrue(archive.verify().isIntact());
      assertEquals(receipt, archive.put(large, "application/pdf", Samples.keys(1)));
    }
    sql("DELETE FROM denpyo_part WHERE part = 3");
    try (var archive = database.open(directory)) {
      var record = archive.find(Query.builder().build()).get(0);
      assertCode("ARCHIVE-DAMAGED", () -> archive.document(record.id()));
      var damages = archive.verify().fold(intact -> List.<Damage>of(), d -> d.damages());
      assertEquals(Damage.Kind.OBJECT_CHANGED, damages.get(0).kind());
      assertEquals(record.id(), damages.get(0).recordId());
    }
  }

  @Test
  void takesEveryClockAndTellsOfItsJumps() {
    var past = Clock.offset(Samples.CLOCK, Duration.ofDays(-4000));
    var future = Clock.offset(Samples.CLOCK, Duration.ofDays(40_000));
    initClosed();
    var number = 1;
    for (var clock : List.of(future, past, Samples.CLOCK, past)) {
      try (var archive = RetentionArchive.open(database.url(directory), clock)) {
        var receipt = archive.put(Samples.deposit(number));
        assertEquals(2L * number, receipt.logIndex()); // the log tells of the jump first
        assertEquals(clock.instant(), receipt.event().at());
        assertEquals(number, archive.history("clock").size());
        assertTrue(archive.verify().isIntact());
        number++;
      }
    }
  }

  @Test
  void bringsAnOlderLayoutUpInSteps() {
    initClosed();
    var next = JdbcSchema.current()
        .with(List.of("CREATE TABLE denpyo_later (id BIGINT NOT NULL PRIMARY KEY, note TEXT)"));
    try (var store = new JdbcArchiveStore(new UrlDataSource(database.url(directory)), next)) {
      assertEquals(List.of("denpyo_later"), missing(store));
      store.upgrade(1, writer -> writer.addLayout(new ArchiveStore.LayoutRow(2, "later")));
      assertEquals(List.of(), missing(store));
    }
    assertCode("ARCHIVE-LAYOUT", () -> database.open(directory));
  }

  /** Tables that the schema has and the database lacks. */
  private static List<String> missing(ArchiveStore store) {
    var problems = store.read(ArchiveStore.Reader::selfCheck);
    return problems.stream()
        .map(problem -> problem.replaceFirst("[. ].*", ""))
        .distinct()
        .toList();
  }
}
