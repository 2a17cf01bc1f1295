package dev.denpyo.signing.cms;

import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.testkit.TestTsa;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/** Who acts in these tests: a root, a signer and a timestamping unit under it, at a fixed time. */
record Stage(TestCa ca, TestIdentity signer, TestTsa tsa) {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  static Stage of(TestKey kind) {
    var ca = TestCa.root("CMS Test Root");
    var unit = ca.issue(CertificatePlan.timestamping("CMS Test TSA"));
    var signer = ca.issue(CertificatePlan.signer("Seal of " + kind).key(kind));
    return new Stage(ca, signer, TestTsa.of(unit, CLOCK));
  }

  SigningKey key() {
    return SigningKey.of(signer.key(), signer.chain());
  }

  X509Certificate root() {
    return ca.certificate();
  }

  CadesSigner.Builder cades() {
    return CadesSigner.builder(key()).clock(CLOCK);
  }

  TimestampAuthority authority() {
    return authority(tsa, NOW);
  }

  static TimestampAuthority authority(TestTsa tsa, Instant time) {
    return (algorithm, digest) -> TimestampToken.of(
        tsa.at(Clock.fixed(time, ZoneOffset.UTC)).token(digest, algorithm.javaName()));
  }

  static byte[] document(int length) {
    var document = new byte[length];
    new Random(length).nextBytes(document);
    return document;
  }
}
