package dev.denpyo.formats.xml.xpath.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@code xs:date}.
 *
 * @param date the day
 * @param offset its timezone; null when the value has none
 */
public record DateValue(LocalDate date, @Nullable ZoneOffset offset) {

  /** The day's first moment in UTC; a value without timezone is taken to be in UTC. */
  LocalDateTime start() {
    return new DateTimeValue(date.atStartOfDay(), offset).moment();
  }
}
