package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Casts among atomic types (XPath 2.0, 3.10; F&amp;O 3.1, clause 19) and what follows from them.
 *
 * <p>A number of more than 100,000 digits is refused as FOCA0006, because to read it takes time that
 * grows with the square of its length.
 */
public final class Atomics {
  private Atomics() {}

  /** The value cast to {@code xs:string}, in the canonical form of its type. */
  public static String text(Object atomic) {
    if (atomic instanceof String string) {
      return string;
    }
    if (atomic instanceof Untyped untyped) {
      return untyped.text();
    }
    if (atomic instanceof BigDecimal decimal) {
      return Numbers.text(decimal);
    }
    return switch (AtomicType.of(atomic)) {
      case ANY_URI -> ((AnyUri) atomic).text();
      case DOUBLE -> Numbers.text((double) (Double) atomic);
      case FLOAT -> Numbers.text((float) (Float) atomic);
      case DATE -> TemporalText.text((DateValue) atomic);
      case DATE_TIME -> TemporalText.text((DateTimeValue) atomic);
      case TIME -> TemporalText.text((TimeValue) atomic);
      case DAY_TIME_DURATION -> DurationText.text((DayTimeDuration) atomic);
      case YEAR_MONTH_DURATION -> DurationText.text((YearMonthDuration) atomic);
      default -> atomic.toString();
    };
  }

  /**
   * The value as one of type {@code to}.
   *
   * @throws XPathError FORG0001 if the text is not in the form of the type, FOCA0002 if it has no
   *     value for NaN or an infinity, FOCA0006, FODT0001 and FODT0002 if the value is too large,
   *     XPTY0004 if there is no such cast
   */
  public static Object cast(Object atomic, AtomicType to) {
    var from = AtomicType.of(atomic);
    if (from == to) {
      return atomic;
    }
    if (to == AtomicType.STRING) {
      return text(atomic);
    }
    if (from == AtomicType.STRING || from == AtomicType.UNTYPED) {
      var text = text(atomic);
      Object value = parse(text, to);
      if (value == null) {
        throw XPathError.badForm(text, to);
      }
      return value;
    }
    return to == AtomicType.UNTYPED ? new Untyped(text(atomic)) : convert(atomic, from, to);
  }

  /** Whether {@link #cast} would succeed; text of the wrong form costs no exception. */
  public static boolean castable(Object atomic, AtomicType to) {
    try {
      if (atomic instanceof String || atomic instanceof Untyped) {
        return parse(text(atomic), to) != null;
      }
      cast(atomic, to);
      return true;
    } catch (XPathError e) {
      return false;
    }
  }

  /** The value as a double, NaN where there is none (fn:number). */
  public static double number(Object atomic) {
    if (atomic instanceof String || atomic instanceof Untyped) {
      Double value = NumberText.real(text(atomic));
      return value == null ? Double.NaN : value;
    }
    if (atomic instanceof Number number) {
      return number.doubleValue();
    }
    if (atomic instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return Double.NaN;
  }

  /**
   * The effective boolean value of one atomic value (XPath 2.0, 2.4.3).
   *
   * @throws XPathError FORG0006 for dates, times and durations, which have none
   */
  public static boolean truth(Object atomic) {
    if (atomic instanceof Boolean truth) {
      return truth;
    }
    if (atomic instanceof Number number) {
      return isNotZero(number);
    }
    if (atomic instanceof String || atomic instanceof Untyped || atomic instanceof AnyUri) {
      return !text(atomic).isEmpty();
    }
    throw new XPathError("FORG0006", "no truth in a value of " + AtomicType.of(atomic));
  }

  /** Reads a lexical form; null if the text is not in it. */
  private static @Nullable Object parse(String text, AtomicType to) {
    return switch (to) {
      case STRING -> text;
      case UNTYPED -> new Untyped(text);
      case BOOLEAN -> truthOf(XPathStrings.trim(text));
      case INTEGER -> NumberText.integer(text);
      case DECIMAL -> NumberText.decimal(text);
      case DOUBLE -> NumberText.real(text);
      case FLOAT -> NumberText.single(text);
      case ANY_URI -> new AnyUri(XPathStrings.normalizeSpace(text));
      case DATE -> TemporalText.date(text);
      case DATE_TIME -> TemporalText.dateTime(text);
      case TIME -> TemporalText.time(text);
      case DAY_TIME_DURATION -> DurationText.dayTime(text);
      case YEAR_MONTH_DURATION -> DurationText.yearMonth(text);
    };
  }

  private static @Nullable Boolean truthOf(String text) {
    return switch (text) {
      case "true", "1" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static Object convert(Object atomic, AtomicType from, AtomicType to) {
    if (to == AtomicType.BOOLEAN && from.numeric()) {
      return isNotZero((Number) atomic);
    }
    if (to.numeric() && from == AtomicType.BOOLEAN) {
      return convertNumber((Boolean) atomic ? 1L : 0L, to);
    }
    if (to.numeric() && from.numeric()) {
      return convertNumber((Number) atomic, to);
    }
    Object value = convertTime(atomic, to);
    if (value == null) {
      throw XPathError.type("no cast from " + from + " to " + to);
    }
    return value;
  }

  private static Object convertNumber(Number number, AtomicType to) {
    return switch (to) {
      case DOUBLE -> number.doubleValue();
      case FLOAT -> number.floatValue();
      case DECIMAL -> Numbers.decimal(number);
      default -> convertInteger(number);
    };
  }

  private static Object convertInteger(Number number) {
    if (number instanceof Long || number instanceof BigInteger) {
      return number;
    }
    return number instanceof BigDecimal decimal
        ? Numbers.integer(decimal)
        : Numbers.integer(number.doubleValue());
  }

  private static @Nullable Object convertTime(Object atomic, AtomicType to) {
    if (atomic instanceof DateTimeValue moment && to == AtomicType.DATE) {
      return new DateValue(moment.dateTime().toLocalDate(), moment.offset());
    }
    if (atomic instanceof DateTimeValue moment && to == AtomicType.TIME) {
      return new TimeValue(moment.dateTime().toLocalTime(), moment.offset());
    }
    if (atomic instanceof DateValue day && to == AtomicType.DATE_TIME) {
      return new DateTimeValue(day.date().atStartOfDay(), day.offset());
    }
    if (atomic instanceof YearMonthDuration && to == AtomicType.DAY_TIME_DURATION) {
      return new DayTimeDuration(Duration.ZERO);
    }
    if (atomic instanceof DayTimeDuration && to == AtomicType.YEAR_MONTH_DURATION) {
      return new YearMonthDuration(0);
    }
    return null;
  }

  private static boolean isNotZero(Number number) {
    if (number instanceof Long small) {
      return small != 0;
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.signum() != 0;
    }
    if (number instanceof BigInteger) {
      return true;
    }
    double value = number.doubleValue();
    return value != 0 && !Double.isNaN(value);
  }
}
