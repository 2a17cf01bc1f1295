package dev.denpyo.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query as SQL, and the values for its question marks. */
final class QuerySql {
  /**
   * The names in the index that hold a text. An archive has far fewer counterparties than
   * documents, so this steps from one distinct name to the next instead of reading every row.
   */
  static final String PARTY_KEYS =
      "WITH RECURSIVE party(name) AS (SELECT MIN(party_key) FROM denpyo_record UNION ALL"
          + " SELECT (SELECT MIN(party_key) FROM denpyo_record WHERE party_key > party.name)"
          + " FROM party WHERE party.name IS NOT NULL)"
          + " SELECT name FROM party WHERE name LIKE ? LIMIT ?";

  /** With more names than this a text hardly narrows, and rows are tested one by one. */
  static final int MOST_KEYS = 256;

  private final StringBuilder where = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();

  /**
   * The SQL of a query.
   *
   * @param partyKeys what {@link #PARTY_KEYS} found, with one more than {@link #MOST_KEYS} as limit
   */
  QuerySql(Query query, List<String> partyKeys) {
    if (!query.allVersions()) {
      where.append(" AND r.standing <> 'superseded'");
    }
    and("r.date >= ?", query.date().from());
    and(query.date().open() ? "r.date < ?" : "r.date <= ?", query.date().to());
    amounts("r.amount_key", query.amount());
    amounts("r.net_key", query.net());
    if (query.amountAbsent()) {
      where.append(" AND r.amount_key IS NULL AND r.net_key IS NULL");
    }
    if (query.dueOn() != null) {
      where.append(" AND r.held = 'no'");
      and("r.kept_until < ?", query.dueOn());
    }
    and("r.currency = ?", query.currency());
    and("r.type = ?", query.type());
    var direction = query.direction();
    and("r.direction = ?", direction == null ? null : direction.code());
    var number = query.number();
    and("r.number_key = ?", number == null ? null : NameFolding.foldCode(number));
    if (query.party() != null) {
      party(query.party(), partyKeys);
    }
  }

  private void amounts(String column, Query.Bounds<BigDecimal> bounds) {
    var from = bounds.from();
    and(column + " >= ?", from == null ? null : AmountOrder.lowerBound(from));
    var to = bounds.to();
    if (to != null && bounds.open()) {
      and(column + " < ?", AmountOrder.lowerBound(to)); // stored amounts have no finer digits
    } else {
      and(column + " <= ?", to == null ? null : AmountOrder.upperBound(to));
    }
  }

  private void and(String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      arguments.add(value.toString());
    }
  }

  /** Folded names hold letters, marks and digits alone, so nothing in them is a LIKE wildcard. */
  static String pattern(String party) {
    return "%" + NameFolding.fold(party) + "%";
  }

  private void party(String text, List<String> keys) {
    if (keys.size() > MOST_KEYS) {
      where.append(" AND (r.party_key LIKE ? OR r.party_code_key = ?)");
      arguments.add(pattern(text));
    } else {
      var slots = slots(keys.size());
      where.append(" AND (r.party_key IN (?").append(", ?".repeat(slots - 1));
      where.append(") OR r.party_code_key = ?)");
      arguments.addAll(keys);
      arguments.addAll(Collections.nCopies(slots - keys.size(), ""));
    }
    arguments.add(NameFolding.foldCode(text));
  }

  /** A power of two, so that few different statements are ever prepared; no name is empty. */
  private static int slots(int keys) {
    return keys < 2 ? 1 : Integer.highestOneBit(keys - 1) << 1;
  }

  /** {@code WHERE} and all conditions; true of every row when there are none. */
  String where() {
    return " WHERE 1 = 1" + where;
  }

  List<Object> arguments() {
    return arguments;
  }
}
