package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Table.Cell;
import dev.denpyo.formats.view.Table.Column;
import dev.denpyo.formats.view.Table.Kind;
import dev.denpyo.formats.view.Table.Row;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Tax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts allowances and charges on the page. */
final class Adjustments {
  private static final List<Column> COLUMNS = List.of(
      new Column(Label.KIND, Kind.TEXT, 15),
      new Column(Label.REASON, Kind.HEAD, 28),
      new Column(Label.BASE_AMOUNT, Kind.NUMBER, 15),
      new Column(Label.PERCENT, Kind.NUMBER, 13),
      new Column(Label.TAX_RATE, Kind.NUMBER, 13),
      new Column(Label.AMOUNT, Kind.NUMBER, 16));

  private Adjustments() {}

  /** Those of the whole document. */
  static Table table(Invoice invoice) {
    List<Row> rows = new ArrayList<>();
    CurrencyCode currency = invoice.currency();
    invoice
        .allowances()
        .forEach(a -> rows.add(row(Label.ALLOWANCE, CodeKind.ALLOWANCE, a, currency)));
    invoice.charges().forEach(c -> rows.add(row(Label.CHARGE, CodeKind.CHARGE, c, currency)));
    return new Table(Label.ALLOWANCES_AND_CHARGES, COLUMNS, List.copyOf(rows));
  }

  private static Row row(
      Label label, CodeKind kind, AllowanceCharge one, @Nullable CurrencyCode currency) {
    List<Value> reasons = reasons(one, kind);
    List<Value> details =
        new ArrayList<>(reasons.subList(Math.min(1, reasons.size()), reasons.size()));
    List<Value> taxes = new ArrayList<>();
    Tax tax = one.tax();
    if (tax != null) {
      details.addAll(new FactList()
          .text(Label.EXEMPTION_REASON, tax.exemptionReason())
          .text(Label.EXEMPTION_REASON, tax.exemptionReasonCode())
          .named());
      taxes.addAll(MoneySections.treatment(tax.category(), tax.rate()));
    }
    return new Row(
        List.of(
            Cell.of(new Value.Caption(label)),
            new Cell(reasons.stream().limit(1).toList(), List.copyOf(details)),
            MoneySections.amount(one.baseAmount(), currency),
            MoneySections.percent(one.percent()),
            new Cell(taxes.stream().limit(1).toList(), taxes.stream().skip(1).toList()),
            MoneySections.amount(one.amount(), currency)),
        0);
  }

  /** One of a line: its amount, and in brackets all else that is said of it; null if nothing is. */
  static @Nullable Value inWords(
      AllowanceCharge one, CodeKind kind, @Nullable CurrencyCode currency) {
    List<Value> parts = new ArrayList<>(reasons(one, kind));
    if (one.percent() != null) {
      parts.add(new Value.Percent(one.percent()));
    }
    parts.addAll(new FactList()
        .add(Label.BASE_AMOUNT, one.baseAmount(), a -> new Value.Amount(a, currency))
        .named());
    Tax tax = one.tax();
    if (tax != null) {
      parts.addAll(MoneySections.treatment(tax.category(), tax.rate()));
      parts.addAll(new FactList()
          .text(Label.EXEMPTION_REASON, tax.exemptionReason())
          .text(Label.EXEMPTION_REASON, tax.exemptionReasonCode())
          .named());
    }
    Value why = parts.isEmpty() ? null : new Value.Joined(List.copyOf(parts), ", ");
    if (one.amount() == null) {
      return why;
    }
    Value amount = new Value.Amount(one.amount(), currency);
    return why == null ? amount : new Value.Explained(amount, why);
  }

  private static List<Value> reasons(AllowanceCharge one, CodeKind kind) {
    List<Value> reasons = new ArrayList<>();
    if (one.reason() != null) {
      reasons.add(new Value.Text(one.reason()));
    }
    if (one.reasonCode() != null) {
      reasons.add(new Value.Code(kind, one.reasonCode()));
    }
    return reasons;
  }
}
