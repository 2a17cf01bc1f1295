package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Table.Cell;
import dev.denpyo.formats.view.Table.Column;
import dev.denpyo.formats.view.Table.Kind;
import dev.denpyo.formats.view.Table.Row;
import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts taxes per rate and the sums on the page. */
final class MoneySections {
  private static final List<Column> COLUMNS = List.of(
      new Column(Label.TAX_CATEGORY, Kind.HEAD, 46),
      new Column(Label.TAX_RATE, Kind.NUMBER, 14),
      new Column(Label.TAXABLE_AMOUNT, Kind.NUMBER, 20),
      new Column(Label.TAX_AMOUNT, Kind.NUMBER, 20));

  private MoneySections() {}

  /** One row per category and rate. */
  static Table taxes(Invoice invoice) {
    List<Row> rows =
        invoice.taxBreakdown().stream().map(tax -> row(tax, invoice.currency())).toList();
    return new Table(Label.TAX_BREAKDOWN, COLUMNS, rows);
  }

  private static Row row(TaxBreakdown tax, @Nullable CurrencyCode currency) {
    List<Value> reasons = new FactList()
        .text(Label.EXEMPTION_REASON, tax.exemptionReason())
        .text(Label.EXEMPTION_REASON, tax.exemptionReasonCode())
        .named();
    return new Row(
        List.of(
            new Cell(category(tax.category()), reasons),
            percent(tax.rate()),
            amount(tax.taxable(), currency),
            amount(tax.tax(), currency)),
        0);
  }

  /** The same in the accounting currency, amounts with its name. */
  static Table accountingTaxes(Invoice invoice) {
    List<Row> rows = invoice.accountingTaxes().stream()
        .map(tax -> row(tax, invoice.taxCurrency()))
        .toList();
    return new Table(Label.ACCOUNTING_TAXES, COLUMNS, rows);
  }

  private static Row row(AccountingTax tax, @Nullable CurrencyCode currency) {
    return new Row(
        List.of(
            new Cell(category(tax.category()), List.of()),
            percent(tax.rate()),
            money(tax.taxable(), currency),
            money(tax.tax(), currency)),
        0);
  }

  private static List<Value> category(@Nullable TaxCategory category) {
    if (category == null) {
      return List.of();
    }
    Value name = new Value.Code(CodeKind.TAX, category.value());
    return List.of(TaxCategory.REDUCED.equals(category) ? new Value.Reduced(name) : name);
  }

  /** Category and rate as values, each left out where absent. */
  static List<Value> treatment(@Nullable TaxCategory category, @Nullable BigDecimal rate) {
    List<Value> values = new ArrayList<>();
    if (rate != null) {
      values.add(new Value.Percent(rate));
    }
    if (category != null) {
      values.add(new Value.Code(CodeKind.TAX, category.value()));
    }
    return values;
  }

  static Cell amount(@Nullable BigDecimal amount, @Nullable CurrencyCode currency) {
    return amount == null ? Cell.EMPTY : Cell.of(new Value.Amount(amount, currency));
  }

  private static Cell money(@Nullable BigDecimal amount, @Nullable CurrencyCode currency) {
    return amount == null ? Cell.EMPTY : Cell.of(new Value.Money(amount, currency));
  }

  static Cell percent(@Nullable BigDecimal percent) {
    return percent == null ? Cell.EMPTY : Cell.of(new Value.Percent(percent));
  }

  /** The sums, the payable amount last. */
  static List<Fact> totals(Totals totals, Invoice invoice, Label payable) {
    CurrencyCode currency = invoice.currency();
    return new FactList()
        .money(Label.LINE_TOTAL, totals.lineNet(), currency)
        .money(Label.ALLOWANCE_TOTAL, totals.allowances(), currency)
        .money(Label.CHARGE_TOTAL, totals.charges(), currency)
        .money(Label.TOTAL_WITHOUT_TAX, totals.taxExclusive(), currency)
        .money(Label.TOTAL_TAX, totals.tax(), currency)
        .money(Label.TOTAL_TAX_ACCOUNTING, totals.accountingTax(), invoice.taxCurrency())
        .money(Label.TOTAL_WITH_TAX, totals.taxInclusive(), currency)
        .money(Label.PAID, totals.paid(), currency)
        .money(Label.ROUNDING, totals.rounding(), currency)
        .money(payable, totals.payable(), currency)
        .facts();
  }
}
