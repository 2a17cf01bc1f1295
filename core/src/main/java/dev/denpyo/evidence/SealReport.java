package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What checking one seal established (ETSI EN 319 102-1). "Could not tell" never reads as passed,
 * nor accuses a signer.
 */
public sealed interface SealReport {
  /** What the seal states. */
  SealFacts facts();

  /** This report in one line. */
  Outcome outcome();

  /** The seal holds, covers the whole document, and its signer is trusted. */
  record Passed(SealFacts facts) implements SealReport {
    /**
     * @throws IllegalArgumentException if {@code facts} lack the certificate or do not cover the
     *     whole document
     */
    public Passed {
      if (facts.certificate().isEmpty() || !facts.scope().isWhole()) {
        throw new IllegalArgumentException("facts do not support a pass: " + facts);
      }
    }

    @Override
    public Outcome outcome() {
      return Outcome.PASSED;
    }
  }

  /**
   * The seal is broken.
   *
   * @param reason the ETSI reason
   * @param detail what was found, one sentence
   * @param remedy what the reader can do, one sentence
   */
  record Failed(SubIndication reason, String detail, String remedy, SealFacts facts)
      implements SealReport {
    public Failed {
      requireNonNull(reason, "reason");
      requireNonNull(detail, "detail");
      requireNonNull(remedy, "remedy");
      requireNonNull(facts, "facts");
    }

    @Override
    public Outcome outcome() {
      return Outcome.failed(reason);
    }
  }

  /**
   * The evidence at hand does not decide.
   *
   * @param reason the ETSI reason
   * @param detail what is missing, one sentence
   * @param remedy what would decide, one sentence
   */
  record Indeterminate(SubIndication reason, String detail, String remedy, SealFacts facts)
      implements SealReport {
    public Indeterminate {
      requireNonNull(reason, "reason");
      requireNonNull(detail, "detail");
      requireNonNull(remedy, "remedy");
      requireNonNull(facts, "facts");
    }

    @Override
    public Outcome outcome() {
      return Outcome.indeterminate(reason);
    }
  }

  /** Handles all three, so that no caller can forget the third. */
  default <R> R fold(
      Function<? super Passed, ? extends R> passed,
      Function<? super Failed, ? extends R> failed,
      Function<? super Indeterminate, ? extends R> undecided) {
    if (this instanceof Passed p) {
      return passed.apply(p);
    }
    return this instanceof Failed f ? failed.apply(f) : undecided.apply((Indeterminate) this);
  }
}
