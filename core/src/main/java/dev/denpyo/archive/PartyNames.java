package dev.denpyo.archive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The folded names of counterparties, remembered while a store is open: a search for part of a name
 * looks through them here and asks the database for whole ones. There are far fewer of them than
 * documents. One too many (of a record that was disposed of since) does no harm.
 */
final class PartyNames {
  /** Steps from one distinct name to the next instead of reading every row. */
  static final String ALL =
      "WITH RECURSIVE party(name) AS (SELECT MIN(party_key) FROM denpyo_record UNION ALL"
          + " SELECT (SELECT MIN(party_key) FROM denpyo_record WHERE party_key > party.name)"
          + " FROM party WHERE party.name IS NOT NULL) SELECT name FROM party"
          + " WHERE name IS NOT NULL LIMIT " + (PartyNames.MOST + 1);

  /** The same where there is no index to step along. */
  static final String ALL_UNSORTED =
      "SELECT DISTINCT party_key FROM denpyo_record LIMIT " + (PartyNames.MOST + 1);

  /** Names that entries from a position on brought in. */
  static final String SINCE = "SELECT party_key FROM denpyo_record WHERE seq >= ?";

  private static final int MOST = 200_000; // beyond it rows are tested one by one
  private static final long FEW_ENTRIES = 10_000; // with more than this all names are read again

  private final Set<String> names = new HashSet<>();
  private long known; // entries of the log whose names are in the set

  /** Asks the database. */
  @FunctionalInterface
  interface Source {
    void read(String sql, Collection<?> arguments, Consumer<String> name);
  }

  /**
   * Names that hold the text, at most one more than {@link QuerySql#MOST_KEYS}; with that many the
   * list says nothing.
   *
   * @param size of the log, as the one who asks sees it
   */
  synchronized List<String> holding(String text, long size, Source source) {
    if (known < size) {
      learn(size, source);
    }
    var most = QuerySql.MOST_KEYS + 1L;
    return names.size() > MOST
        ? names.stream().limit(most).toList() // too many to look through: any that are too many
        : names.stream().filter(name -> name.contains(text)).limit(most).toList();
  }

  private void learn(long size, Source source) {
    if (known == 0 || size - known > FEW_ENTRIES) {
      source.read(ALL, List.of(), names::add);
    } else {
      source.read(SINCE, List.of(known), names::add);
    }
    known = size;
  }
}
