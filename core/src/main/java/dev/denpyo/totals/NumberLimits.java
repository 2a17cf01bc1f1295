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
    InvoiceWalk.visit(invoice, NumberLimits::require);
  }

  private static void require(String path, Object value) {
    if (value instanceof BigDecimal number) {
      require(path, number);
    } else if (value instanceof Quantity quantity) {
      require(path, quantity.value());
    }
  }

  private static void require(String path, BigDecimal number) {
    long before = (long) number.precision() - number.scale();
    if (number.scale() > DIGITS || before > DIGITS) {
      throw new IllegalArgumentException(
          "invoice must hold numbers of at most " + DIGITS + " digits, but not so at " + path);
    }
  }
}
