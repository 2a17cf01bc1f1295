package dev.denpyo.signing.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/** Digests by the identifiers that ASN.1 has for them. */
final class Hashes {
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("1.2.840.113549.2.5", "MD5"),
      Map.entry("1.3.14.3.2.26", "SHA-1"),
      Map.entry("2.16.840.1.101.3.4.2.4", "SHA-224"),
      Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
      Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
      Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"),
      Map.entry("2.16.840.1.101.3.4.2.8", "SHA3-256"),
      Map.entry("2.16.840.1.101.3.4.2.9", "SHA3-384"),
      Map.entry("2.16.840.1.101.3.4.2.10", "SHA3-512"));

  private Hashes() {}

  /** The JCA name; empty for an identifier that is not known. */
  static Optional<String> name(String oid) {
    return Optional.ofNullable(NAMES.get(oid));
  }

  /**
   * The digest of {@code content}.
   *
   * @throws IllegalArgumentException if {@code algorithm} is unknown
   */
  static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("algorithm is not a known digest: " + algorithm, e);
    }
  }
}
