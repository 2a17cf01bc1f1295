package dev.denpyo.signing.pades;

import dev.denpyo.evidence.Indication;
import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealProof;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports a document timestamp that stands for itself: it seals no signature, or is damaged. */
final class LoneTimestamp {
  private static final String ORIGINAL = "Ask the sender for the document as it was stamped.";

  private final Revisions revisions;
  private final Judge judge;
  private final boolean acceptsChanges;

  LoneTimestamp(Revisions revisions, Judge judge, boolean acceptsChanges) {
    this.revisions = revisions;
    this.judge = judge;
    this.acceptsChanges = acceptsChanges;
  }

  SealReport report(SealField field, Instant now) {
    try {
      FoundSeal stamp = FoundSeal.of(field, revisions);
      SealTimestamp judged =
          judge.judge(evidence(stamp), DssReader.read(revisions.view(revisions.last())), now);
      SealFacts facts = facts(stamp, judged);
      if (judged.outcome().passed() && !acceptsChanges) {
        RevisionDiff.check(revisions, stamp.revision());
      }
      return report(judged, facts);
    } catch (PdfFault fault) {
      return new SealReport.Failed(
          SubIndication.FORMAT_FAILURE, fault.detail(), ORIGINAL, SealFacts.NONE);
    }
  }

  private TimestampEvidence evidence(FoundSeal stamp) {
    return new TimestampEvidence(
        SealTimestamp.Kind.DOCUMENT,
        Der.of(SealLevels.token(stamp)),
        algorithm -> stamp.digest(revisions, algorithm),
        false,
        List.of());
  }

  private SealFacts facts(FoundSeal stamp, SealTimestamp judged) {
    Optional<X509Certificate> authority =
        Rfc3161Token.read(SealLevels.token(stamp)).flatMap(Rfc3161Token::certificate);
    SealScope scope = SealReader.scope(revisions, stamp.revision());
    SealProof proof = new SealProof(
        SealForm.TIMESTAMP,
        SealLevel.NOT_BASELINE,
        judged.outcome().passed() ? judged.time() : Optional.empty(),
        List.of(judged),
        Optional.empty());
    return new SealFacts(
        judged.authority(),
        judged.time(),
        authority.map(CertificateFacts::of),
        SealLevel.NOT_BASELINE,
        scope,
        Set.of(),
        proof);
  }

  private static SealReport report(SealTimestamp judged, SealFacts facts) {
    Outcome outcome = judged.outcome();
    if (outcome.passed()) {
      return new SealReport.Passed(facts);
    }
    SubIndication reason = outcome.reason().orElseThrow();
    return outcome.indication() == Indication.TOTAL_FAILED
        ? new SealReport.Failed(reason, judged.detail(), ORIGINAL, facts)
        : new SealReport.Indeterminate(
            reason, judged.detail(), "If the authority deserves it, trust it.", facts);
  }
}
