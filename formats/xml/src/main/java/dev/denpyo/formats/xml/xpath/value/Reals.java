package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The shortest digits that name a floating point number and no other.
 *
 * <p>The JDK's own digits differ between Java 17 and 19; these do not. A number counts as named only
 * by digits strictly between the midpoints to its neighbours, which is how Saxon prints.
 */
final class Reals {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  /** Up to this size no midpoint has as few digits as {@link #UNDOUBTED}. */
  private static final double LARGE = 0x1p53;

  private static final double SMALL = 1e-290;
  private static final int UNDOUBTED = 15;
  private static final int MOST_DIGITS_OF_DOUBLE = 18;
  private static final int MOST_DIGITS_OF_FLOAT = 10;

  private Reals() {}

  /** Digits of a double, in a form that {@link BigDecimal} reads, or a name of the special values. */
  static String text(double value) {
    String special = special(value);
    if (special != null) {
      return special;
    }
    double magnitude = Math.abs(value);
    String quick = Double.toString(value);
    if (magnitude == 0 || (magnitude > SMALL && magnitude < LARGE && quick.length() <= UNDOUBTED)) {
      return quick;
    }
    var shortest = shortest(
        new BigDecimal(magnitude),
        new BigDecimal(Math.nextDown(magnitude)),
        magnitude == Double.MAX_VALUE ? null : new BigDecimal(Math.nextUp(magnitude)),
        MOST_DIGITS_OF_DOUBLE);
    return (value < 0 ? "-" : "") + shortest;
  }

  /** Digits of a float, likewise. */
  static String text(float value) {
    String special = special(value);
    if (special != null || value == 0) {
      return special != null ? special : "0";
    }
    float magnitude = Math.abs(value);
    var shortest = shortest(
        new BigDecimal(magnitude),
        new BigDecimal(Math.nextDown(magnitude)),
        magnitude == Float.MAX_VALUE ? null : new BigDecimal(Math.nextUp(magnitude)),
        MOST_DIGITS_OF_FLOAT);
    return (value < 0 ? "-" : "") + shortest;
  }

  private static @Nullable String special(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    return null;
  }

  private static BigDecimal shortest(
      BigDecimal exact, BigDecimal below, @Nullable BigDecimal above, int most) {
    var low = exact.add(below).multiply(HALF);
    // Past the largest number the grid goes on as it came.
    var next = above == null ? exact.add(exact.subtract(below)) : above;
    var high = exact.add(next).multiply(HALF);
    for (int digits = 1; digits < most; digits++) {
      var down = exact.round(new MathContext(digits, RoundingMode.DOWN));
      var up = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean downFits = down.compareTo(low) > 0;
      boolean upFits = up.compareTo(high) < 0;
      if (downFits && upFits) {
        return exact.subtract(down).compareTo(up.subtract(exact)) <= 0 ? down : up;
      }
      if (downFits || upFits) {
        return downFits ? down : up;
      }
    }
    return exact.round(new MathContext(most, RoundingMode.HALF_EVEN));
  }
}
