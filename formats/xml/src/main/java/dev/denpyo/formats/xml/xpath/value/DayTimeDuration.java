package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A value of {@code xs:dayTimeDuration}, to the nanosecond.
 *
 * @param length how long; negative for a duration into the past
 */
public record DayTimeDuration(Duration length) {
  private static final int NANO_DIGITS = 9;

  /** Seconds with their fraction. */
  BigDecimal seconds() {
    long whole = length.getSeconds();
    int nano = length.getNano();
    return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(nano, NANO_DIGITS));
  }
}
