package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows and tables edited with SQL, in words that all three databases understand. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveTamperDatabasesTest {
  private static final int DOCUMENTS = 260; // one full tile, and some more

  private final TestDatabase database;

  @TempDir
  Path directory;

  private RetentionArchive archive;

  ArchiveTamperDatabasesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void fill() {
    archive = database.init(directory);
    for (var n = 1; n <= DOCUMENTS; n++) {
      archive.put(Samples.deposit(n));
    }
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.connect(directory);
        var run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private Set<Damage> damages() {
    var damaged = assertInstanceOf(ArchiveVerification.Damaged.class, archive.verify());
    return new HashSet<>(damaged.damages());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      DELETE FROM denpyo_object WHERE sha256 = (SELECT MIN(sha256) FROM denpyo_object)|OBJECT_MISSING
      UPDATE denpyo_object SET size = size + 1 WHERE sha256 = (SELECT MIN(sha256) FROM denpyo_object)|OBJECT_CHANGED
      INSERT INTO denpyo_part SELECT sha256, 1, content FROM denpyo_object|OBJECT_UNKNOWN
      DELETE FROM denpyo_entry WHERE seq = 77|ENTRY_MISSING
      UPDATE denpyo_entry SET entry = REPLACE(entry, 'unspecified', 'somebody') WHERE seq = 77|ENTRY_CHANGED
      UPDATE denpyo_entry SET record_id = REPLACE(record_id, '0', '1') WHERE seq = 77|ENTRY_CHANGED
      DELETE FROM denpyo_tile WHERE level = 0|NODE_CHANGED
      DELETE FROM denpyo_tile WHERE level = 1|NODE_CHANGED
      INSERT INTO denpyo_tile SELECT 7, 7, hashes FROM denpyo_tile WHERE level = 0|NODE_CHANGED
      UPDATE denpyo_head SET size = size - 1|HEAD_CHANGED
      DELETE FROM denpyo_head|HEAD_CHANGED
      DELETE FROM denpyo_record WHERE seq = 77|INDEX_MISSING
      UPDATE denpyo_record SET party_key = 'another' WHERE seq = 77|INDEX_CHANGED
      UPDATE denpyo_record SET keys = REPLACE(keys, '77', '78') WHERE seq = 77|INDEX_CHANGED
      UPDATE denpyo_layout SET created = 'yesterday'|LAYOUT_CHANGED
      DELETE FROM denpyo_writer|DATABASE
      ALTER TABLE denpyo_record ADD COLUMN more TEXT|DATABASE
      DROP INDEX denpyo_record_date|DATABASE
      """)
  void seesEveryEdit(String statement, Damage.Kind kind) throws SQLException {
    sql(statement.replace("more TEXT", "more VARCHAR(9)"));
    var found = damages();
    assertTrue(found.stream().anyMatch(damage -> damage.kind() == kind), found::toString);
  }

  @Test
  void namesTheRecordsOfEntriesThatWereSwapped() throws SQLException {
    var one = archive.find(Query.builder().number("INV-77").build()).get(0).id();
    sql("UPDATE denpyo_entry SET seq = -1 WHERE seq = 77");
    sql("UPDATE denpyo_entry SET seq = 77 WHERE seq = 78");
    sql("UPDATE denpyo_entry SET seq = 78 WHERE seq = -1");
    var found = damages();
    assertTrue(found.stream().anyMatch(damage -> one.equals(damage.recordId())), found::toString);
  }

  @Test
  void blamesTheTileWhenTheHeadStandsForTheEntries() throws SQLException {
    var name = database == TestDatabase.H2 ? "X'" : database == TestDatabase.SQLITE ? "x'" : "'\\x";
    sql("UPDATE denpyo_tile SET hashes = " + name + "00'" + " WHERE level = 0");
    var found = damages();
    assertEquals(
        Set.of(Damage.Kind.NODE_CHANGED),
        new HashSet<>(found.stream().map(Damage::kind).toList()));
  }
}
