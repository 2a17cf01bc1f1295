package dev.denpyo.totals;

import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of {@link TotalsCalculator#complete}: lines, document allowances, breakdown, totals. */
final class Completion {
  private final TotalsCalculator calculator;
  private final Invoice stated;
  private final Money money;
  private final boolean given;
  private final LineSums sums;

  Completion(TotalsCalculator calculator, Invoice stated) {
    this.calculator = calculator;
    this.stated = stated;
    this.money = calculator.money(stated.currency());
    this.given = calculator.tax() == TaxPolicy.GIVEN;
    this.sums = new LineSums(money, given);
  }

  Invoice run() {
    Invoice invoice = withAdjustments(withLines());
    Map<TaxKey, BigDecimal> taxes = Map.of();
    if (calculator.inclusive()) {
      InclusivePrices prices = new InclusivePrices(money, calculator.tax());
      invoice = prices.withoutTax(invoice);
      taxes = prices.taxes();
    }
    List<TaxBreakdown> rows = rows(invoice, taxes);
    List<AccountingTax> accounting = accounting(rows);
    Invoice.Builder done = invoice.toBuilder().clearTaxBreakdown().taxBreakdowns(rows);
    if (!accounting.isEmpty()) {
      done.clearAccountingTaxes().accountingTaxes(accounting);
    }
    Totals totals = new DocumentSums(money, calculator.cashStep(), given).of(done.build());
    return done.totals(accounting.isEmpty() ? totals : withAccounting(totals, accounting))
        .build();
  }

  private Invoice withLines() {
    List<InvoiceLine> lines = stated.lines().stream().map(sums::complete).toList();
    return stated.toBuilder().clearLines().lines(lines).build();
  }

  private Invoice withAdjustments(Invoice invoice) {
    AdjustmentBase base = AdjustmentBase.of(invoice.lines(), money);
    return invoice.toBuilder()
        .clearAllowances()
        .allowances(adjustments(invoice.allowances(), base))
        .clearCharges()
        .charges(adjustments(invoice.charges(), base))
        .build();
  }

  private List<AllowanceCharge> adjustments(List<AllowanceCharge> stated, AdjustmentBase base) {
    return stated.stream().map(a -> sums.adjustment(a, base.of(a.tax()))).toList();
  }

  /**
   * The rows stated come first where they count; otherwise only their exemption reasons are used.
   */
  private List<TaxBreakdown> rows(Invoice invoice, Map<TaxKey, BigDecimal> taxes) {
    Map<TaxKey, TaxBreakdown> existing = new LinkedHashMap<>();
    invoice.taxBreakdown().forEach(row -> putIfKeyed(existing, row));
    List<TaxBreakdown> rows = new ArrayList<>();
    Map<TaxKey, TaxGroup> groups = TaxGroup.of(invoice);
    if (given) {
      invoice.taxBreakdown().forEach(row -> rows.add(filled(row, groups.get(TaxKey.of(row)))));
      groups.keySet().removeAll(existing.keySet());
    }
    for (TaxGroup group : groups.values()) {
      BigDecimal tax = taxes.get(group.key());
      rows.add(group.row(
          money.round(group.sum()),
          tax == null ? group.tax(money, calculator.tax()) : tax,
          existing.get(group.key())));
    }
    return rows;
  }

  private static void putIfKeyed(Map<TaxKey, TaxBreakdown> rows, TaxBreakdown row) {
    TaxKey key = TaxKey.of(row);
    if (key != null) {
      rows.putIfAbsent(key, row);
    }
  }

  private TaxBreakdown filled(TaxBreakdown row, @Nullable TaxGroup group) {
    TaxKey key = TaxKey.of(row);
    if (key == null || (row.taxable() == null && group == null)) {
      return row;
    }
    BigDecimal taxable =
        row.taxable() != null || group == null ? row.taxable() : money.round(group.sum());
    BigDecimal tax = row.tax() != null || taxable == null
        ? row.tax()
        : money.percentOf(key.effectiveRate(stated.type()), taxable);
    return row.toBuilder().taxable(taxable).tax(tax).build();
  }

  private List<AccountingTax> accounting(List<TaxBreakdown> rows) {
    BigDecimal exchange = calculator.exchangeRate();
    if (exchange == null || stated.taxCurrency() == null) {
      return List.of();
    }
    Money accounting = calculator.accountingMoney(stated.taxCurrency());
    return rows.stream().map(row -> converted(row, exchange, accounting)).toList();
  }

  private AccountingTax converted(TaxBreakdown row, BigDecimal exchange, Money accounting) {
    TaxKey key = TaxKey.of(row);
    BigDecimal rate = key == null ? BigDecimal.ZERO : key.effectiveRate(stated.type());
    BigDecimal taxable = accounting.round(Money.orZero(row.taxable()).multiply(exchange));
    return AccountingTax.builder()
        .category(row.category())
        .rate(row.rate())
        .taxable(taxable)
        .tax(accounting.percentOf(rate, taxable))
        .build();
  }

  private static Totals withAccounting(Totals totals, List<AccountingTax> rows) {
    BigDecimal tax = Money.exactSum(rows.stream().map(AccountingTax::tax));
    return totals.toBuilder().accountingTax(tax).build();
  }
}
