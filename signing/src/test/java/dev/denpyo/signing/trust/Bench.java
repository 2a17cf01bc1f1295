package dev.denpyo.signing.trust;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestTsa;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What the tests of the judge share: one authority, one signer (2025 to 2027), one timestamp
 * authority, and evidence of a seal that has nothing wrong with it.
 */
final class Bench {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
  static final Instant LAST_YEAR = Instant.parse("2025-11-22T10:15:30Z");

  static final TestCa ROOT = TestCa.root("Bench Root");
  static final TestCa CA = ROOT.intermediate("Bench CA");
  static final TestIdentity SIGNER =
      CA.issue(CertificatePlan.signer("Bench Signer").valid(FROM, UNTIL));
  static final TestTsa TSA =
      TestTsa.of(CA.issue(CertificatePlan.timestamping("Bench TSA")), at(NOW));

  static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);
  static final byte[] SIGNATURE = "signature value".getBytes(StandardCharsets.US_ASCII);

  private Bench() {}

  static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  static Judge.Builder trusting() {
    return Judge.builder().anchors(List.of(Anchor.of(ROOT.certificate())));
  }

  static SignatureEvidence.Builder seal() {
    return sealBy(SIGNER);
  }

  static SignatureEvidence.Builder sealBy(TestIdentity signer) {
    return SignatureEvidence.builder(SealForm.XADES)
        .signer(signer.certificate())
        .material(ValidationMaterial.certificates(signer.chain()))
        .scope(new SealScope(SealScope.Coverage.WHOLE_DOCUMENT, "Invoice"))
        .claimedLevel(SealLevel.BASELINE_B)
        .uses(AlgorithmUse.digest("SHA-384", "the document"))
        .uses(Crypto.use(signer.certificate().getPublicKey(), false, "the signature"));
  }

  static TimestampEvidence stamp(Instant time) {
    return stamp(TSA.at(at(time)));
  }

  static TimestampEvidence stamp(TestTsa tsa) {
    var token = Der.of(tsa.tokenOver(SIGNATURE));
    return TimestampEvidence.ofSignature(token, TimestampEvidence.Imprint.of(SIGNATURE));
  }

  static TimestampEvidence contentStamp(Instant time) {
    var token = Der.of(TSA.at(at(time)).tokenOver(CONTENT));
    return TimestampEvidence.ofContent(token, TimestampEvidence.Imprint.of(CONTENT));
  }

  static TimestampEvidence archiveStamp(TestTsa tsa, List<Der> covers) {
    var token = Der.of(tsa.tokenOver(CONTENT));
    return TimestampEvidence.ofArchive(token, TimestampEvidence.Imprint.of(CONTENT), covers);
  }

  static String outcome(Judge.Builder judge, SignatureEvidence.Builder evidence) {
    return report(judge, evidence).outcome().toString();
  }

  static SealReport report(Judge.Builder judge, SignatureEvidence.Builder evidence) {
    return judge.build().judge(evidence.build(), NOW);
  }

  /** The outcome of the only timestamp. */
  static String stampOutcome(Judge.Builder judge, TimestampEvidence stamp) {
    return stampReport(judge, stamp).outcome().toString();
  }

  static SealTimestamp stampReport(Judge.Builder judge, TimestampEvidence stamp) {
    return judge.build().judge(stamp, ValidationMaterial.NONE, NOW);
  }

  static ValidationMaterial ocsp(byte[] response) {
    return new ValidationMaterial(List.of(), List.of(), List.of(Der.of(response)));
  }

  static ValidationMaterial crl(byte[] crl) {
    return new ValidationMaterial(List.of(), List.of(Der.of(crl)), List.of());
  }
}
