package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A set of official rules that a format can apply.
 *
 * @param id name and version
 * @param title what it is, in words
 * @param artifact Maven coordinates of the jar it comes from, {@code group:artifact:version}
 * @param licence licence of the rules, as far as their publisher states one
 * @param validFrom first day in force, or null if not known
 * @param validTo last day in force, or null if open
 */
public record RuleSet(
    RuleSetId id,
    String title,
    String artifact,
    String licence,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** The dates may be missing. */
  public RuleSet {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(artifact, "artifact");
    requireNonNull(licence, "licence");
  }
}
