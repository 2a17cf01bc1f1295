package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

/**
 * One algorithm at work in a seal.
 *
 * @param role what it does
 * @param algorithm {@code SHA-256} and the like for digests; for keys {@code RSA} (PKCS#1 v1.5),
 *     {@code RSA-PSS}, {@code ECDSA}, {@code EdDSA}, {@code DSA}; any other name for what is not
 *     known, which is then never acceptable
 * @param bits size of the key; 0 for a digest
 * @param protects what rests on it, for people
 */
public record AlgorithmUse(Role role, String algorithm, int bits, String protects) {
  /** What an algorithm does. */
  public enum Role {
    /** A digest. */
    DIGEST,
    /** A signature with a key. */
    SIGNATURE
  }

  public AlgorithmUse {
    requireNonNull(role, "role");
    requireNonNull(algorithm, "algorithm");
    requireNonNull(protects, "protects");
  }

  /** A digest at work. */
  public static AlgorithmUse digest(String algorithm, String protects) {
    return new AlgorithmUse(Role.DIGEST, algorithm, 0, protects);
  }

  /** A key at work; the digest it signs is a use of its own. */
  public static AlgorithmUse signature(String algorithm, int bits, String protects) {
    return new AlgorithmUse(Role.SIGNATURE, algorithm, bits, protects);
  }

  @Override
  public String toString() {
    return algorithm + (bits == 0 ? "" : " of " + bits + " bits");
  }
}
