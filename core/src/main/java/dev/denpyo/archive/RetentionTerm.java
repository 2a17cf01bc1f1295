package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a record must be kept, and by what rule.
 *
 * @param documentClass class of the document within its schedule, a lower-case word
 * @param until the last day on which it must still be there
 * @param zone where that day ends: legal days are days of a place
 * @param basis the provision, one line
 */
public record RetentionTerm(String documentClass, LocalDate until, ZoneId zone, String basis) {
  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException if the class is no word, the basis no line, or the year not
   *     from 1 to 9999
   */
  public RetentionTerm {
    Texts.token("documentClass", documentClass);
    if (requireNonNull(until, "until").getYear() < 1 || until.getYear() > 9999) {
      throw new IllegalArgumentException("until must be in the years 1 to 9999, was " + until);
    }
    requireNonNull(zone, "zone");
    Texts.line("basis", basis);
  }

  /** The moment after which it need not be kept: the end of {@link #until} in {@link #zone}. */
  public Instant end() {
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
