package dev.denpyo.archive;

import java.util.List;
import java.util.function.Supplier;

/**
 * What one database does in its own way. Everything else is SQL that all of them understand.
 *
 * <p>A transaction for writing excludes every other writer from its begin on; one for reading sees
 * one unchanging state and waits for nobody. What {@link #commit} returns from is on the disk.
 */
interface Dialect {
  /** The dialect of a connection. */
  static Dialect of(Session session) {
    var product = session.product();
    return switch (product) {
      case "SQLite" -> new SqliteDialect();
      case "PostgreSQL" -> new PostgresDialect();
      case "H2" -> new H2Dialect();
      default ->
        throw new ArchiveException(
            "ARCHIVE-DATABASE",
            "Archives on " + product + " are not supported by this release.",
            "Use SQLite (org.xerial:sqlite-jdbc), PostgreSQL 15 or later, or H2.");
    };
  }

  /** Settles what a new connection must be told once. */
  void prepare(Session session, boolean forWriting);

  /** What a store has to do beside its transactions, with connections of its own. */
  default Upkeep upkeep(Supplier<Session> connections) {
    return Upkeep.NONE;
  }

  /** Begins the transaction that makes the tables, excluding others who would do the same. */
  void beginCreating(Session session);

  /** Begins a transaction for writing. */
  void beginWriting(Session session);

  /** Begins a transaction for reading. */
  void beginReading(Session session);

  /** Makes everything since the begin durable. */
  void commit(Session session);

  /** Ends a transaction for reading. */
  void endReading(Session session);

  /** Takes back everything since the begin. */
  void rollback(Session session);

  /** A statement of {@link JdbcSchema} in the words of this database. */
  String translate(String create);

  /** Whether there is a table of that name. */
  boolean hasTable(Session session, String name);

  /**
   * Takes indexes away until they are made again, and notes that they are missing on purpose.
   *
   * @return whether it did: not every database can, or need
   */
  default boolean leaveOut(Session session, List<String> indexes) {
    return false;
  }

  /** Whether indexes are missing on purpose. */
  default boolean hasLeftOut(Session session) {
    return false;
  }

  /** Makes one of them again. */
  default void makeUp(Session session, String index) {}

  /** Notes that all are there. */
  default void madeUp(Session session) {}

  /** What of the tables is not as these statements make it: altered columns, triggers, views. */
  List<String> differences(Session session, List<String> statements);

  /** What the database's own check of its files finds wrong. */
  List<String> selfCheck(Session session);
}
