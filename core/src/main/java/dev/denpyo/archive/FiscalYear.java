package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal year that a document belongs to, which only its keeper knows. For taxes with shorter
 * periods it is that period.
 *
 * @param start its first day
 * @param end its last day
 * @param filingDue when the return is due, null for two months after the end; extensions move it
 * @param loss whether it closed with a loss carried forward under a blue return (Japan)
 */
public record FiscalYear(
    LocalDate start, LocalDate end, @Nullable LocalDate filingDue, boolean loss) {
  private static final int MONTHS_TO_FILE = 2;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it starts, or is due before it ends
   */
  public FiscalYear {
    if (requireNonNull(end, "end").isBefore(requireNonNull(start, "start"))) {
      throw new IllegalArgumentException("end must not be before " + start + ", was " + end);
    }
    if (filingDue != null && filingDue.isBefore(end)) {
      throw new IllegalArgumentException(
          "filingDue must not be before " + end + ", was " + filingDue);
    }
  }

  /** The twelve months up to that day. */
  public static FiscalYear endingOn(LocalDate day) {
    return new FiscalYear(day.plusDays(1).minusYears(1), day, null, false);
  }

  /** This year, whose return is due on that day. */
  public FiscalYear due(LocalDate day) {
    return new FiscalYear(start, end, requireNonNull(day, "day"), loss);
  }

  /** This year, closed with a loss that is carried forward. */
  public FiscalYear withLoss() {
    return new FiscalYear(start, end, filingDue, true);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** The day on which two months have passed: after the end of February it is May the first. */
  LocalDate twoMonthsOn() {
    return end.plusDays(1).plusMonths(MONTHS_TO_FILE);
  }

  /** When the return is due. */
  LocalDate due() {
    return filingDue == null ? twoMonthsOn().minusDays(1) : filingDue;
  }
}
