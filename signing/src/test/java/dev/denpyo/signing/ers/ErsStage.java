package dev.denpyo.signing.ers;

import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Anchor;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A root and a timestamping unit for each three years. */
final class ErsStage {
  static final Instant START = Instant.parse("2026-11-22T10:15:30Z");
  static final TestCa CA = TestCa.root("ERS Test Root");

  private ErsStage() {}

  /** An authority at {@code time}, whose certificate began a year before and ends in three. */
  static TimestampAuthority authority(Instant time) {
    var year = time.atOffset(ZoneOffset.UTC).getYear();
    var plan = CertificatePlan.timestamping("ERS Unit " + year)
        .valid(
            Instant.parse((year - 1) + "-01-01T00:00:00Z"),
            Instant.parse((year + 3) + "-01-01T00:00:00Z"));
    var tsa = TestTsa.of(CA.issue(plan), Clock.fixed(time, ZoneOffset.UTC));
    return (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
  }

  static EvidenceRecordVerifier verifier() {
    return verifier(AlgorithmPolicy.standard());
  }

  /** With a policy for hash trees of its own; the units' certificates may stay on SHA-256. */
  static EvidenceRecordVerifier verifier(AlgorithmPolicy policy) {
    var judge = Judge.builder().anchors(List.of(Anchor.of(CA.certificate()))).build();
    return EvidenceRecordVerifier.of(judge, policy);
  }

  static byte[] document(int number) {
    return ("invoice " + number).getBytes(StandardCharsets.US_ASCII);
  }

  static Imprint imprint(int number) {
    return Imprint.of(document(number));
  }
}
