package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds versions by the rarest of the conditions, if few meet it, or else along the dates, so that
 * the first page of any two conditions is there before a million rows are read.
 */
final class JdbcSearch {
  private static final int FEW = 10_000; // rows that are read one by one in some tens of millis
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::date).thenComparing(Key::id).thenComparing(Key::version);

  private final Session session;
  private final PartyNames names;
  private final boolean slow;

  /**
   * @param slow whether there are no indexes to go by
   */
  JdbcSearch(Session session, PartyNames names, boolean slow) {
    this.session = session;
    this.names = names;
    this.slow = slow;
  }

  /** What orders results, and names a version. */
  private record Key(String date, String id, long version, long seq) {}

  /** By date, id and version. */
  void each(Query query, Consumer<? super ArchiveStore.FoundRow> visitor) {
    var sql = sql(query);
    var lead = lead(sql);
    if (lead != null) {
      keys(sql, lead).stream()
          .skip(query.offset())
          .limit(query.limit())
          .forEach(key -> session.each(
              JdbcReader.JOINED + " WHERE r.seq = ?", JdbcReader::found, visitor, key.seq()));
      return;
    }
    var arguments = new ArrayList<>(sql.arguments());
    arguments.add(query.limit());
    arguments.add(query.offset());
    session.each(
        JdbcReader.JOINED + sql.where(null) + " ORDER BY r.date, r.id, r.version LIMIT ? OFFSET ?",
        JdbcReader::found,
        visitor,
        arguments.toArray());
  }

  long count(Query query) {
    var sql = sql(query);
    var lead = lead(sql);
    var where = lead == null ? sql.where() : sql.where(lead);
    return one("SELECT COUNT(*) FROM denpyo_record r" + where, sql.arguments());
  }

  private List<Key> keys(QuerySql sql, QuerySql.Condition lead) {
    var found = session.all(
        "SELECT r.date, r.id, r.version, r.seq FROM denpyo_record r" + sql.where(lead),
        row -> new Key(
            JdbcReader.text(row, 1), JdbcReader.text(row, 2), row.getLong(3), row.getLong(4)),
        sql.arguments().toArray());
    found.sort(ORDER);
    return found;
  }

  /** The condition that fewest rows meet, null if none is met by few or that on the date is it. */
  private QuerySql.@Nullable Condition lead(QuerySql sql) {
    if (slow) {
      return null;
    }
    QuerySql.Condition lead = null;
    var least = FEW + 1L;
    for (var condition : sql.conditions()) {
      var rows = condition.selects() || condition.ordered() ? rows(condition) : least;
      if (rows < least) {
        least = rows;
        lead = condition;
      }
    }
    return lead == null || lead.ordered() ? null : lead;
  }

  private long rows(QuerySql.Condition condition) {
    var some = "SELECT 1 AS n FROM denpyo_record r WHERE " + condition.open() + " LIMIT ?";
    var arguments = new ArrayList<>(condition.arguments());
    arguments.add(FEW + 1);
    return one("SELECT COUNT(*) FROM (" + some + ") some_rows", arguments);
  }

  private QuerySql sql(Query query) {
    var conditions = query.conditions();
    var party = conditions.party();
    if (party == null) {
      return new QuerySql(conditions, List.of());
    }
    var size = one("SELECT COALESCE(MAX(seq), 0) + 1 FROM denpyo_entry", List.of());
    PartyNames.Source source = (sql, arguments, name) -> session.each(
        slow && sql.equals(PartyNames.ALL) ? PartyNames.ALL_UNSORTED : sql,
        row -> JdbcReader.text(row, 1),
        name,
        arguments.toArray());
    return new QuerySql(conditions, names.holding(NameFolding.fold(party), size, source));
  }

  private long one(String sql, List<Object> arguments) {
    return Objects.requireNonNull(session.first(sql, row -> row.getLong(1), arguments.toArray()));
  }
}
