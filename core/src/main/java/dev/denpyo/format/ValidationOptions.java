package dev.denpyo.format;

import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to check.
 *
 * @param date check with the rule sets in force that day; null for the newest
 * @param ruleSets check with these instead of those the document calls for; empty for the latter
 * @param law whether our own rules ({@code JPX-}, {@code DNP-} law layer) are applied too
 */
public record ValidationOptions(@Nullable LocalDate date, List<RuleSetId> ruleSets, boolean law) {

  /** The newest rule sets that the document calls for, and our own. */
  public static final ValidationOptions DEFAULT = new ValidationOptions(null, List.of(), true);

  /** Copies the list. */
  public ValidationOptions {
    ruleSets = List.copyOf(ruleSets);
  }
}
