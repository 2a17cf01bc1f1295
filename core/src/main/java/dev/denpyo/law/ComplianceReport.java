package dev.denpyo.law;

import java.util.List;

/**
 * An archive held against a law.
 *
 * @param law its {@link Jurisdiction#id}
 * @param assessments one for each requirement, in order
 */
public record ComplianceReport(String law, List<Assessment> assessments) {
  /** Keeps its own copy. */
  public ComplianceReport {
    assessments = List.copyOf(assessments);
  }

  /** How many requirements were answered that way. */
  public long count(Decision decision) {
    return assessments.stream().filter(a -> a.decision() == decision).count();
  }
}
