package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Division of decimals, where the norm leaves the number of digits open (F&amp;O 3.1, 4.2.4).
 *
 * <p>As Saxon-HE 12.9 has it, a quotient has 18 places after the point, and as many more as the
 * dividend has more than the divisor, both without trailing zeros; halves go towards zero.
 */
final class Division {
  private static final int PLACES = 18;

  private Division() {}

  static BigDecimal decimals(BigDecimal a, BigDecimal b) {
    return quotient(trimmed(a), trimmed(b));
  }

  /**
   * The quotient of two longs; an integer where both are from 0 to 2^31-1 and it comes out even,
   * which only shows in how later divisions are rounded.
   */
  static Object longs(long a, long b) {
    if (b == 0) {
      throw byZero();
    }
    if (a >>> 31 != 0 || b >>> 31 != 0) {
      return decimals(BigDecimal.valueOf(a), BigDecimal.valueOf(b));
    }
    return a % b == 0 ? (Object) (a / b) : quotient(BigDecimal.valueOf(a), BigDecimal.valueOf(b));
  }

  static Object integers(BigInteger a, BigInteger b) {
    return decimals(new BigDecimal(a), new BigDecimal(b));
  }

  /** A quotient of one decimal and one integer: only the decimal's trailing zeros do not count. */
  static BigDecimal mixed(Object a, Object b) {
    return quotient(
        a instanceof BigDecimal left ? trimmed(left) : Numbers.decimal(a),
        b instanceof BigDecimal right ? trimmed(right) : Numbers.decimal(b));
  }

  private static BigDecimal trimmed(BigDecimal value) {
    return value.stripTrailingZeros();
  }

  private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      throw byZero();
    }
    int zeros = zeros(b);
    if (zeros >= 0 && a.scale() + zeros <= PLACES) {
      BigDecimal exact = a.scaleByPowerOfTen(-zeros);
      return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
    int scale = Math.max(PLACES, a.scale() - b.scale() + PLACES);
    return a.divide(b, scale, RoundingMode.HALF_DOWN);
  }

  /**
   * How many zeros follow the 1 of 1, 10, 100 and so on; -1 for other numbers. To divide by these loses no
   * digit, and what has few digits is quick to go on with; official rules divide by 100 all the time.
   */
  private static int zeros(BigDecimal value) {
    BigDecimal digits = value.stripTrailingZeros();
    return digits.scale() <= 0 && digits.unscaledValue().equals(BigInteger.ONE)
        ? -digits.scale()
        : -1;
  }

  static XPathError byZero() {
    return new XPathError("FOAR0001", "division by zero");
  }
}
