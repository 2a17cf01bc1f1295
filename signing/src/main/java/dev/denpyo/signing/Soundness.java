package dev.denpyo.signing;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Anchor;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether seals of a key can pass, judged by its own chain: whether anybody trusts that is not the
 * signer's question.
 *
 * <p>Nothing but time can change the answer, and by when is foreseeable; until then a good one is
 * remembered.
 */
final class Soundness {
  private final SigningKey key;
  private final SignatureAlgorithm algorithm;
  private final Judge judge;
  private volatile Optional<Span> known = Optional.empty();

  /** Within which the answer is good; the end is not in it. */
  private record Span(Instant from, Instant until) {
    boolean has(Instant time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }

  Soundness(SigningKey key, SignatureAlgorithm algorithm) {
    this.key = key;
    this.algorithm = algorithm;
    var top = key.chain().get(key.chain().size() - 1);
    this.judge = Judge.builder().anchors(List.of(Anchor.of(top))).build();
  }

  /**
   * Stops unless a seal made at {@code now} would pass.
   *
   * @throws SigningException {@code SIGNING-SELF-CHECK}
   */
  void require(Instant now) throws SealFault {
    if (known.filter(span -> span.has(now)).isPresent()) {
      return;
    }
    var seal = judge.judge(evidence(now), now);
    if (!seal.outcome().passed()) {
      throw new SigningException(
          "SIGNING-SELF-CHECK",
          "a seal of this key does not verify (" + seal.outcome() + "). "
              + seal.fold(p -> "", SealReport.Failed::detail, SealReport.Indeterminate::detail),
          "Check that the key belongs to its certificate and the chain is complete.");
    }
    known = seal.facts().proof().renewBefore().map(until -> new Span(now, until));
  }

  private SignatureEvidence evidence(Instant now) throws SealFault {
    var evidence = SignatureEvidence.builder(SealForm.XADES)
        .signer(key.certificate())
        .claimedTime(now)
        .scope(new SealScope(SealScope.Coverage.WHOLE_DOCUMENT, "document"))
        .claimedLevel(SealLevel.BASELINE_B)
        .material(ValidationMaterial.certificates(key.chain()))
        .uses(AlgorithmUse.digest("SHA-256", "a reference"));
    var method = Algorithms.signatureMethod(algorithm);
    Algorithms.uses(method, key.certificate().getPublicKey()).forEach(evidence::uses);
    return evidence.build();
  }
}
