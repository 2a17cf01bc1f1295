package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How numbers of each type are rounded (F&amp;O 3.1, 4.4). */
final class Rounding {
  private Rounding() {}

  /** Rounds to a whole number, halves towards positive infinity; the sign of zero stays. */
  static double round(double value) {
    double floor = Math.floor(value);
    double rounded = value - floor >= 0.5 ? floor + 1 : floor;
    return rounded == 0 ? Math.copySign(0, value) : rounded;
  }

  /**
   * Rounds a number of any type at a decimal place.
   *
   * @param precision places after the point; negative for places before it
   * @param mode how a decimal is brought to a scale
   */
  static Object at(Object number, long precision, Mode mode) {
    if (number instanceof Long || number instanceof BigInteger) {
      return precision >= 0
          ? number
          : Numbers.integer(decimal(Numbers.decimal(number), precision, mode));
    }
    if (number instanceof BigDecimal decimal) {
      return decimal(decimal, precision, mode);
    }
    double value = ((Number) number).doubleValue();
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return number;
    }
    var rounded = decimal(new BigDecimal(value), precision, mode);
    return number instanceof Float
        ? (Object) Math.copySign(rounded.floatValue(), (float) value)
        : (Object) Math.copySign(rounded.doubleValue(), value);
  }

  private static BigDecimal decimal(BigDecimal value, long precision, Mode mode) {
    if (precision >= value.scale()) {
      return value;
    }
    // Left of every digit; a scale of that size must not be asked for.
    if (precision < (long) value.scale() - value.precision()) {
      return BigDecimal.ZERO;
    }
    return mode.apply(value, (int) precision);
  }

  /** A way to bring a decimal to a scale. */
  enum Mode {
    /** Halves towards positive infinity. */
    HALF_UP {
      @Override
      BigDecimal apply(BigDecimal value, int scale) {
        var mode = value.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        return value.setScale(scale, mode);
      }
    },
    /** Halves towards the even digit. */
    HALF_EVEN {
      @Override
      BigDecimal apply(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_EVEN);
      }
    };

    abstract BigDecimal apply(BigDecimal value, int scale);
  }
}
