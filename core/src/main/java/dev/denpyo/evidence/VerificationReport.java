package dev.denpyo.evidence;

import java.util.List;

/**
 * What verifying one document established, seal by seal.
 *
 * @param seals in document order; empty when the document is readable and has no signature. A
 *     document that cannot be read at all has one failed entry, for what it may have carried
 */
public record VerificationReport(List<SealReport> seals) {
  /** A readable document without a signature. */
  public static final VerificationReport UNSIGNED = new VerificationReport(List.of());

  public VerificationReport {
    seals = List.copyOf(seals);
  }

  /**
   * The worst of all seals: one broken seal fails the document, one undecided seal leaves it
   * undecided, and no seal at all is {@link Outcome#UNSIGNED}.
   */
  public Outcome outcome() {
    return seals.stream()
        .map(SealReport::outcome)
        .reduce(VerificationReport::worse)
        .orElse(Outcome.UNSIGNED);
  }

  private static Outcome worse(Outcome a, Outcome b) {
    // Indications are declared from best to worst.
    return b.indication().compareTo(a.indication()) > 0 ? b : a;
  }
}
