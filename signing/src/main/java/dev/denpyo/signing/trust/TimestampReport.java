package dev.denpyo.signing.trust;

import dev.denpyo.evidence.Indication;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealProof;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SubIndication;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports a timestamp that stands for itself, without a signature under it. */
public final class TimestampReport {
  private TimestampReport() {}

  /**
   * The report.
   *
   * @param authority the certificate that the token names, if it is at hand
   * @param scope what is stamped
   */
  public static SealReport of(
      SealTimestamp judged, Optional<X509Certificate> authority, SealScope scope) {
    var proof = new SealProof(
        SealForm.TIMESTAMP,
        SealLevel.NOT_BASELINE,
        judged.outcome().passed() ? judged.time() : Optional.empty(),
        List.of(judged),
        Optional.empty());
    return of(
        judged,
        new SealFacts(
            judged.authority(),
            judged.time(),
            authority.map(Subjects::describe),
            SealLevel.NOT_BASELINE,
            scope,
            Set.of(),
            proof));
  }

  private static SealReport of(SealTimestamp judged, SealFacts facts) {
    var outcome = judged.outcome();
    if (outcome.passed()) {
      return whole(facts);
    }
    var reason = outcome.reason().orElseThrow();
    return outcome.indication() == Indication.TOTAL_FAILED
        ? new SealReport.Failed(
            reason, judged.detail(), "Ask the sender for the document as it was stamped.", facts)
        : new SealReport.Indeterminate(
            reason, judged.detail(), "If the authority deserves it, trust it.", facts);
  }

  /** A timestamp over a part proves nothing of the rest. */
  private static SealReport whole(SealFacts facts) {
    if (facts.certificate().isPresent() && facts.scope().isWhole()) {
      return new SealReport.Passed(facts);
    }
    return new SealReport.Indeterminate(
        SubIndication.SIG_CONSTRAINTS_FAILURE,
        "The timestamp holds, but covers only a part: '" + facts.scope().what() + "'.",
        "Ask the sender for a timestamp over everything.",
        facts);
  }
}
