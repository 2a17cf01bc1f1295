package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.evidence.Sha256;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must never change once it is written (invariant I8), read past the library: entries, full
 * tiles, layout, objects and search keys. Only a disposal takes objects away, and only that or the end
 * of a key takes search keys away.
 */
final class SealedRows {
  private static final Map<String, String> FOR_EVER = Map.of(
      "entry", "SELECT seq, record_id || ' ' || entry || ' ' || leaf_hash FROM denpyo_entry",
      "layout", "SELECT version, created FROM denpyo_layout");
  private static final Map<String, String> UNTIL_THE_END = Map.of(
      "object", "SELECT sha256, content FROM denpyo_object",
      "keys", "SELECT id || '/' || version, seq || ' ' || keys FROM denpyo_record");
  private static final String TILES =
      "SELECT level || '/' || position, hashes FROM denpyo_tile WHERE length(hashes) = 8192";

  private final TestDatabase database;
  private final Path directory;
  private final Map<String, String> seen = new HashMap<>();

  SealedRows(TestDatabase database, Path directory) {
    this.database = database;
    this.directory = directory;
  }

  /**
   * Looks again: nothing that was there is another now, and nothing is gone without leave.
   *
   * @param ended whether a record may have come to its end since the last look
   */
  void look(boolean ended) {
    var now = read();
    seen.forEach((row, value) -> {
      var table = row.substring(0, row.indexOf(' '));
      if (now.containsKey(row) || !ended || !UNTIL_THE_END.containsKey(table)) {
        assertEquals(value, now.get(row), row);
      }
    });
    seen.clear();
    seen.putAll(now);
  }

  private Map<String, String> read() {
    var now = new HashMap<String, String>();
    try (var connection = database.connect(directory)) {
      read(connection, "tile", TILES, now);
      for (var tables : List.of(FOR_EVER, UNTIL_THE_END)) {
        for (var table : tables.entrySet()) {
          read(connection, table.getKey(), table.getValue(), now);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return now;
  }

  private static void read(
      Connection connection, String table, String sql, Map<String, String> into)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var value = rows.getObject(2) instanceof byte[] bytes
            ? Sha256.digest(bytes).hex()
            : rows.getString(2);
        assertNull(into.put(table + " " + rows.getString(1), value));
      }
    }
  }
}
