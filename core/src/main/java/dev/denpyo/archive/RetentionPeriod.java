package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.CountryCode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One provision on how long a class of documents must be kept.
 *
 * @param country whose law it is
 * @param documentClass a lower-case word: {@code document}, {@code book}, {@code letter}...
 * @param years how many
 * @param start from when
 * @param zone where its days end
 * @param from first day it holds for, null for ever since; of the document, or of the fiscal year
 * @param to last such day, null while in force
 * @param status how well it is known
 * @param basis the provision, one line
 */
public record RetentionPeriod(
    CountryCode country,
    String documentClass,
    int years,
    Start start,
    ZoneId zone,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Status status,
    String basis) {

  /** From when years are counted. */
  public enum Start {
    /** After the end of the calendar year of the document. */
    CALENDAR_YEAR_END,
    /** After the end of the fiscal year. */
    FISCAL_YEAR_END,
    /** From the day after the due date of the tax return. */
    FILING_DUE_DATE,
    /** From the day two months after the end of the tax period. */
    TAX_PERIOD
  }

  /** How well a provision is known. */
  public enum Status {
    /** Read in an official or professional source. */
    VERIFIED,
    /** Read in a secondary source. */
    SECONDARY,
    /** Recalled only: refused unless asked for by name. */
    UNVERIFIED
  }

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException if {@code years} is below 1 or a text malformed
   */
  public RetentionPeriod {
    requireNonNull(country, "country");
    Texts.token("documentClass", documentClass);
    requireNonNull(start, "start");
    requireNonNull(zone, "zone");
    requireNonNull(status, "status");
    Texts.line("basis", basis);
    if (years < 1) {
      throw new IllegalArgumentException("years must be 1 or more, was " + years);
    }
  }

  boolean isInForceFor(LocalDate documentDate, @Nullable FiscalYear year) {
    var day = start == Start.CALENDAR_YEAR_END || year == null ? documentDate : year.start();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** The last day on which the document must be there. */
  LocalDate until(LocalDate documentDate, @Nullable FiscalYear year) {
    return first(documentDate, year).plusYears(years).minusDays(1);
  }

  /** The first day of the period; counted as days are in law, so that whole months stay whole. */
  private LocalDate first(LocalDate documentDate, @Nullable FiscalYear year) {
    if (start == Start.CALENDAR_YEAR_END) {
      return LocalDate.of(documentDate.getYear() + 1, 1, 1);
    }
    var fiscal = requireNonNull(year, "year");
    return switch (start) {
      case FISCAL_YEAR_END -> fiscal.end().plusDays(1);
      case FILING_DUE_DATE -> fiscal.due().plusDays(1);
      case TAX_PERIOD -> fiscal.twoMonthsOn();
      case CALENDAR_YEAR_END -> throw new IllegalStateException("answered above");
    };
  }
}
