package dev.denpyo.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query as SQL.
 *
 * <p>Databases guess badly which of two conditions is the rarer one, so it is counted ({@link
 * Condition}) and the index to go by is chosen here: every other condition is written so that no
 * index fits it.
 */
final class QuerySql {
  /** With more names than this a text hardly narrows, and rows are tested one by one. */
  static final int MOST_KEYS = 256;

  private static final String RECORD = "#id = ?";
  private static final String BY_ENTRY =
      "r.seq IN (SELECT e.seq FROM denpyo_entry e WHERE e.record_id = ?)";
  private static final Pattern COLUMN = Pattern.compile("#([a-z_]+)");

  private final List<Condition> conditions = new ArrayList<>();

  /**
   * One condition.
   *
   * @param test SQL, with a # before each column
   * @param arguments the values for its question marks
   * @param selects whether it has an index of its own and could lead the search; the date leads by
   *     the order of results
   */
  record Condition(String test, List<Object> arguments, boolean selects) {
    /** Whether it is on what results are ordered by. */
    boolean ordered() {
      return test.startsWith("#date ");
    }

    /** How it reads where its index may be used. */
    String open() {
      return test.equals(RECORD) ? BY_ENTRY : COLUMN.matcher(test).replaceAll("r.$1");
    }

    /** How it reads where no index fits, not even one that leaves out rows without a value. */
    String closed() {
      return COLUMN.matcher(test).replaceAll("(CASE WHEN r.$1 IS NULL THEN NULL ELSE r.$1 END)");
    }
  }

  /**
   * The SQL of the conditions of a query.
   *
   * @param partyKeys names in the index that hold the text of the query; more than {@link
   *     #MOST_KEYS} where there are too many to list
   */
  QuerySql(Query.Conditions query, List<String> partyKeys) {
    range("date", query.date().from(), query.date().to(), query.date().open() ? "<" : "<=", false);
    equal("id", query.record());
    amounts("amount_key", query.amount());
    amounts("net_key", query.net());
    if (query.amountAbsent()) {
      add("#amount_key IS NULL AND #net_key IS NULL", List.of(), true);
    }
    if (query.dueOn() != null) {
      range("kept_until", null, query.dueOn(), "<", true);
      add("#held = 'no'", List.of(), false);
    }
    equal("currency", query.currency());
    if (query.type() != null) { // both directions, so that the index on both columns serves
      add("#direction IN ('issued', 'received') AND #type = ?", List.of(query.type()), true);
    }
    var direction = query.direction();
    equal("direction", direction == null ? null : direction.code());
    var number = query.number();
    equal("number_key", number == null ? null : NameFolding.foldCode(number));
    if (query.party() != null) {
      party(query.party(), partyKeys);
    }
    if (!query.allVersions()) {
      add("#standing <> 'superseded'", List.of(), false);
    }
  }

  private void add(String test, List<Object> arguments, boolean selects) {
    conditions.add(new Condition(test, arguments, selects));
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      add("#" + column + " = ?", List.of(value), true);
    }
  }

  private void range(
      String column, @Nullable Object from, @Nullable Object to, String upTo, boolean selects) {
    var tests = new ArrayList<String>();
    var values = new ArrayList<Object>();
    if (from != null) {
      tests.add("#" + column + " >= ?");
      values.add(from.toString());
    }
    if (to != null) {
      tests.add("#" + column + " " + upTo + " ?");
      values.add(to.toString());
    }
    if (!tests.isEmpty()) {
      add(String.join(" AND ", tests), values, selects);
    }
  }

  private void amounts(String column, Query.Bounds<BigDecimal> bounds) {
    var from = bounds.from() == null ? null : AmountOrder.lowerBound(bounds.from());
    var to = bounds.to();
    if (to != null && bounds.open()) { // stored amounts have no finer digits
      range(column, from, AmountOrder.lowerBound(to), "<", true);
    } else {
      range(column, from, to == null ? null : AmountOrder.upperBound(to), "<=", true);
    }
  }

  private void party(String text, List<String> keys) {
    var arguments = new ArrayList<Object>();
    if (keys.size() > MOST_KEYS) {
      // Folded names hold letters, marks and digits alone, so nothing in them is a wildcard.
      arguments.add("%" + NameFolding.fold(text) + "%");
      arguments.add(NameFolding.foldCode(text));
      add("(#party_key LIKE ? OR #party_code_key = ?)", arguments, false);
      return;
    }
    var slots = slots(keys.size());
    arguments.addAll(keys);
    arguments.addAll(Collections.nCopies(slots - keys.size(), ""));
    arguments.add(NameFolding.foldCode(text));
    var names = "?" + ", ?".repeat(slots - 1);
    add("(#party_key IN (" + names + ") OR #party_code_key = ?)", arguments, true);
  }

  /** A power of two, so that few different statements are ever prepared; no name is empty. */
  private static int slots(int keys) {
    return keys < 2 ? 1 : Integer.highestOneBit(keys - 1) << 1;
  }

  List<Condition> conditions() {
    return conditions;
  }

  /**
   * {@code WHERE} and all conditions; true of every row when there are none.
   *
   * @param by the condition whose index is to be used, null for that on the date
   */
  String where(@Nullable Condition by) {
    var where = new StringBuilder(" WHERE 1 = 1");
    for (var condition : conditions) {
      var leads = by == null ? condition.ordered() : condition.equals(by);
      where.append(" AND ").append(leads ? condition.open() : condition.closed());
    }
    return where.toString();
  }

  /** The same where the database may choose, for what it has to count anyway. */
  String where() {
    var where = new StringBuilder(" WHERE 1 = 1");
    conditions.forEach(one -> where.append(" AND ").append(one.open()));
    return where.toString();
  }

  List<Object> arguments() {
    return conditions.stream().flatMap(one -> one.arguments().stream()).toList();
  }
}
