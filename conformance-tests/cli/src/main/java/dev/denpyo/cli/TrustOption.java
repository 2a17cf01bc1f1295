package dev.denpyo.cli;

import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to trust when timestamps are judged. */
final class TrustOption {
  @Option(
      names = "--trust",
      paramLabel = "CERTS.pem",
      description = "Certificates to trust, those of timestamp authorities; without them no"
          + " timestamp passes.")
  private @Nullable Path trust;

  TrustOption() {}

  boolean isGiven() {
    return trust != null;
  }

  /** Judges evidence; without certificates to trust nothing passes. */
  EvidenceVerifier verifier() {
    TrustAnchors anchors = trust == null ? TrustAnchors.none() : TrustAnchors.pem(trust);
    Judge judge = Judge.builder().anchors(anchors.anchors()).build();
    return EvidenceRecordVerifier.of(judge, AlgorithmPolicy.standard());
  }
}
