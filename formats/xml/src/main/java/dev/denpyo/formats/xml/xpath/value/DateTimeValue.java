package dev.denpyo.formats.xml.xpath.value;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@code xs:dateTime}, to the nanosecond; finer fractions are cut off.
 *
 * @param dateTime day and time of day
 * @param offset its timezone; null when the value has none
 */
public record DateTimeValue(
    LocalDateTime dateTime, @Nullable ZoneOffset offset) {

  /** The moment in UTC; a value without timezone is taken to be in UTC. */
  LocalDateTime moment() {
    return offset == null ? dateTime : dateTime.minusSeconds(offset.getTotalSeconds());
  }
}
