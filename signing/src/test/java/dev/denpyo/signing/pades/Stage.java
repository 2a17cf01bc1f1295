package dev.denpyo.signing.pades;

import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Anchor;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The people of the tests: one authority, two signers under it, one who stamps; a fixed time. */
final class Stage {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final TestCa ROOT = TestCa.root("Root of PDFs");
  static final TestIdentity ALICE = ROOT.signer("Alice");
  static final TestIdentity BOB = ROOT.signer("Bob");
  static final TestTsa TSA =
      TestTsa.of(ROOT.issue(CertificatePlan.timestamping("Clock of PDFs")), CLOCK);

  private Stage() {}

  static SigningKey key(TestIdentity identity) {
    return SigningKey.of(identity.key(), identity.chain());
  }

  static SigningKey key(TestKey kind) {
    return key(ROOT.issue(CertificatePlan.signer("Signer with " + kind).key(kind)));
  }

  static PadesSigner.Builder signer(TestIdentity identity) {
    return PadesSigner.builder(key(identity)).clock(CLOCK);
  }

  /** Sealed by Alice, nothing else. */
  static byte[] sealed(byte[] pdf) {
    return signer(ALICE).build().sign(pdf);
  }

  static TimestampAuthority stamps() {
    return stamps(CLOCK);
  }

  static TimestampAuthority stamps(Clock clock) {
    return (algorithm, digest) ->
        TimestampToken.of(TSA.at(clock).token(digest, algorithm.javaName()));
  }

  /** What is said of certificates: nobody is revoked. */
  static RevocationSource revocation(Clock clock) {
    return (certificate, issuer) -> new ValidationMaterial(
        List.of(), List.of(Der.of(TestCrl.of(ROOT, clock).encoded())), List.of());
  }

  static Judge judge() {
    return Judge.builder().anchors(List.of(Anchor.of(ROOT.certificate()))).build();
  }

  static PadesVerifier verifier() {
    return PadesVerifier.builder().judge(judge()).at(NOW).build();
  }

  static VerificationReport verify(byte[] pdf) {
    return verifier().verify(pdf);
  }

  /** The outcome in one line. */
  static String outcome(byte[] pdf) {
    return verify(pdf).outcome().toString();
  }
}
