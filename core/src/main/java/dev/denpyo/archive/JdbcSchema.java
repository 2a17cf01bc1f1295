package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables, layout by layout. A layout that was released never changes; the next one is a further
 * list of statements here, run on top. Hashes are hex text, so that a row can be read and checked
 * with any database client; {@code BYTES} and {@code TEXT} are translated by the {@link Dialect}.
 */
final class JdbcSchema {
  static final String LAYOUT_TABLE = "denpyo_layout";

  /** How the names of indexes begin that only searches need. */
  static final String SEARCH = "denpyo_record_";

  /** What makes layout 1, 2 and so on out of the one before; the layout table comes last. */
  private static final List<List<String>> STEPS = List.of(List.of(
      "CREATE TABLE denpyo_head (size BIGINT NOT NULL, root TEXT NOT NULL)",
      "CREATE TABLE denpyo_tail (size BIGINT NOT NULL PRIMARY KEY, root TEXT NOT NULL)",
      "CREATE TABLE denpyo_key (record_id TEXT NOT NULL PRIMARY KEY, kek TEXT NOT NULL,"
          + " wrapped BYTES NOT NULL, tag TEXT NOT NULL)",
      "CREATE INDEX denpyo_key_tag ON denpyo_key (tag)",
      "CREATE TABLE denpyo_writer (epoch BIGINT NOT NULL, fence BIGINT NOT NULL)",
      "CREATE TABLE denpyo_object (sha256 TEXT NOT NULL PRIMARY KEY, size BIGINT NOT NULL,"
          + " content BYTES NOT NULL)",
      "CREATE TABLE denpyo_part (sha256 TEXT NOT NULL, part BIGINT NOT NULL,"
          + " content BYTES NOT NULL, PRIMARY KEY (sha256, part))",
      "CREATE TABLE denpyo_entry (seq BIGINT NOT NULL PRIMARY KEY, record_id TEXT NOT NULL,"
          + " entry TEXT NOT NULL, leaf_hash TEXT NOT NULL)",
      "CREATE INDEX denpyo_entry_record ON denpyo_entry (record_id)",
      "CREATE TABLE denpyo_tile (level BIGINT NOT NULL, position BIGINT NOT NULL,"
          + " hashes BYTES NOT NULL, PRIMARY KEY (level, position))",
      "CREATE TABLE denpyo_shared (sha256 TEXT NOT NULL PRIMARY KEY)",
      "CREATE TABLE denpyo_link (source TEXT NOT NULL, relation TEXT NOT NULL,"
          + " target TEXT NOT NULL, PRIMARY KEY (source, relation, target))",
      "CREATE INDEX denpyo_link_target ON denpyo_link (target)",
      // Found by its id through the entries, so that no further index holds ids in no order.
      "CREATE TABLE denpyo_record (id TEXT NOT NULL, version BIGINT NOT NULL,"
          + " seq BIGINT NOT NULL PRIMARY KEY, keys TEXT NOT NULL, date TEXT NOT NULL,"
          + " amount_key TEXT, net_key TEXT, currency TEXT, party_key TEXT NOT NULL,"
          + " party_code_key TEXT, number_key TEXT NOT NULL, type TEXT NOT NULL,"
          + " direction TEXT NOT NULL, standing TEXT NOT NULL, kept_until TEXT,"
          + " held TEXT NOT NULL)",
      // All that is searched, so that rows in the order of results are tested without being read.
      "CREATE INDEX denpyo_record_date ON denpyo_record (date, id, version, standing, amount_key,"
          + " net_key, currency, party_key, party_code_key, number_key, type, direction,"
          + " kept_until, held)",
      "CREATE INDEX denpyo_record_amount ON denpyo_record (amount_key)"
          + " WHERE amount_key IS NOT NULL",
      "CREATE INDEX denpyo_record_net ON denpyo_record (net_key) WHERE net_key IS NOT NULL",
      "CREATE INDEX denpyo_record_absent ON denpyo_record (date)"
          + " WHERE amount_key IS NULL AND net_key IS NULL",
      "CREATE INDEX denpyo_record_currency ON denpyo_record (currency)"
          + " WHERE currency IS NOT NULL",
      "CREATE INDEX denpyo_record_kind ON denpyo_record (direction, type)",
      "CREATE INDEX denpyo_record_until ON denpyo_record (kept_until)"
          + " WHERE kept_until IS NOT NULL",
      "CREATE INDEX denpyo_record_party ON denpyo_record (party_key, date, id, version)",
      "CREATE INDEX denpyo_record_code ON denpyo_record (party_code_key)"
          + " WHERE party_code_key IS NOT NULL",
      "CREATE INDEX denpyo_record_number ON denpyo_record (number_key)",
      "CREATE TABLE denpyo_layout (version BIGINT NOT NULL, created TEXT NOT NULL)"));

  private final List<List<String>> steps;

  private JdbcSchema(List<List<String>> steps) {
    this.steps = steps;
  }

  /** The tables of this release. */
  static JdbcSchema current() {
    return new JdbcSchema(STEPS);
  }

  /** This schema with one layout more, for tests of what a later release will do. */
  JdbcSchema with(List<String> step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new JdbcSchema(List.copyOf(more));
  }

  /** Runs what leads from one layout to the newest; 0 stands for no tables at all. */
  void upgrade(long from, Dialect dialect, Session session) {
    steps.stream()
        .skip(from)
        .flatMap(List::stream)
        .forEach(sql -> session.command(dialect.translate(sql)));
  }

  /** Makes the indexes that only searches need; they follow from the rows. */
  List<String> searchIndexes(Dialect dialect) {
    return steps.stream()
        .flatMap(List::stream)
        .filter(sql -> sql.startsWith("CREATE INDEX " + SEARCH))
        .map(dialect::translate)
        .toList();
  }

  /** The name of the table or index that a statement makes. */
  static String name(String create) {
    return create.split(" ", 4)[2];
  }

  /**
   * What of the tables is not as this release made it: a view in place of a table or a trigger
   * could make every other check look at the wrong rows.
   */
  List<String> differences(Dialect dialect, Session session) {
    return dialect.differences(session, steps.stream().flatMap(List::stream).toList());
  }
}
