package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comparison of two atomic values (XPath 2.0, 3.5; F&amp;O 3.1, 4.3, 5.3, 7, 8.2 and 9.4).
 *
 * <p>Strings compare by the code points of Unicode. Numbers compare in the wider of their types, so
 * that a decimal beside a double is rounded to a double first. A date or time without timezone is in
 * UTC, always.
 */
public final class Comparison {
  /** The order of two values of which one is NaN. */
  private static final int UNORDERED = Integer.MAX_VALUE;

  /** Zeros that Saxon compares with an integer as integers, where signs of zero do not count. */
  private static final Pattern WHOLE_ZERO = Pattern.compile("\\s*-?0{1,15}\\s*");

  private Comparison() {}

  /** An operator, with the meaning of the value comparison of that name. */
  public enum Operator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Less than. */
    LT,
    /** Less than or equal. */
    LE,
    /** Greater than. */
    GT,
    /** Greater than or equal. */
    GE;

    private boolean holds(int order) {
      return switch (this) {
        case EQ -> order == 0;
        case NE -> order != 0;
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0 && order != UNORDERED;
        case GE -> order >= 0 && order != UNORDERED;
      };
    }
  }

  /**
   * A value comparison such as {@code a eq b}; an untyped operand is a string.
   *
   * @throws XPathError XPTY0004 if values of these types are not compared so
   */
  public static boolean value(Operator operator, Object a, Object b) {
    if (a instanceof String left && b instanceof String right) {
      return strings(operator, left, right);
    }
    if (a instanceof Number left && b instanceof Number right) {
      return operator.holds(numbers(left, right));
    }
    if (isText(a) && isText(b)) {
      return strings(operator, Atomics.text(a), Atomics.text(b));
    }
    return operator.holds(others(operator, a, b));
  }

  /**
   * One pair of a general comparison such as {@code a = b}: an untyped operand becomes a double
   * beside a number, a string beside a string or another untyped one, else what the other one is.
   *
   * <p>Nothing but {@code !=} is true of a number that is NaN, whatever the untyped operand holds. An
   * untyped {@code NaN} is greater than every number, and negative zero is less than zero unless both
   * are written as integers; the norm does not bear that out, but the official rules are what Saxon-HE
   * 12.9 makes of them.
   *
   * @throws XPathError FORG0001 if an untyped operand is not in the form it is wanted in, and
   *     XPTY0004 as {@link #value}
   */
  public static boolean general(Operator operator, Object a, Object b) {
    if (a instanceof Untyped left && b instanceof Number number) {
      return beside(operator, left, number, 1);
    }
    if (b instanceof Untyped right && a instanceof Number number) {
      return beside(operator, right, number, -1);
    }
    if (a instanceof Untyped left) {
      return b instanceof Untyped right
          ? strings(operator, left.text(), right.text())
          : value(operator, beside(left, b), b);
    }
    return value(operator, a, b instanceof Untyped right ? beside(right, a) : b);
  }

  /**
   * A key for hash tables: values that are {@code eq} have equal keys, and NaN has one key.
   *
   * <p>The converse holds but for numbers: integers and decimals that no double tells apart share a
   * key, so compare after the look-up. Beside an integer or decimal an {@code xs:float} is compared
   * after rounding; keys know nothing of that.
   */
  public static Object key(Object atomic) {
    if (isText(atomic)) {
      return Atomics.text(atomic);
    }
    if (atomic instanceof Number number) {
      return number.doubleValue() + 0.0; // makes negative zero positive
    }
    return switch (AtomicType.of(atomic)) {
      case DATE -> List.of(AtomicType.DATE, ((DateValue) atomic).start());
      case DATE_TIME -> ((DateTimeValue) atomic).moment();
      case TIME -> List.of(AtomicType.TIME, ((TimeValue) atomic).moment());
      case YEAR_MONTH_DURATION -> key((YearMonthDuration) atomic);
      case DAY_TIME_DURATION -> ((DayTimeDuration) atomic).length();
      default -> atomic;
    };
  }

  /** Empty durations are equal, whatever their kind. */
  private static Object key(YearMonthDuration span) {
    return span.months() == 0 ? Duration.ZERO : span;
  }

  private static boolean isText(Object value) {
    return value instanceof String || value instanceof Untyped || value instanceof AnyUri;
  }

  /** Compares an untyped value with a number that stands after it (1) or before it (-1). */
  private static boolean beside(Operator operator, Untyped untyped, Number number, int side) {
    if (Double.isNaN(number.doubleValue())) {
      return operator == Operator.NE;
    }
    Number left = (Number) Atomics.cast(untyped, AtomicType.DOUBLE);
    if (Double.isNaN(left.doubleValue())) {
      return operator.holds(side);
    }
    if (left.doubleValue() == 0 && number.doubleValue() == 0) {
      return operator.holds(side * zeros(untyped, left.doubleValue(), number));
    }
    return side > 0 ? value(operator, left, number) : value(operator, number, left);
  }

  /** The order of an untyped zero and a number that is zero. */
  private static int zeros(Untyped untyped, double left, Number number) {
    boolean whole = number instanceof Long || number instanceof BigInteger;
    return whole && WHOLE_ZERO.matcher(untyped.text()).matches()
        ? 0
        : Double.compare(left, number.doubleValue());
  }

  private static Object beside(Untyped untyped, Object other) {
    return isText(other)
        ? untyped.text()
        : Atomics.cast(untyped, other instanceof Number ? AtomicType.DOUBLE : AtomicType.of(other));
  }

  private static boolean strings(Operator operator, String a, String b) {
    return switch (operator) {
      case EQ -> a.equals(b);
      case NE -> !a.equals(b);
      default -> operator.holds(codepoints(a, b));
    };
  }

  private static int codepoints(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return rank(x) - rank(y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Puts surrogates, which stand for characters beyond the basic plane, above all of that plane. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }

  private static int numbers(Number a, Number b) {
    if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
      return left.compareTo(right);
    }
    if (a instanceof Long left && b instanceof Long right) {
      return Long.compare(left, right);
    }
    if (a instanceof Double || b instanceof Double) {
      return reals(a.doubleValue(), b.doubleValue());
    }
    if (a instanceof Float || b instanceof Float) {
      return reals(a.floatValue(), b.floatValue());
    }
    return a instanceof BigInteger left && b instanceof BigInteger right
        ? left.compareTo(right)
        : Numbers.decimal(a).compareTo(Numbers.decimal(b));
  }

  private static int reals(double a, double b) {
    if (a < b) {
      return -1;
    }
    if (a > b) {
      return 1;
    }
    return a == b ? 0 : UNORDERED;
  }

  private static int others(Operator operator, Object a, Object b) {
    if (a instanceof Boolean left && b instanceof Boolean right) {
      return Boolean.compare(left, right);
    }
    if (a instanceof DateValue left && b instanceof DateValue right) {
      return Integer.signum(left.start().compareTo(right.start()));
    }
    if (a instanceof DateTimeValue left && b instanceof DateTimeValue right) {
      return Integer.signum(left.moment().compareTo(right.moment()));
    }
    if (a instanceof TimeValue left && b instanceof TimeValue right) {
      return Integer.signum(left.moment().compareTo(right.moment()));
    }
    return durations(operator, a, b);
  }

  private static int durations(Operator operator, Object a, Object b) {
    if (a instanceof DayTimeDuration left && b instanceof DayTimeDuration right) {
      return left.length().compareTo(right.length());
    }
    if (a instanceof YearMonthDuration left && b instanceof YearMonthDuration right) {
      return Integer.compare(left.months(), right.months());
    }
    boolean equality = operator == Operator.EQ || operator == Operator.NE;
    if (equality && isDuration(a) && isDuration(b)) {
      return key(a).equals(key(b)) ? 0 : UNORDERED;
    }
    throw XPathError.type(AtomicType.of(a) + " is not compared with " + AtomicType.of(b));
  }

  private static boolean isDuration(Object value) {
    return value instanceof DayTimeDuration || value instanceof YearMonthDuration;
  }
}
