package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The arithmetic operators and the functions that round, on single values (XPath 2.0, 3.4; F&amp;O
 * 3.1, 4.2, 4.4, 8.4 and 9.7).
 *
 * <p>An untyped operand becomes a double; two numbers are promoted to the wider of their types.
 * Operands that an operator does not take are XPTY0004, an untyped one that is no number FORG0001.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * Sum of two numbers, of two durations of one kind, or of a date, dateTime or time and a duration.
   *
   * @throws XPathError FODT0001 or FODT0002 if a date or duration grows too large, and as above
   */
  public static Object add(Object a, Object b) {
    if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
      return left.add(right);
    }
    if (a instanceof Long left && b instanceof Long right) {
      long sum = left + right;
      boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
      return overflow ? (Object) Numbers.big(a).add(Numbers.big(b)) : (Object) sum;
    }
    if (a instanceof BigDecimal left && b instanceof Long right) {
      return left.add(BigDecimal.valueOf(right));
    }
    return generic(Operation.ADD, a, b);
  }

  /**
   * Difference of two numbers, of two durations of one kind, of two dates, dateTimes or times, or of
   * one of these and a duration. No timezone means UTC.
   *
   * @throws XPathError FODT0001 or FODT0002 if a date or duration grows too large, and as above
   */
  public static Object subtract(Object a, Object b) {
    if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
      return left.subtract(right);
    }
    if (a instanceof Long left && b instanceof Long right) {
      long difference = left - right;
      boolean overflow = ((left ^ right) & (left ^ difference)) < 0;
      return overflow ? (Object) Numbers.big(a).subtract(Numbers.big(b)) : (Object) difference;
    }
    if (a instanceof BigDecimal left && b instanceof Long right) {
      return left.subtract(BigDecimal.valueOf(right));
    }
    return generic(Operation.SUBTRACT, a, b);
  }

  /**
   * Product of two numbers, or of a number and a duration in either order.
   *
   * @throws XPathError FODT0002 if a duration grows too large, FOCA0005 if it is multiplied by NaN,
   *     and as above
   */
  public static Object multiply(Object a, Object b) {
    if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
      return left.multiply(right);
    }
    if (a instanceof Long left && b instanceof Long right) {
      long high = Math.multiplyHigh(left, right);
      long low = left * right;
      return high == low >> 63 ? (Object) low : Numbers.big(a).multiply(Numbers.big(b));
    }
    if (a instanceof BigDecimal left && b instanceof Long right) {
      return left.multiply(BigDecimal.valueOf(right));
    }
    return generic(Operation.MULTIPLY, a, b);
  }

  /**
   * Quotient of two numbers, of a duration and a number, or of two durations of one kind. Integers
   * give a decimal; its digits are those of {@link Division}.
   *
   * @throws XPathError FOAR0001 if an integer or decimal is divided by zero, FODT0002 if a duration
   *     is, and as above
   */
  public static Object divide(Object a, Object b) {
    if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
      return Division.decimals(left, right);
    }
    if (a instanceof Long left && b instanceof Long right) {
      return Division.longs(left, right);
    }
    return generic(Operation.DIVIDE, a, b);
  }

  /**
   * The whole part of the quotient of two numbers, an integer.
   *
   * @throws XPathError FOAR0001 for division by zero, FOAR0002 if there is no finite quotient, and
   *     as above
   */
  public static Object integerDivide(Object a, Object b) {
    Object left = typed(a);
    Object right = typed(b);
    var dividend = number(left);
    var divisor = number(right);
    return Operation.integerDivide(dividend, AtomicType.of(left), divisor, AtomicType.of(right));
  }

  /**
   * What remains after {@link #integerDivide}, with the sign of {@code a}.
   *
   * @throws XPathError FOAR0001 if an integer or decimal is divided by zero, and as above
   */
  public static Object mod(Object a, Object b) {
    if (a instanceof Long left && b instanceof Long right && right != 0) {
      return left % right;
    }
    return generic(Operation.MOD, a, b);
  }

  /** The number with its sign changed. */
  public static Object negate(Object a) {
    var number = number(a);
    if (number instanceof Long small) {
      return small == Long.MIN_VALUE ? Numbers.big(small).negate() : (Object) (-small);
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.negate();
    }
    if (number instanceof Double real) {
      return -real;
    }
    return number instanceof Float single
        ? (Object) (-single)
        : Numbers.integer(((BigInteger) number).negate());
  }

  /** The number itself; an untyped one as a double. */
  public static Object plus(Object a) {
    return number(a);
  }

  /** The nearest whole number, of the same type; of two equally near the greater. */
  public static Object round(Object a) {
    if (a instanceof Double real) {
      return Rounding.round(real);
    }
    return round(a, 0);
  }

  /**
   * The nearest multiple of ten to the power of minus {@code precision}, of the same type; of two
   * equally near the greater. A double is rounded by its exact value.
   */
  public static Object round(Object a, long precision) {
    return Rounding.at(number(a), precision, Rounding.Mode.HALF_UP);
  }

  /** Like {@link #round(Object, long)}, but of two equally near the one whose last digit is even. */
  public static Object roundHalfToEven(Object a, long precision) {
    return Rounding.at(number(a), precision, Rounding.Mode.HALF_EVEN);
  }

  /** The greatest whole number not above, of the same type. */
  public static Object floor(Object a) {
    var number = number(a);
    if (number instanceof BigDecimal decimal) {
      return decimal.setScale(0, RoundingMode.FLOOR);
    }
    if (number instanceof Double real) {
      return Math.floor(real);
    }
    return number instanceof Float single ? (Object) (float) Math.floor(single) : number;
  }

  /** The least whole number not below, of the same type. */
  public static Object ceiling(Object a) {
    var number = number(a);
    if (number instanceof BigDecimal decimal) {
      return decimal.setScale(0, RoundingMode.CEILING);
    }
    if (number instanceof Double real) {
      return Math.ceil(real);
    }
    return number instanceof Float single ? (Object) (float) Math.ceil(single) : number;
  }

  /** The number without its sign. */
  public static Object abs(Object a) {
    var number = number(a);
    if (number instanceof Double real) {
      return Math.abs(real);
    }
    if (number instanceof Float single) {
      return Math.abs(single);
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.abs();
    }
    return Comparison.value(Comparison.Operator.LT, number, 0L) ? negate(number) : number;
  }

  private static Object generic(Operation operation, Object a, Object b) {
    Object left = typed(a);
    Object right = typed(b);
    if (!(left instanceof Number x) || !(right instanceof Number y)) {
      return TemporalArithmetic.of(operation, left, right);
    }
    var leftType = AtomicType.of(x);
    var rightType = AtomicType.of(y);
    boolean mixed = leftType != rightType && leftType.exact() && rightType.exact();
    return mixed && operation == Operation.DIVIDE
        ? Division.mixed(x, y)
        : operation.of(x, leftType, y, rightType);
  }

  private static Object typed(Object operand) {
    return operand instanceof Untyped ? Atomics.cast(operand, AtomicType.DOUBLE) : operand;
  }

  private static Number number(Object operand) {
    if (typed(operand) instanceof Number number) {
      return number;
    }
    throw XPathError.type("a number is wanted, not a value of " + AtomicType.of(operand));
  }
}
