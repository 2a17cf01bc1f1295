package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;

/**
 * What a key is asked to sign: the middle step of three, wherever the key is. Nothing of the
 * document is in here but its digest.
 */
public final class SignatureRequest {
  private final SignatureAlgorithm algorithm;
  private final byte[] data;

  private SignatureRequest(SignatureAlgorithm algorithm, byte[] data) {
    this.algorithm = algorithm;
    this.data = data;
  }

  /**
   * A request to sign {@code data}.
   *
   * @param data the message itself, not yet hashed; small, for it holds digests of the content
   */
  public static SignatureRequest of(SignatureAlgorithm algorithm, byte[] data) {
    return new SignatureRequest(requireNonNull(algorithm, "algorithm"), data.clone());
  }

  /** How to sign. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** The message, for keys that hash by themselves; a copy. */
  public byte[] data() {
    return data.clone();
  }

  /**
   * The message hashed, for services that sign hashes ({@code signHash}). Ed25519 signs messages
   * alone.
   *
   * @throws IllegalStateException for Ed25519
   */
  public byte[] digest() {
    if (algorithm == SignatureAlgorithm.ED25519) {
      throw new IllegalStateException("Ed25519 signs the message, not a digest of it");
    }
    return algorithm.digest().digest(data);
  }

  @Override
  public String toString() {
    return algorithm + " over " + HexFormat.of().formatHex(algorithm.digest().digest(data));
  }
}
