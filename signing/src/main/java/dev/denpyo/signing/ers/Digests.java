package dev.denpyo.signing.ers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/** Digests by the names that records have for them. */
final class Digests {
  private static final Map<String, String> NAMES = Map.of(
      "1.3.14.3.2.26", "SHA-1",
      "2.16.840.1.101.3.4.2.4", "SHA-224",
      "2.16.840.1.101.3.4.2.1", "SHA-256",
      "2.16.840.1.101.3.4.2.2", "SHA-384",
      "2.16.840.1.101.3.4.2.3", "SHA-512",
      "2.16.840.1.101.3.4.2.8", "SHA3-256",
      "2.16.840.1.101.3.4.2.9", "SHA3-384",
      "2.16.840.1.101.3.4.2.10", "SHA3-512");

  private Digests() {}

  /** The JDK's name; empty for what we do not know. */
  static Optional<String> nameOf(String oid) {
    return Optional.ofNullable(NAMES.get(oid));
  }

  static String oidOf(String name) {
    return NAMES.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("name is not of a known digest: " + name));
  }

  /** The digest of parts, one behind the other. */
  static byte[] of(String name, byte[]... parts) {
    var digest = start(name);
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  static MessageDigest start(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("name is not of a known digest: " + name, e);
    }
  }
}
