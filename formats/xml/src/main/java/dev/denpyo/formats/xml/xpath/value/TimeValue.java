package dev.denpyo.formats.xml.xpath.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@code xs:time}, to the nanosecond; finer fractions are cut off.
 *
 * @param time time of day
 * @param offset its timezone; null when the value has none
 */
public record TimeValue(LocalTime time, @Nullable ZoneOffset offset) {
  /** The day on which times are compared (F&amp;O 3.1, 9.4, op:time-equal). */
  private static final LocalDate REFERENCE = LocalDate.of(1972, 12, 31);

  /** The moment in UTC on the day of reference; no timezone means UTC. */
  LocalDateTime moment() {
    return new DateTimeValue(REFERENCE.atTime(time), offset).moment();
  }
}
