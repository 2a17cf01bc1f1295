package dev.denpyo.totals;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.math.BigDecimal;

/** Refuses numbers such as 1E+999999999, whose rounding alone would fill the memory. */
final class NumberLimits {
  private static final int DIGITS = 60;

  private NumberLimits() {}

  static void require(Invoice invoice) {
    if (InvoiceWalk.anyMatch(invoice, NumberLimits::isTooLong)) {
      InvoiceWalk.visit(invoice, NumberLimits::refuse); // which names the place
    }
  }

  private static boolean isTooLong(Object value) {
    if (value instanceof BigDecimal number) {
      long before = (long) number.precision() - number.scale();
      return number.scale() > DIGITS || before > DIGITS;
    }
    return value instanceof Quantity quantity && isTooLong(quantity.value());
  }

  private static void refuse(String path, Object value) {
    if (isTooLong(value)) {
      throw new IllegalArgumentException(
          "invoice must hold numbers of at most " + DIGITS + " digits, but not so at " + path);
    }
  }
}
