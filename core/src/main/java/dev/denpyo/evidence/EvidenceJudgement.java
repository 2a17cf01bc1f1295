package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What an evidence record proves.
 *
 * @param outcome the main result
 * @param detail why it did not pass, one sentence; empty when it did
 * @param provenAt when the document existed at the latest; present exactly when it passed
 * @param renewBefore when the newest timestamp ends; absent when that is not known
 */
public record EvidenceJudgement(
    Outcome outcome, String detail, Optional<Instant> provenAt, Optional<Instant> renewBefore) {
  /**
   * Checks that a time is proved by what passed, and by nothing else.
   *
   * @throws IllegalArgumentException if {@code provenAt} does not go with {@code outcome}
   */
  public EvidenceJudgement {
    requireNonNull(outcome, "outcome");
    requireNonNull(detail, "detail");
    requireNonNull(renewBefore, "renewBefore");
    if (provenAt.isPresent() != outcome.passed()) {
      throw new IllegalArgumentException("provenAt does not fit " + outcome);
    }
  }
}
