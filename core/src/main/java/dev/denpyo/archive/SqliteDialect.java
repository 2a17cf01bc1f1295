package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** SQLite 3.37 or later, in WAL mode with {@code synchronous=FULL}: a commit is synced. */
final class SqliteDialect implements Dialect {
  /** Is there while a load has left out the search indexes, and holds nothing. */
  private static final String LEFT_OUT = "CREATE TABLE denpyo_loading (empty BIGINT NOT NULL)";

  @Override
  public void prepare(Session session, boolean forWriting) {
    session.command("PRAGMA busy_timeout=10000");
    session.command("PRAGMA synchronous=FULL");
    session.command("PRAGMA secure_delete=ON"); // what is disposed of is overwritten
    session.command("PRAGMA wal_autocheckpoint=64000"); // pages; WalCopies comes long before
    session.command(
        "PRAGMA cache_size=-65536"); // KiB, outside the heap: indexes are written anywhere
  }

  @Override
  public Upkeep upkeep(Supplier<Session> connections) {
    return new WalCopies(connections);
  }

  @Override
  public void beginCreating(Session session) {
    session.command("PRAGMA page_size=8192"); // a document of 10 KB then costs two reads, not four
    session.command("PRAGMA journal_mode=WAL"); // stays with the file; not inside a transaction
    beginWriting(session);
  }

  @Override
  public void beginWriting(Session session) {
    session.command("BEGIN IMMEDIATE"); // a lock at once, or two readers could both turn writer
  }

  @Override
  public void beginReading(Session session) {
    session.command("BEGIN");
  }

  @Override
  public void commit(Session session) {
    session.command("COMMIT");
  }

  @Override
  public void endReading(Session session) {
    session.command("COMMIT");
  }

  @Override
  public void rollback(Session session) {
    session.command("ROLLBACK");
  }

  @Override
  public String translate(String create) {
    return create
        .replace("BIGINT NOT NULL PRIMARY KEY", "INTEGER NOT NULL PRIMARY KEY") // the row id
        .replace("BYTES", "BLOB");
  }

  @Override
  public boolean leaveOut(Session session, List<String> indexes) {
    if (hasLeftOut(session)) {
      return false;
    }
    session.command(LEFT_OUT);
    indexes.forEach(sql -> session.command("DROP INDEX " + JdbcSchema.name(sql)));
    return true;
  }

  @Override
  public boolean hasLeftOut(Session session) {
    return hasTable(session, JdbcSchema.name(LEFT_OUT));
  }

  @Override
  public void makeUp(Session session, String index) {
    session.command(index.replaceFirst("INDEX", "INDEX IF NOT EXISTS"));
  }

  @Override
  public void madeUp(Session session) {
    session.command("DROP TABLE IF EXISTS " + JdbcSchema.name(LEFT_OUT));
  }

  @Override
  public boolean hasTable(Session session, String name) {
    var sql = "SELECT name FROM sqlite_master WHERE name = ?";
    return session.first(sql, row -> row.getString(1), name) != null;
  }

  /** SQLite keeps the very text of each statement. */
  @Override
  public List<String> differences(Session session, List<String> statements) {
    var expected = new LinkedHashMap<String, String>();
    statements.forEach(sql -> expected.put(JdbcSchema.name(sql), translate(sql)));
    var leftOut = hasLeftOut(session);
    if (leftOut) {
      expected.put(JdbcSchema.name(LEFT_OUT), LEFT_OUT);
    }
    var problems = new ArrayList<String>();
    session.each(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
            + " AND (name LIKE 'denpyo%' OR tbl_name LIKE 'denpyo%') ORDER BY name",
        row -> Map.entry(row.getString(1), row.getString(2)), found -> {
          if (!found.getValue().equals(expected.remove(found.getKey()))) {
            problems.add(found.getKey() + " is not as this layout defines it");
          }
        });
    if (leftOut) {
      expected.keySet().removeIf(name -> name.startsWith(JdbcSchema.SEARCH));
    }
    expected.keySet().forEach(name -> problems.add(name + " is missing"));
    return problems;
  }

  @Override
  public List<String> selfCheck(Session session) {
    var problems = new ArrayList<>(session.all("PRAGMA integrity_check", row -> row.getString(1)));
    problems.removeIf(line -> "ok".equals(line));
    return problems;
  }
}
