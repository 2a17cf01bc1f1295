package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query as SQL, and the values for its question marks. */
final class QuerySql {
  private final StringBuilder where = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();

  QuerySql(Query query) {
    and("r.date >= ?", query.dateFrom());
    and("r.date <= ?", query.dateTo());
    var from = query.amountFrom();
    and("r.amount_key >= ?", from == null ? null : AmountOrder.lowerBound(from));
    var to = query.amountTo();
    and("r.amount_key <= ?", to == null ? null : AmountOrder.upperBound(to));
    if (query.amountAbsent()) {
      where.append(" AND r.amount_key IS NULL");
    }
    and("r.currency = ?", query.currency());
    and("r.type = ?", query.type());
    var direction = query.direction();
    and("r.direction = ?", direction == null ? null : direction.code());
    var number = query.number();
    and("r.number_key = ?", number == null ? null : NameFolding.foldCode(number));
    if (query.party() != null) {
      party(query.party());
    }
  }

  private void and(String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      arguments.add(value.toString());
    }
  }

  /** Folded names hold letters, marks and digits alone, so nothing in them is a LIKE wildcard. */
  private void party(String text) {
    where.append(" AND (r.party_key LIKE ? OR r.party_code_key = ?)");
    arguments.add("%" + NameFolding.fold(text) + "%");
    arguments.add(NameFolding.foldCode(text));
  }

  /** {@code WHERE} and all conditions; true of every row when there are none. */
  String where() {
    return " WHERE 1 = 1" + where;
  }

  List<Object> arguments() {
    return arguments;
  }
}
