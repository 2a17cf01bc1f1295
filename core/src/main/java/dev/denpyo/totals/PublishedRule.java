package dev.denpyo.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * BR-CO-17 as the official rule set of EN 16931 publishes it. Its sentence asks for the product
 * rounded to two decimals; its test lets the tax be less than one unit of currency away, at any
 * rate that does not round to zero.
 */
final class PublishedRule {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private PublishedRule() {}

  static boolean acceptsTax(BigDecimal tax, BigDecimal taxable, @Nullable BigDecimal rate) {
    if (rate == null || nearest(rate, 0).signum() == 0) {
      return nearest(tax, 0).signum() == 0;
    }
    BigDecimal product = nearest(Money.percentExactly(rate, taxable.abs()), 2);
    return tax.abs().subtract(product).abs().compareTo(BigDecimal.ONE) < 0;
  }

  /** XPath's round: to the nearest, a tie goes up. */
  private static BigDecimal nearest(BigDecimal value, int digits) {
    BigDecimal shifted = value.movePointRight(digits).add(HALF);
    return shifted.setScale(0, RoundingMode.FLOOR).movePointLeft(digits);
  }
}
