package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A verification in one line: {@code TOTAL_PASSED}, {@code
 * INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND}, {@code TOTAL_FAILED/HASH_FAILURE}, {@code
 * NO_SIGNATURE}.
 *
 * @param indication the main result
 * @param reason present exactly when the result is {@code INDETERMINATE} or {@code TOTAL_FAILED}
 */
public record Outcome(Indication indication, Optional<SubIndication> reason) {
  /** Every seal passed every check. */
  public static final Outcome PASSED = new Outcome(Indication.TOTAL_PASSED, Optional.empty());

  /** There was no seal. */
  public static final Outcome UNSIGNED = new Outcome(Indication.NO_SIGNATURE, Optional.empty());

  /**
   * @throws IllegalArgumentException if {@code reason} is missing where one is due, or given where
   *     there is none
   */
  public Outcome {
    requireNonNull(indication, "indication");
    var reasonDue = indication == Indication.INDETERMINATE || indication == Indication.TOTAL_FAILED;
    if (reason.isPresent() != reasonDue) {
      throw new IllegalArgumentException("reason does not fit " + indication + ": " + reason);
    }
  }

  static Outcome failed(SubIndication reason) {
    return new Outcome(Indication.TOTAL_FAILED, Optional.of(reason));
  }

  static Outcome indeterminate(SubIndication reason) {
    return new Outcome(Indication.INDETERMINATE, Optional.of(reason));
  }

  /** True for {@code TOTAL_PASSED} alone. */
  public boolean passed() {
    return indication == Indication.TOTAL_PASSED;
  }

  /** The form that the command line prints; public contract. */
  @Override
  public String toString() {
    return indication + reason.map(r -> "/" + r).orElse("");
  }
}
