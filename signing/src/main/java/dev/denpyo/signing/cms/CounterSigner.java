package dev.denpyo.signing.cms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Signer;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SignatureRequest;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.time.Clock;
import java.time.Instant;

/**
 * Signs seals that others made: a counter-signature over each signature (RFC 5652, section 11.4),
 * which says "I saw this signature", as an approval does. The seal under it stays as it is.
 * Immutable; as thread-safe as the key's provider.
 */
public final class CounterSigner implements Signer {
  private final SigningKey key;
  private final Clock clock;
  private final SignatureAlgorithm algorithm;

  private CounterSigner(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
    this.algorithm = SignatureAlgorithm.forKey(key.certificate().getPublicKey(), false);
  }

  /** Signs with {@code key} at what {@code clock} shows. */
  public static CounterSigner of(SigningKey key, Clock clock) {
    return new CounterSigner(requireNonNull(key, "key"), requireNonNull(clock, "clock"));
  }

  /**
   * The seal with a signature over each of its signatures; not over those that are over others.
   *
   * @throws IllegalArgumentException if {@code seal} is not CMS signed data
   * @throws dev.denpyo.signing.SigningException as {@link CadesSigner#sign(byte[])} does
   */
  @Override
  public byte[] sign(byte[] seal) {
    var now = clock.instant();
    key.requireValidAt(now);
    return Rebuilt.of(CadesAugmenter.read(seal))
        .add(ValidationMaterial.certificates(key.chain()))
        .addToSigners(signer -> Rebuilt.attribute(CmsOids.COUNTER_SIGNATURE, over(signer, now)))
        .encode();
  }

  private byte[] over(CmsSigner signer, Instant now) {
    var attributes = SignedAttributes.counter(
        key.certificate(), algorithm, algorithm.digest().digest(signer.value()));
    attributes.signingTime(now);
    var set = attributes.toSet();
    var value = key.sign(SignatureRequest.of(algorithm, set));
    return new Seal(key.chain(), algorithm, set, value).signerInfo();
  }
}
