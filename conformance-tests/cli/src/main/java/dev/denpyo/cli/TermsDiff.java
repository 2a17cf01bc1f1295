package dev.denpyo.cli;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.TermDifference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two invoices do not share. */
final class TermsDiff {
  private final Shell shell;
  private final String first;
  private final String second;

  TermsDiff(Shell shell, String first, String second) {
    this.shell = shell;
    this.first = first;
    this.second = second;
  }

  /** Prints the differences, and answers with the exit code. */
  int print(Form form, Invoice one, Invoice other, boolean withProcess) {
    List<TermDifference> all = TermDifference.between(one, other).stream()
        .filter(d -> withProcess || !d.path().startsWith("process."))
        .toList();
    print(form, all);
    return all.isEmpty() ? ExitCode.GOOD : ExitCode.FINDING;
  }

  /** Prints these differences. */
  void print(Form form, List<TermDifference> all) {
    if (form == Form.JSON) {
      shell
          .out()
          .print(Json.pretty(json -> json.text("kind", "terms")
              .text("first", first)
              .text("second", second)
              .truth("same", all.isEmpty())
              .objects("differences", all, TermsDiff::json)));
    } else {
      all.forEach(d -> shell.result(line(d)));
      shell.result(shell.texts().get("diff.terms", first, second, all.size()));
    }
  }

  private static void json(Json json, TermDifference difference) {
    json.text("term", difference.term().map(BusinessTerm::id).orElse(null))
        .text("path", difference.path())
        .text("first", text(difference.first()))
        .text("second", text(difference.second()));
  }

  private String line(TermDifference difference) {
    String place = difference.term().map(t -> t.id() + " ").orElse("") + difference.path();
    String one = text(difference.first());
    String other = text(difference.second());
    Texts texts = shell.texts();
    if (one != null && other != null) {
      return texts.get("diff.changed", place, one, other);
    }
    return one != null
        ? texts.get("diff.first", place, one)
        : texts.get("diff.second", place, String.valueOf(other));
  }

  /** A value as people read it; null stays null. */
  static @Nullable String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Quantity quantity) {
      String unit = quantity.unit() == null ? "" : " " + quantity.unit().value();
      return quantity.value().toPlainString() + unit;
    }
    if (value instanceof Identifier id) {
      return id.scheme() == null ? id.value() : id.value() + " (" + id.scheme() + ")";
    }
    return value == null ? null : value.toString();
  }
}
