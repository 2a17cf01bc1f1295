package dev.denpyo.totals;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The totals of the document (BG-22) from its lines, allowances, charges and tax breakdown. */
final class DocumentSums {
  private final Money money;
  private final @Nullable BigDecimal cashStep;
  private final boolean given;

  DocumentSums(Money money, @Nullable BigDecimal cashStep, boolean given) {
    this.money = money;
    this.cashStep = cashStep;
    this.given = given;
  }

  Totals of(Invoice invoice) {
    Totals stated = invoice.totals() == null ? Totals.builder().build() : invoice.totals();
    Totals.Builder sums = Totals.builder().accountingTax(stated.accountingTax());
    BigDecimal lineNet = pick(stated.lineNet(), lineNet(invoice));
    BigDecimal allowances = pickAny(stated.allowances(), adjustments(invoice.allowances()));
    BigDecimal charges = pickAny(stated.charges(), adjustments(invoice.charges()));
    BigDecimal exclusive = pick(
        stated.taxExclusive(),
        lineNet.subtract(Money.orZero(allowances)).add(Money.orZero(charges)));
    BigDecimal tax = pick(stated.tax(), tax(invoice));
    BigDecimal inclusive = pick(stated.taxInclusive(), exclusive.add(tax));
    sums.lineNet(lineNet).allowances(allowances).charges(charges);
    sums.taxExclusive(exclusive).tax(tax).taxInclusive(inclusive);
    return due(sums, stated, invoice, inclusive).build();
  }

  private Totals.Builder due(
      Totals.Builder sums, Totals stated, Invoice invoice, BigDecimal inclusive) {
    BigDecimal paid = paid(stated, invoice);
    BigDecimal due = inclusive.subtract(Money.orZero(paid)).add(thirdParty(invoice));
    BigDecimal rounding = rounding(stated, due);
    BigDecimal payable = pick(stated.payable(), due.add(Money.orZero(rounding)));
    return sums.paid(paid).rounding(rounding).payable(payable);
  }

  private @Nullable BigDecimal paid(Totals stated, Invoice invoice) {
    if (stated.paid() != null) {
      return given ? stated.paid() : money.round(stated.paid());
    }
    return invoice.paidAmounts().isEmpty()
        ? null
        : money.sum(invoice.paidAmounts().stream().map(PaidAmount::amount));
  }

  /**
   * What rounding adds: the cash step decides, else the amount stated; null where it adds nothing.
   */
  private @Nullable BigDecimal rounding(Totals stated, BigDecimal due) {
    if (cashStep == null || given) {
      return given ? stated.rounding() : money.roundIfAny(stated.rounding());
    }
    BigDecimal steps = due.divide(cashStep, 0, RoundingMode.HALF_UP);
    BigDecimal added = money.round(steps.multiply(cashStep).subtract(due));
    return added.signum() == 0 ? null : added;
  }

  BigDecimal lineNet(Invoice invoice) {
    return money.sum(invoice.lines().stream().map(InvoiceLine::netAmount));
  }

  /** The sum of allowances or of charges; null if there are none. */
  @Nullable
  BigDecimal adjustments(List<AllowanceCharge> all) {
    return all.isEmpty() ? null : money.sum(all.stream().map(AllowanceCharge::amount));
  }

  BigDecimal tax(Invoice invoice) {
    return money.sum(invoice.taxBreakdown().stream().map(TaxBreakdown::tax));
  }

  BigDecimal thirdParty(Invoice invoice) {
    return money.sum(invoice.thirdPartyPayments().stream().map(PaidAmount::amount));
  }

  private BigDecimal pick(@Nullable BigDecimal stated, BigDecimal computed) {
    return given && stated != null ? stated : money.round(computed);
  }

  private @Nullable BigDecimal pickAny(@Nullable BigDecimal stated, @Nullable BigDecimal computed) {
    return given && stated != null ? stated : computed;
  }
}
