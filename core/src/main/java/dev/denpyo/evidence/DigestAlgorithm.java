package dev.denpyo.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions that evidence is made with (FIPS 180-4); weaker ones are only ever read. */
public enum DigestAlgorithm {
  /** 32 bytes. */
  SHA_256("SHA-256", 32),
  /** 48 bytes. */
  SHA_384("SHA-384", 48),
  /** 64 bytes. */
  SHA_512("SHA-512", 64);

  private final String javaName;
  private final int length;

  DigestAlgorithm(String javaName, int length) {
    this.javaName = javaName;
    this.length = length;
  }

  /** The name by which the Java platform knows it, for example {@code SHA-256}. */
  public String javaName() {
    return javaName;
  }

  /** Bytes in a value. */
  public int length() {
    return length;
  }

  /** A digest to feed, by the platform: its SHA-256 is ten times as fast as others. */
  public MessageDigest calculator() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer " + javaName, e);
    }
  }

  /** The hash of the concatenation of the parts. */
  public byte[] digest(byte[]... parts) {
    var digest = calculator();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
