package dev.denpyo.totals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything on an invoice taxed in one category at one rate. */
final class TaxGroup {

  /**
   * One amount of the group.
   *
   * @param position where it stands, counting all lines, then document allowances, then charges
   * @param amount negative for an allowance
   */
  record Part(int position, BigDecimal amount) {}

  private final TaxKey key;
  private final Tax first;
  private final @Nullable InvoiceType type;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Tax exempted;

  private TaxGroup(TaxKey key, Tax first, @Nullable InvoiceType type) {
    this.key = key;
    this.first = first;
    this.type = type;
  }

  /** The groups in the order in which they first occur; what names no tax category is in none. */
  static Map<TaxKey, TaxGroup> of(Invoice invoice) {
    Map<TaxKey, TaxGroup> groups = new LinkedHashMap<>();
    InvoiceType type = invoice.type();
    int position = 0;
    for (InvoiceLine line : invoice.lines()) {
      add(groups, type, line.tax(), new Part(position++, Money.orZero(line.netAmount())));
    }
    for (AllowanceCharge allowance : invoice.allowances()) {
      BigDecimal amount = Money.orZero(allowance.amount()).negate();
      add(groups, type, allowance.tax(), new Part(position++, amount));
    }
    for (AllowanceCharge charge : invoice.charges()) {
      add(groups, type, charge.tax(), new Part(position++, Money.orZero(charge.amount())));
    }
    return groups;
  }

  private static void add(
      Map<TaxKey, TaxGroup> groups, @Nullable InvoiceType type, @Nullable Tax tax, Part part) {
    TaxKey key = TaxKey.of(tax);
    if (tax == null || key == null) {
      return;
    }
    TaxGroup group = groups.computeIfAbsent(key, k -> new TaxGroup(k, tax, type));
    group.parts.add(part);
    if (group.exempted == null && isExempted(tax)) {
      group.exempted = tax;
    }
  }

  private static boolean isExempted(Tax tax) {
    return tax.exemptionReason() != null || tax.exemptionReasonCode() != null;
  }

  TaxKey key() {
    return key;
  }

  List<Part> parts() {
    return parts;
  }

  /** Taxable amount before rounding; with prices that include tax, the gross amount. */
  BigDecimal sum() {
    return Money.exactSum(parts.stream().map(Part::amount));
  }

  /** The tax by policy on amounts without tax. */
  BigDecimal tax(Money money, TaxPolicy policy) {
    BigDecimal rate = key.effectiveRate(type);
    return policy == TaxPolicy.PER_LINE
        ? money.sum(parts.stream().map(p -> money.percentOf(rate, p.amount())))
        : money.percentOf(rate, money.round(sum()));
  }

  /**
   * The row of the breakdown.
   *
   * @param existing the row the invoice has already; its exemption reason is kept
   */
  TaxBreakdown row(BigDecimal taxable, BigDecimal tax, @Nullable TaxBreakdown existing) {
    TaxBreakdown.Builder row = (existing == null ? TaxBreakdown.builder() : existing.toBuilder())
        .category(key.category())
        .rate(first.rate() == null || key.rate() == null ? key.rate() : first.rate())
        .taxable(taxable)
        .tax(tax);
    boolean silent = existing == null
        || (existing.exemptionReason() == null && existing.exemptionReasonCode() == null);
    if (silent && exempted != null) {
      row.exemptionReason(exempted.exemptionReason());
      row.exemptionReasonCode(exempted.exemptionReasonCode());
    }
    return row.build();
  }
}
