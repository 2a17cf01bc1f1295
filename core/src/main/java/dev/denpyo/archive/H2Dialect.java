package dev.denpyo.archive;

import java.util.List;

/**
 * H2 2.2 or later. It syncs nothing by itself when it commits, so it is told to. Its tables are made
 * one by one, the one that tells that there is an archive last.
 */
final class H2Dialect extends CatalogDialect {
  @Override
  public void prepare(Session session, boolean forWriting) {
    if (forWriting) {
      session.command("SET WRITE_DELAY 0");
      session.command("SET LOCK_TIMEOUT 10000");
    } else {
      session.command("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
    }
    session.transactions(false);
  }

  @Override
  public void beginCreating(Session session) {
    // H2 lets one process open a file, and the store lets one thread write.
  }

  @Override
  public void commit(Session session) {
    session.commit();
    session.command("CHECKPOINT SYNC");
  }

  @Override
  public String translate(String create) {
    return create
        .replaceFirst("^CREATE (TABLE|INDEX) ", "CREATE $1 IF NOT EXISTS ")
        .replaceFirst(" WHERE .*", "") // its indexes hold every row
        .replace("TEXT", "VARCHAR")
        .replace("BYTES", "VARBINARY");
  }

  @Override
  String catalogued(String type) {
    return switch (type) {
      case "BYTES" -> "binary varying";
      case "TEXT" -> "character varying";
      default -> "bigint";
    };
  }

  @Override
  List<String> indexes(Session session) {
    return session.all(
        "SELECT LOWER(index_name) FROM information_schema.indexes"
            + " WHERE table_schema = CURRENT_SCHEMA",
        row -> row.getString(1));
  }

  @Override
  List<String> intruders(Session session) {
    return session.all(
        "SELECT 'trigger ' || trigger_name FROM information_schema.triggers"
            + " WHERE event_object_schema = CURRENT_SCHEMA"
            + " AND LOWER(event_object_table) LIKE 'denpyo%'",
        row -> row.getString(1) + " is not of this layout");
  }

  /** H2 checks its chunks as it reads them. */
  @Override
  public List<String> selfCheck(Session session) {
    return List.of();
  }
}
