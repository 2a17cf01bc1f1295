package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The atomic types that are supported, each with the Java type of its values. */
public enum AtomicType {
  /** {@code xs:string}, a {@link String}. */
  STRING("string"),
  /** {@code xs:untypedAtomic}, an {@link Untyped}. */
  UNTYPED("untypedAtomic"),
  /** {@code xs:boolean}, a {@link Boolean}. */
  BOOLEAN("boolean"),
  /** {@code xs:integer}, a {@link Long}, or a {@link BigInteger} where a long cannot hold it. */
  INTEGER("integer"),
  /** {@code xs:decimal}, a {@link BigDecimal} of any scale. */
  DECIMAL("decimal"),
  /** {@code xs:double}, a {@link Double}. */
  DOUBLE("double"),
  /** {@code xs:float}, a {@link Float}. */
  FLOAT("float"),
  /** {@code xs:anyURI}, an {@link AnyUri}. */
  ANY_URI("anyURI"),
  /** {@code xs:date}, a {@link DateValue}. */
  DATE("date"),
  /** {@code xs:dateTime}, a {@link DateTimeValue}. */
  DATE_TIME("dateTime"),
  /** {@code xs:time}, a {@link TimeValue}. */
  TIME("time"),
  /** {@code xs:dayTimeDuration}, a {@link DayTimeDuration}. */
  DAY_TIME_DURATION("dayTimeDuration"),
  /** {@code xs:yearMonthDuration}, a {@link YearMonthDuration}. */
  YEAR_MONTH_DURATION("yearMonthDuration");

  private static final Map<String, AtomicType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(t -> t.name, Function.identity()));

  private final String name;

  AtomicType(String name) {
    this.name = name;
  }

  /**
   * The type of that local name in the namespace of XML Schema; null when it is not supported, as
   * are all types derived from {@code xs:integer} and {@code xs:string}.
   */
  public static @Nullable AtomicType named(String localName) {
    return BY_NAME.get(localName);
  }

  /**
   * The type of a value.
   *
   * @throws IllegalArgumentException if {@code value} is of no Java type named above
   */
  public static AtomicType of(Object value) {
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof Untyped) {
      return UNTYPED;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    if (value instanceof AnyUri) {
      return ANY_URI;
    }
    return value instanceof Number ? ofNumber(value) : ofTime(value);
  }

  private static AtomicType ofNumber(Object value) {
    if (value instanceof Long || value instanceof BigInteger) {
      return INTEGER;
    }
    if (value instanceof BigDecimal) {
      return DECIMAL;
    }
    if (value instanceof Double) {
      return DOUBLE;
    }
    if (value instanceof Float) {
      return FLOAT;
    }
    throw notAtomic(value);
  }

  private static AtomicType ofTime(Object value) {
    if (value instanceof DateValue) {
      return DATE;
    }
    if (value instanceof DateTimeValue) {
      return DATE_TIME;
    }
    if (value instanceof TimeValue) {
      return TIME;
    }
    if (value instanceof DayTimeDuration) {
      return DAY_TIME_DURATION;
    }
    if (value instanceof YearMonthDuration) {
      return YEAR_MONTH_DURATION;
    }
    throw notAtomic(value);
  }

  private static IllegalArgumentException notAtomic(Object value) {
    return new IllegalArgumentException("value must be an atomic value, was a " + value.getClass());
  }

  /** Whether values are numbers. */
  boolean numeric() {
    return this == INTEGER || this == DECIMAL || this == DOUBLE || this == FLOAT;
  }

  /** Whether values are numbers without rounding: integers and decimals. */
  boolean exact() {
    return this == INTEGER || this == DECIMAL;
  }

  /** The name as expressions write it, such as {@code xs:decimal}. */
  @Override
  public String toString() {
    return "xs:" + name;
  }
}
