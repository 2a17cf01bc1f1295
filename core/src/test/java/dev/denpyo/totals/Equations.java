package dev.denpyo.totals;

import static java.math.BigDecimal.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The norm's equations, written down a second time and independently of the code under test. */
@NullMarked
final class Equations {
  private Equations() {}

  /** BR-CO-10 to -16 and the taxable amount of every row; exact. */
  static void holdSums(Invoice invoice) {
    Totals totals = Objects.requireNonNull(invoice.totals());
    BigDecimal lines = ZERO;
    for (InvoiceLine line : invoice.lines()) {
      lines = lines.add(Objects.requireNonNull(line.netAmount()));
    }
    same("BR-CO-10", lines, totals.lineNet());
    same("BR-CO-11", sum(invoice.allowances()), totals.allowances());
    same("BR-CO-12", sum(invoice.charges()), totals.charges());
    same(
        "BR-CO-13",
        lines.subtract(sum(invoice.allowances())).add(sum(invoice.charges())),
        totals.taxExclusive());
    BigDecimal tax = ZERO;
    BigDecimal taxable = ZERO;
    for (TaxBreakdown row : invoice.taxBreakdown()) {
      tax = tax.add(or0(row.tax()));
      taxable = taxable.add(or0(row.taxable()));
      same("BR-S-08 " + row.category(), taxable(invoice, row), row.taxable());
    }
    same("BR-CO-14", tax, totals.tax());
    same("taxable amounts", taxable, totals.taxExclusive());
    same("BR-CO-15", or0(totals.taxExclusive()).add(tax), totals.taxInclusive());
    BigDecimal due = or0(totals.taxInclusive()).subtract(or0(totals.paid()));
    for (PaidAmount third : invoice.thirdPartyPayments()) {
      due = due.add(or0(third.amount()));
    }
    same("BR-CO-16", due.add(or0(totals.rounding())), totals.payable());
  }

  /** BR-CO-17: taxable times rate, rounded once. */
  static void holdTaxes(Invoice invoice, RoundingMode mode, int digits) {
    for (TaxBreakdown row : invoice.taxBreakdown()) {
      BigDecimal exact = or0(row.taxable()).multiply(or0(row.rate())).movePointLeft(2);
      same("BR-CO-17 " + row.category(), exact.setScale(digits, mode), row.tax());
    }
  }

  /** Japan's rule: the tax is one of the two amounts around the exact product. */
  static void holdTaxesBetweenFloorAndCeiling(Invoice invoice, int digits) {
    for (TaxBreakdown row : invoice.taxBreakdown()) {
      BigDecimal exact = or0(row.taxable()).multiply(or0(row.rate())).movePointLeft(2);
      assertTrue(
          or0(row.tax()).compareTo(exact.setScale(digits, RoundingMode.FLOOR)) >= 0, row::toString);
      assertTrue(
          or0(row.tax()).compareTo(exact.setScale(digits, RoundingMode.CEILING)) <= 0,
          row::toString);
    }
  }

  /** Each line: price by base quantity times quantity, less allowances, plus charges. */
  static void holdLines(Invoice invoice, RoundingMode mode, int digits) {
    for (InvoiceLine line : invoice.lines()) {
      Price price = Objects.requireNonNull(line.price());
      BigDecimal base =
          Optional.ofNullable(price.baseQuantity()).map(Quantity::value).orElse(BigDecimal.ONE);
      BigDecimal product =
          or0(price.net()).multiply(Objects.requireNonNull(line.quantity()).value());
      BigDecimal rest = sum(line.charges()).subtract(sum(line.allowances()));
      BigDecimal exact = product.add(rest.multiply(base));
      BigDecimal expected = exact.divide(base, digits, unlessZero(line, mode));
      same("BT-131 of line " + line.id(), expected, line.netAmount());
    }
  }

  /** No price with finite digits may give a zero that is rounded up; there the nearest counts. */
  private static RoundingMode unlessZero(InvoiceLine line, RoundingMode mode) {
    boolean zero = or0(line.netAmount()).signum() == 0;
    return zero && mode == RoundingMode.UP ? RoundingMode.HALF_UP : mode;
  }

  static BigDecimal or0(@Nullable BigDecimal amount) {
    return amount == null ? ZERO : amount;
  }

  private static BigDecimal taxable(Invoice invoice, TaxBreakdown row) {
    BigDecimal sum = ZERO;
    for (InvoiceLine line : invoice.lines()) {
      sum = sum.add(of(row, line.tax()) ? or0(line.netAmount()) : ZERO);
    }
    for (AllowanceCharge allowance : invoice.allowances()) {
      sum = sum.subtract(of(row, allowance.tax()) ? or0(allowance.amount()) : ZERO);
    }
    for (AllowanceCharge charge : invoice.charges()) {
      sum = sum.add(of(row, charge.tax()) ? or0(charge.amount()) : ZERO);
    }
    return sum;
  }

  private static boolean of(TaxBreakdown row, @Nullable Tax tax) {
    return tax != null
        && Objects.equals(row.category(), tax.category())
        && or0(row.rate()).compareTo(or0(tax.rate())) == 0;
  }

  private static BigDecimal sum(List<AllowanceCharge> all) {
    BigDecimal sum = ZERO;
    for (AllowanceCharge one : all) {
      sum = sum.add(or0(one.amount()));
    }
    return sum;
  }

  private static void same(String what, BigDecimal expected, @Nullable BigDecimal actual) {
    assertEquals(0, expected.compareTo(or0(actual)), () -> what + ": " + expected + " / " + actual);
  }
}
