package dev.denpyo.signing.ers;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealTimestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What verifying one evidence record established.
 *
 * @param outcome {@code TOTAL_PASSED} when the document is proven to exist since {@code provenTime}
 * @param detail why it is not, one sentence; empty when it is
 * @param provenTime since when the document is proven to exist; absent unless it passed
 * @param timestamps in the order of the record, each judged as of the one after it
 * @param renewBefore when the newest timestamp or its digest ends; the record must be renewed
 *     before. Absent when no end is known
 */
public record EvidenceReport(
    Outcome outcome,
    String detail,
    Optional<Instant> provenTime,
    List<SealTimestamp> timestamps,
    Optional<Instant> renewBefore) {
  /**
   * @throws IllegalArgumentException if {@code provenTime} does not go with {@code outcome}
   */
  public EvidenceReport {
    requireNonNull(outcome, "outcome");
    requireNonNull(detail, "detail");
    timestamps = List.copyOf(timestamps);
    requireNonNull(renewBefore, "renewBefore");
    if (provenTime.isPresent() != outcome.passed()) {
      throw new IllegalArgumentException("provenTime does not fit " + outcome);
    }
  }
}
