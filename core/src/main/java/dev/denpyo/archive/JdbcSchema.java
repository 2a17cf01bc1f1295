package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of layout 1. Hashes are hex text, so that a row can be read and checked with any
 * database client; other databases need another word for BLOB and a binary collation, no more.
 */
final class JdbcSchema {
  private static final List<String> STATEMENTS = List.of(
      "CREATE TABLE denpyo_layout (version BIGINT NOT NULL, created TEXT NOT NULL)",
      "CREATE TABLE denpyo_head (size BIGINT NOT NULL, root TEXT NOT NULL)",
      "CREATE TABLE denpyo_object (sha256 TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL)",
      "CREATE TABLE denpyo_entry (seq INTEGER NOT NULL PRIMARY KEY, record_id TEXT NOT NULL,"
          + " entry TEXT NOT NULL, leaf_hash TEXT NOT NULL)",
      "CREATE INDEX denpyo_entry_record ON denpyo_entry (record_id)",
      "CREATE TABLE denpyo_node (id INTEGER NOT NULL PRIMARY KEY, hash TEXT NOT NULL)",
      "CREATE TABLE denpyo_shared (sha256 TEXT NOT NULL PRIMARY KEY)",
      "CREATE TABLE denpyo_link (source TEXT NOT NULL, relation TEXT NOT NULL,"
          + " target TEXT NOT NULL, PRIMARY KEY (source, relation, target))",
      "CREATE INDEX denpyo_link_target ON denpyo_link (target)",
      "CREATE TABLE denpyo_record (id TEXT NOT NULL, version BIGINT NOT NULL, seq BIGINT NOT NULL,"
          + " keys TEXT NOT NULL, date TEXT NOT NULL, amount_key TEXT, net_key TEXT,"
          + " currency TEXT, party_key TEXT NOT NULL, party_code_key TEXT,"
          + " number_key TEXT NOT NULL, type TEXT NOT NULL, direction TEXT NOT NULL,"
          + " standing TEXT NOT NULL, kept_until TEXT, held TEXT NOT NULL,"
          + " PRIMARY KEY (id, version))",
      "CREATE INDEX denpyo_record_date ON denpyo_record (date, id)",
      "CREATE INDEX denpyo_record_amount ON denpyo_record (amount_key)",
      "CREATE INDEX denpyo_record_net ON denpyo_record (net_key)",
      "CREATE INDEX denpyo_record_party ON denpyo_record (party_key, date, id)",
      "CREATE INDEX denpyo_record_code ON denpyo_record (party_code_key)",
      "CREATE INDEX denpyo_record_number ON denpyo_record (number_key)");

  private JdbcSchema() {}

  static void create(Session session) {
    STATEMENTS.forEach(session::command);
  }

  static boolean exists(Session session) {
    return !session
        .all("SELECT name FROM sqlite_master WHERE name = 'denpyo_layout'", row -> row.getString(1))
        .isEmpty();
  }

  /**
   * What of the tables is not as this release made it: a view in place of a table or a trigger
   * could make every other check look at the wrong rows.
   */
  static List<String> differences(Session session) {
    var expected = new LinkedHashMap<String, String>();
    STATEMENTS.forEach(sql -> expected.put(sql.split(" ", 4)[2], sql));
    var problems = new ArrayList<String>();
    session.each(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
            + " AND (name LIKE 'denpyo%' OR tbl_name LIKE 'denpyo%') ORDER BY name",
        row -> Map.entry(row.getString(1), row.getString(2)), found -> {
          if (!found.getValue().equals(expected.remove(found.getKey()))) {
            problems.add(found.getKey() + " is not as this layout defines it");
          }
        });
    expected.keySet().forEach(name -> problems.add(name + " is missing"));
    return problems;
  }

  /**
   * Number of a subtree above the leaves, counted in the order in which appending completes them;
   * so rows are only ever added at the end.
   */
  static long nodeId(int level, long index) {
    var before = ((index + 1) << level) - 1; // leaves before the one that completes the subtree
    return before - Long.bitCount(before) + level - 1;
  }
}
