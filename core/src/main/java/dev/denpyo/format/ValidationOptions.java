package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import dev.denpyo.validation.OwnRules;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.SeverityProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to check.
 *
 * @param date check with the rule sets in force that day; null for the newest
 * @param ruleSets check with these instead of those the document calls for; empty for the latter
 * @param law whether our own rules ({@code JPX-}, {@code DNP-} law layer) are applied too
 * @param ownRules rules of the caller's own, applied after all others; to apply them alone, name them in
 *     {@code ruleSets}
 * @param severities whose view of severity to take
 * @param now the moment of the check, which rules that ask for the current date take; null if it is not
 *     to be told, whereupon such rules cannot be evaluated
 */
public record ValidationOptions(
    @Nullable LocalDate date,
    List<RuleSetId> ruleSets,
    boolean law,
    List<OwnRules> ownRules,
    SeverityProfile severities,
    @Nullable Instant now) {

  /** The newest rule sets that the document calls for, and our own. */
  public static final ValidationOptions DEFAULT = new ValidationOptions(null, List.of(), true);

  /** Copies the lists. */
  public ValidationOptions {
    ruleSets = List.copyOf(ruleSets);
    ownRules = List.copyOf(ownRules);
    requireNonNull(severities, "severities");
  }

  /** Without rules of the caller's own, by the published severities, at a moment that is not told. */
  public ValidationOptions(@Nullable LocalDate date, List<RuleSetId> ruleSets, boolean law) {
    this(date, ruleSets, law, List.of(), SeverityProfile.STRICT, null);
  }

  /** These options with rules of the caller's own. */
  public ValidationOptions withOwnRules(List<OwnRules> own) {
    return new ValidationOptions(date, ruleSets, law, own, severities, now);
  }

  /** These options with another view of severity. */
  public ValidationOptions withSeverities(SeverityProfile taken) {
    return new ValidationOptions(date, ruleSets, law, ownRules, taken, now);
  }

  /** These options at a moment. */
  public ValidationOptions at(@Nullable Instant moment) {
    return new ValidationOptions(date, ruleSets, law, ownRules, severities, moment);
  }
}
