package dev.denpyo.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule set is in force, as far as that is known.
 *
 * @param from first day, or null if not known
 * @param to last day; null if open, or not known where there is a successor
 * @param replacedBy the version that follows, or null if there is none
 * @param source who says so, or null
 */
public record Validity(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable RuleSetId replacedBy,
    @Nullable String source) {

  /** Nothing is known of it. */
  public static final Validity UNKNOWN = new Validity(null, null, null, null);

  /** The last day may not lie before the first. */
  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before " + from + ", was " + to);
    }
  }

  /** Whether it is certain that the rule set was in force that day. */
  public boolean covers(LocalDate day) {
    boolean endKnown = to != null || replacedBy == null;
    return from != null && endKnown && mayCover(day);
  }

  /** Whether nothing known speaks against its having been in force that day. */
  public boolean mayCover(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
