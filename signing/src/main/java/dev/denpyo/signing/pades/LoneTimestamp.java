package dev.denpyo.signing.pades;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampReport;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
      if (judged.outcome().passed() && !acceptsChanges) {
        RevisionDiff.check(revisions, stamp.revision());
      }
      return report(stamp, judged);
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

  private SealReport report(FoundSeal stamp, SealTimestamp judged) {
    Optional<X509Certificate> authority =
        Rfc3161Token.read(SealLevels.token(stamp)).flatMap(Rfc3161Token::certificate);
    return TimestampReport.of(judged, authority, SealReader.scope(revisions, stamp.revision()));
  }
}
