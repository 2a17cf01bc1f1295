package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversions among the four numeric types, and how floating point numbers print. */
final class Numbers {
  private static final int BITS_OF_LONG = 63;
  private static final double LEAST_PLAIN = 1e-6;
  private static final double MOST_PLAIN = 1e6;

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final double WHOLE_BEYOND = 0x1p53;

  /** So many places have the doubles from about a thousandth on. */
  private static final int MOST_PLACES = 64;

  private static final BigInteger[] FIVES = powersOfFive();

  private Numbers() {}

  /** The integer as this package holds it: a {@link Long} where it fits. */
  static Object integer(BigInteger value) {
    return value.bitLength() <= BITS_OF_LONG ? (Object) value.longValue() : value;
  }

  /** The whole part of a decimal. */
  static Object integer(BigDecimal value) {
    return integer(value.toBigInteger());
  }

  /**
   * The whole part of a double. As in Saxon one beyond the range of a long is read off
   * its shortest decimal form.
   *
   * @throws XPathError FOCA0002 for NaN and the infinities
   */
  static Object integer(double value) {
    if (Math.abs(value) <= 0x1p63) {
      return (long) value;
    }
    requireFinite(value, AtomicType.INTEGER);
    return integer(new BigDecimal(Reals.text(value)).toBigInteger());
  }

  /** An integer value as a {@link BigInteger}. */
  static BigInteger big(Object integer) {
    return integer instanceof Long small ? BigInteger.valueOf(small) : (BigInteger) integer;
  }

  /**
   * Any number as a decimal, exactly.
   *
   * @throws XPathError FOCA0002 for NaN and the infinities
   */
  static BigDecimal decimal(Object number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof Long small) {
      return BigDecimal.valueOf(small);
    }
    if (number instanceof BigInteger large) {
      return new BigDecimal(large);
    }
    double value = ((Number) number).doubleValue();
    requireFinite(value, AtomicType.DECIMAL);
    return exact(value);
  }

  /** A finite double to its last digit, as {@link BigDecimal#BigDecimal(double)} has it, but sooner. */
  static BigDecimal exact(double value) {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE_BEYOND) {
      return BigDecimal.valueOf((long) value);
    }
    long bits = Double.doubleToRawLongBits(value);
    long significand = (bits & FRACTION) | (FRACTION + 1);
    int zeros = Long.numberOfTrailingZeros(significand);
    int places = FRACTION_BITS - Math.getExponent(value) - zeros;
    if (places <= 0 || places >= FIVES.length) {
      return new BigDecimal(value);
    }
    long digits = significand >> zeros;
    return new BigDecimal(
        FIVES[places].multiply(BigInteger.valueOf(bits < 0 ? -digits : digits)), places);
  }

  private static BigInteger[] powersOfFive() {
    var powers = new BigInteger[MOST_PLACES + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = BigInteger.valueOf(5).pow(i);
    }
    return powers;
  }

  private static void requireFinite(double value, AtomicType type) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new XPathError("FOCA0002", "there is no " + type + " for " + Reals.text(value));
    }
  }

  /** Canonical text: digits, no exponent, no trailing zeros after the point, no {@code -0}. */
  static String text(BigDecimal value) {
    if (value.scale() == 0) {
      return value.toString();
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String text(double value) {
    return text(value, Reals.text(value), LEAST_PLAIN);
  }

  static String text(float value) {
    return text(value, Reals.text(value), (float) LEAST_PLAIN);
  }

  /** Lays out shortest digits as F&amp;O 3.1, 19.1.2.2 wants them. */
  private static String text(double value, String digits, double leastPlain) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return digits;
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    var exact = new BigDecimal(digits).stripTrailingZeros();
    double magnitude = Math.abs(value);
    return magnitude >= leastPlain && magnitude < MOST_PLAIN
        ? exact.toPlainString()
        : scientific(exact);
  }

  private static String scientific(BigDecimal exact) {
    var digits = exact.unscaledValue().abs().toString();
    var fraction = digits.length() == 1 ? "0" : digits.substring(1);
    int exponent = digits.length() - 1 - exact.scale();
    return (exact.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
  }
}
