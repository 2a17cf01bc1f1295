package dev.denpyo.archive;

import java.util.List;

/**
 * PostgreSQL 15 or later. Writers take turns at the lock on the head's row; readers have a snapshot
 * each. A server that was told not to sync is refused, for it cannot keep what it acknowledges.
 */
final class PostgresDialect extends CatalogDialect {
  private static final int OLDEST = 150_000;
  private static final long CREATING = 0x64656e70796f4cL; // any number that nobody else locks

  @Override
  public void prepare(Session session, boolean forWriting) {
    if (Integer.parseInt(session.setting("SHOW server_version_num")) < OLDEST) {
      throw new ArchiveException(
          "ARCHIVE-DATABASE",
          "The server is older than PostgreSQL 15.",
          "Update it, or keep the archive elsewhere.");
    }
    if (forWriting) {
      requireDurable(session);
      session.command("SET lock_timeout = 10000");
      // A plan made while a table was empty reads it whole, and is kept while it grows.
      session.command("SET enable_seqscan = off");
      session.command("SET jit = off"); // else the tables of one row, read whole, are compiled for
    } else {
      session.command("SET plan_cache_mode = force_custom_plan");
    }
    session.transactions(!forWriting);
    session.commit();
  }

  private static void requireDurable(Session session) {
    if (session.setting("SHOW fsync").equals("off")) {
      throw new ArchiveException(
          "ARCHIVE-DATABASE",
          "The server runs with fsync=off and would lose what it acknowledged.",
          "Turn fsync on in postgresql.conf.");
    }
    if (session.setting("SHOW synchronous_commit").equals("off")) {
      session.command("SET synchronous_commit = on");
    }
  }

  @Override
  public void beginCreating(Session session) {
    session.first("SELECT pg_advisory_xact_lock(?)", row -> "", CREATING);
  }

  @Override
  public String translate(String create) {
    return create.replace("TEXT", "TEXT COLLATE \"C\"").replace("BYTES", "BYTEA");
  }

  @Override
  String catalogued(String type) {
    return switch (type) {
      case "BYTES" -> "bytea";
      case "TEXT" -> "text";
      default -> "bigint";
    };
  }

  @Override
  List<String> indexes(Session session) {
    return session.all(
        "SELECT indexname FROM pg_indexes WHERE schemaname = CURRENT_SCHEMA",
        row -> row.getString(1));
  }

  @Override
  List<String> intruders(Session session) {
    return session.all(
        "SELECT 'trigger ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            + " WHERE NOT t.tgisinternal AND c.relname LIKE 'denpyo%'"
            + " AND c.relnamespace = CURRENT_SCHEMA::regnamespace"
            + " UNION ALL SELECT 'rule ' || rulename FROM pg_rules"
            + " WHERE schemaname = CURRENT_SCHEMA AND tablename LIKE 'denpyo%'"
            + " UNION ALL SELECT 'row security ' || relname FROM pg_class"
            + " WHERE relrowsecurity AND relname LIKE 'denpyo%'"
            + " AND relnamespace = CURRENT_SCHEMA::regnamespace",
        row -> row.getString(1) + " is not of this layout");
  }

  /** Reading every row, which the verifier does, is what the server can be asked for. */
  @Override
  public List<String> selfCheck(Session session) {
    return List.of();
  }
}
