package dev.denpyo.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Flips one bit in a random cell of a random row of a random table, and puts it back. */
final class TamperedCells {
  private static final List<String> TABLES = List.of(
      "denpyo_layout",
      "denpyo_head",
      "denpyo_object",
      "denpyo_entry",
      "denpyo_tile",
      "denpyo_link",
      "denpyo_tail",
      "denpyo_shared",
      "denpyo_record");

  private final Connection sql;
  private final Random random;

  TamperedCells(Connection sql, Random random) {
    this.sql = sql;
    this.random = random;
  }

  /**
   * A changed cell.
   *
   * @param rowid where the row lies now; changing an integer key moves it
   * @param key what tells the owner: a record id or an object's hash, "" if nobody owns the row
   * @param before the value to put back
   */
  record Cell(
      String table,
      String column,
      long rowid,
      String key,
      @Nullable Object before,
      @Nullable Object after) {
    /** The records that verify must name. */
    List<String> owners(Map<String, List<String>> ownersOfObjects) {
      return switch (table) {
        case "denpyo_object" -> ownersOfObjects.getOrDefault(key, List.of());
        case "denpyo_entry" -> key.equals("archive") ? List.of() : List.of(key);
        case "denpyo_record", "denpyo_link" -> List.of(key);
        default -> List.of();
      };
    }
  }

  Cell flip() throws SQLException {
    while (true) {
      var table = TABLES.get(random.nextInt(TABLES.size()));
      var columns = columns(table);
      var column = columns.get(random.nextInt(columns.size()));
      var rowid = rowid(table);
      var before = value(table, column, rowid);
      var after = changed(before);
      var key = key(table, rowid);
      if (set(table, column, rowid, after)) {
        var moved = after instanceof Long number && isKey(table, column) ? number : rowid;
        return new Cell(table, column, moved, key, before, after);
      }
    }
  }

  void restore(Cell cell) throws SQLException {
    if (!set(cell.table(), cell.column(), cell.rowid(), cell.before())) {
      throw new IllegalStateException("could not restore " + cell);
    }
  }

  private static boolean isKey(String table, String column) {
    return (table.equals("denpyo_entry") && column.equals("seq"))
        || (table.equals("denpyo_record") && column.equals("seq"))
        || (table.equals("denpyo_tail") && column.equals("size"))
        || (table.equals("denpyo_tile") && column.equals("id"));
  }

  private @Nullable Object changed(@Nullable Object before) {
    if (before instanceof Number number) {
      return number.longValue() ^ (1L << random.nextInt(40));
    }
    var text = before instanceof Text t ? t : null;
    var bytes = text != null ? text.bytes().clone() : before instanceof byte[] b ? b.clone() : null;
    if (bytes == null) {
      return new Text(new byte[] {'0'}); // a cell that held nothing
    }
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return text != null ? new Text(bytes) : bytes;
  }

  /** Text as the bytes that lie in the file, which need not be UTF-8 any more. */
  private static final class Text {
    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private List<String> columns(String table) throws SQLException {
    var columns = new ArrayList<String>();
    try (var query = sql.createStatement();
        var rows = query.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
    return columns;
  }

  private long rowid(String table) throws SQLException {
    var rows = ((Number) one("SELECT COUNT(*) FROM " + table)).intValue();
    return ((Number) one("SELECT rowid FROM " + table + " ORDER BY rowid LIMIT 1 OFFSET "
            + random.nextInt(rows)))
        .longValue();
  }

  private String key(String table, long rowid) throws SQLException {
    var column = switch (table) {
      case "denpyo_object" -> "sha256";
      case "denpyo_entry" -> "record_id";
      case "denpyo_record" -> "id";
      case "denpyo_link" -> "source";
      default -> "''";
    };
    return (String) one("SELECT " + column + " FROM " + table + " WHERE rowid = " + rowid);
  }

  private @Nullable Object value(String table, String column, long rowid) throws SQLException {
    var from = " FROM " + table + " WHERE rowid = " + rowid;
    var type = (String) one("SELECT typeof(" + column + ")" + from);
    if (type.equals("null")) {
      return null;
    }
    if (type.equals("text")) {
      return new Text((byte[]) one("SELECT CAST(" + column + " AS BLOB)" + from));
    }
    var value = one("SELECT " + column + from);
    return value instanceof Number number ? (Object) number.longValue() : value;
  }

  private Object one(String query) throws SQLException {
    try (var statement = sql.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getObject(1);
    }
  }

  /** False when the database itself refuses, as for a key that is taken. */
  private boolean set(String table, String column, long rowid, @Nullable Object value) {
    var as = value instanceof Text ? "CAST(? AS TEXT)" : "?";
    var update = "UPDATE " + table + " SET " + column + " = " + as + " WHERE rowid = " + rowid;
    try (var statement = sql.prepareStatement(update)) {
      statement.setObject(1, value instanceof Text text ? text.bytes() : value);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      return false;
    }
  }
}
