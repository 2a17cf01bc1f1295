package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the databases with an {@code INFORMATION_SCHEMA} and JDBC transactions have in common. */
abstract class CatalogDialect implements Dialect {
  private static final String TABLES = "SELECT LOWER(table_name) FROM information_schema.tables"
      + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'"
      + " AND LOWER(table_name) LIKE 'denpyo%'";
  private static final String COLUMNS =
      "SELECT LOWER(table_name), LOWER(column_name), LOWER(data_type), is_nullable"
          + " FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA"
          + " AND LOWER(table_name) LIKE 'denpyo%' ORDER BY 1, ordinal_position";

  /** The names of indexes that statements made, and of triggers, rules and the like. */
  abstract List<String> indexes(Session session);

  abstract List<String> intruders(Session session);

  /** The word that the catalogue has for a type of {@link JdbcSchema}. */
  abstract String catalogued(String type);

  @Override
  public void beginWriting(Session session) {
    session.first("SELECT size FROM denpyo_head FOR UPDATE", row -> row.getLong(1));
  }

  @Override
  public void beginReading(Session session) {
    // The first statement of a transaction begins it.
  }

  @Override
  public void commit(Session session) {
    session.commit();
  }

  @Override
  public void endReading(Session session) {
    session.commit();
  }

  @Override
  public void rollback(Session session) {
    session.rollback();
  }

  @Override
  public boolean hasTable(Session session, String name) {
    return session.all(TABLES, row -> row.getString(1)).contains(name);
  }

  @Override
  public List<String> differences(Session session, List<String> statements) {
    var expected = new LinkedHashMap<String, String>();
    var indexes = new ArrayList<String>();
    for (var sql : statements) {
      var name = sql.split(" ", 4)[2];
      if (sql.startsWith("CREATE TABLE")) {
        columns(sql, name, expected);
      } else {
        indexes.add(name);
      }
    }
    var problems = new ArrayList<>(intruders(session));
    compareColumns(session, expected, problems);
    indexes.removeAll(indexes(session));
    indexes.forEach(name -> problems.add(name + " is missing"));
    return problems;
  }

  private void columns(String sql, String table, Map<String, String> expected) {
    var inside = sql.substring(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
    for (var part : inside.split(", ", -1)) {
      var words = part.split(" ", 3);
      if (words[0].equals(words[0].toLowerCase(Locale.ROOT)) && words.length > 1) {
        var nullable = part.contains("NOT NULL") ? "NO" : "YES";
        expected.put(table + "." + words[0], catalogued(words[1]) + " " + nullable);
      }
    }
  }

  private void compareColumns(
      Session session, Map<String, String> expected, List<String> problems) {
    var tables = session.all(TABLES, row -> row.getString(1));
    session.each(
        COLUMNS,
        row -> List.of(
            row.getString(1) + "." + row.getString(2), row.getString(3) + " " + row.getString(4)),
        found -> {
          if (!found.get(1).equals(expected.remove(found.get(0)))) {
            problems.add(found.get(0) + " is not as this layout defines it: " + found.get(1));
          }
        });
    expected.keySet().forEach(name -> problems.add(name + " is missing"));
    if (!tables.contains("denpyo_head")) {
      problems.add("denpyo_head is no table");
    }
  }
}
