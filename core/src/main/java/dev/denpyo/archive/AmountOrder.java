package dev.denpyo.archive;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts as text that sorts as the amounts do, so that a range search is exact on every database
 * and no binary fraction is ever involved.
 *
 * <p>A sign letter, then 20 digits and 6 decimals without the point; of a negative amount each
 * digit is taken from nine, so that more negative sorts first.
 */
final class AmountOrder {
  static final int DIGITS = 20;
  static final int FRACTION = 6;

  private AmountOrder() {}

  static String key(BigDecimal amount) {
    var digits = amount.abs().setScale(FRACTION).unscaledValue().toString();
    var padded = "0".repeat(DIGITS + FRACTION - digits.length()) + digits;
    return amount.signum() < 0 ? "n" + complement(padded) : "p" + padded;
  }

  /** The key that bounds a range from below; digits no stored amount can have are cut upwards. */
  static String lowerBound(BigDecimal amount) {
    return bound(amount, RoundingMode.CEILING);
  }

  /** The key that bounds a range from above, cut downwards. */
  static String upperBound(BigDecimal amount) {
    return bound(amount, RoundingMode.FLOOR);
  }

  /** A bound beyond every stored amount: "a" precedes and "q" follows all keys. */
  private static String bound(BigDecimal amount, RoundingMode rounding) {
    if ((long) amount.precision() - amount.scale() > DIGITS) {
      return amount.signum() < 0 ? "a" : "q";
    }
    return key(amount.setScale(FRACTION, rounding));
  }

  private static String complement(String digits) {
    var nines = new StringBuilder(digits.length());
    digits.chars().forEach(c -> nines.append((char) ('0' + '9' - c)));
    return nines.toString();
  }
}
