package dev.denpyo.signing.pades;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.cms.CmsDraft;
import dev.denpyo.signing.testkit.TestIdentity;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Seals that our signer would refuse to make, for the verifier to find. */
final class Forced {
  private Forced() {}

  /** A seal whatever earlier signers allow. */
  static byte[] seal(byte[] pdf, TestIdentity identity) {
    SigningKey key = Stage.key(identity);
    return seal(pdf, "ETSI.CAdES.detached", prepared -> {
      var draft = CmsDraft.builder(key.chain(), SignatureAlgorithm.ECDSA_SHA256, prepared)
          .build();
      return draft.complete(key.sign(draft.request()));
    });
  }

  /** Whatever {@code value} makes of the digest (SHA-256) of the document. */
  static byte[] seal(byte[] pdf, String subFilter, UnaryOperator<byte[]> value) {
    return place(pdf, subFilter, prepared -> value.apply(prepared.digest(DigestAlgorithm.SHA_256)));
  }

  static byte[] place(byte[] pdf, String subFilter, Value value) {
    try {
      Revisions revisions = Revisions.of(Raw.of(pdf), PdfLimits.DEFAULT);
      SealPlan plan = new SealPlan(
          SealPlan.SEAL,
          subFilter,
          "",
          Optional.of(Stage.NOW),
          Statements.NONE,
          Optional.empty(),
          Optional.empty(),
          20_000);
      PreparedSeal prepared = SealUpdate.prepare(revisions, plan);
      return PdfFiles.join(revisions.raw(), prepared.complete(value.of(prepared)));
    } catch (PdfFault e) {
      throw new AssertionError(e);
    }
  }

  /** Makes what stands in Contents. */
  interface Value {
    byte[] of(PreparedSeal prepared);
  }
}
