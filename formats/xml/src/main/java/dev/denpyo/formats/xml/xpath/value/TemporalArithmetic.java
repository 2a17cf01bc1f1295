package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;

/** Arithmetic on dates, times and durations (F&amp;O 3.1, 8.4 and 9.7). */
final class TemporalArithmetic {
  private static final int NANO_DIGITS = 9;
  /** Places of the quotient of two durations; the norm leaves them open, Saxon has 20. */
  private static final int QUOTIENT_PLACES = 20;

  /** Says that an operator does not take its operands. */
  private static final Object NONE = new Object();

  private TemporalArithmetic() {}

  static Object of(Operation operation, Object a, Object b) {
    try {
      Object result = switch (operation) {
        case ADD -> isDuration(a) && !isDuration(b) ? add(b, a, 1) : add(a, b, 1);
        case SUBTRACT -> isDuration(b) ? add(a, b, -1) : between(a, b);
        case MULTIPLY -> a instanceof Number ? scaled(b, a, false) : scaled(a, b, false);
        case DIVIDE -> isDuration(b) ? ratio(a, b) : scaled(a, b, true);
        case MOD -> NONE;
      };
      if (result != NONE) {
        return result;
      }
    } catch (ArithmeticException e) {
      throw DurationText.tooLarge();
    } catch (DateTimeException e) {
      throw new XPathError("FODT0001", "a date is out of range");
    }
    throw XPathError.type(operation.name().toLowerCase(Locale.ROOT) + " does not take "
        + AtomicType.of(a) + " and " + AtomicType.of(b));
  }

  private static boolean isDuration(Object value) {
    return value instanceof DayTimeDuration || value instanceof YearMonthDuration;
  }

  private static Object add(Object to, Object duration, int sign) {
    if (duration instanceof YearMonthDuration span) {
      return addMonths(to, Math.multiplyExact((long) span.months(), sign));
    }
    if (duration instanceof DayTimeDuration span) {
      return addTime(to, sign < 0 ? span.length().negated() : span.length());
    }
    return NONE;
  }

  private static Object addMonths(Object to, long months) {
    if (to instanceof YearMonthDuration span) {
      return new YearMonthDuration(Math.toIntExact(span.months() + months));
    }
    if (to instanceof DateValue day) {
      return new DateValue(day.date().plusMonths(months), day.offset());
    }
    if (to instanceof DateTimeValue moment) {
      return new DateTimeValue(moment.dateTime().plusMonths(months), moment.offset());
    }
    return NONE;
  }

  private static Object addTime(Object to, Duration length) {
    if (to instanceof DayTimeDuration span) {
      return new DayTimeDuration(span.length().plus(length));
    }
    if (to instanceof DateValue day) {
      var moment = day.date().atStartOfDay().plus(length);
      return new DateValue(moment.toLocalDate(), day.offset());
    }
    if (to instanceof DateTimeValue moment) {
      return new DateTimeValue(moment.dateTime().plus(length), moment.offset());
    }
    if (to instanceof TimeValue time) {
      return new TimeValue(time.time().plus(length), time.offset());
    }
    return NONE;
  }

  private static Object between(Object a, Object b) {
    if (a instanceof DateValue end && b instanceof DateValue start) {
      return between(start.start(), end.start());
    }
    if (a instanceof DateTimeValue end && b instanceof DateTimeValue start) {
      return between(start.moment(), end.moment());
    }
    if (a instanceof TimeValue end && b instanceof TimeValue start) {
      return between(start.moment(), end.moment());
    }
    return NONE;
  }

  private static DayTimeDuration between(LocalDateTime start, LocalDateTime end) {
    return new DayTimeDuration(Duration.between(start, end));
  }

  private static Object scaled(Object duration, Object factor, boolean divided) {
    if (!(factor instanceof Number number) || !isDuration(duration)) {
      return NONE;
    }
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      throw new XPathError("FOCA0005", "a duration multiplied or divided by NaN");
    }
    if (divided ? value == 0 : Double.isInfinite(value)) {
      throw DurationText.tooLarge();
    }
    return duration instanceof YearMonthDuration span
        ? scaledMonths(divided ? span.months() / value : span.months() * value)
        : scaledTime((DayTimeDuration) duration, number, divided);
  }

  private static YearMonthDuration scaledMonths(double months) {
    double rounded = Rounding.round(months);
    if (Math.abs(rounded) > Integer.MAX_VALUE) {
      throw DurationText.tooLarge();
    }
    return new YearMonthDuration((int) rounded);
  }

  private static DayTimeDuration scaledTime(DayTimeDuration span, Number factor, boolean divided) {
    if (Double.isInfinite(factor.doubleValue())) {
      return new DayTimeDuration(Duration.ZERO);
    }
    var exact = factor instanceof Double || factor instanceof Float
        ? new BigDecimal(Reals.text(factor.doubleValue()))
        : Numbers.decimal(factor);
    var seconds = divided
        ? span.seconds().divide(exact, NANO_DIGITS, RoundingMode.DOWN)
        : span.seconds().multiply(exact).setScale(NANO_DIGITS, RoundingMode.DOWN);
    var whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS).longValueExact();
    return new DayTimeDuration(Duration.ofSeconds(whole.longValueExact(), nanos));
  }

  private static Object ratio(Object a, Object b) {
    if (a instanceof DayTimeDuration x && b instanceof DayTimeDuration y) {
      return ratio(x.seconds(), y.seconds());
    }
    if (a instanceof YearMonthDuration x && b instanceof YearMonthDuration y) {
      return ratio(BigDecimal.valueOf(x.months()), BigDecimal.valueOf(y.months()));
    }
    return NONE;
  }

  private static BigDecimal ratio(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      throw Division.byZero();
    }
    return a.divide(b, QUOTIENT_PLACES, RoundingMode.HALF_EVEN);
  }
}
