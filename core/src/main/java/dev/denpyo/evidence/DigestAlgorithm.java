package dev.denpyo.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions that evidence is made with (FIPS 180-4); weaker ones are only ever read. */
public enum DigestAlgorithm {
  /** 32 bytes. */
  SHA_256("SHA-256", 32, 1),
  /** 48 bytes. */
  SHA_384("SHA-384", 48, 2),
  /** 64 bytes. */
  SHA_512("SHA-512", 64, 3);

  private final String javaName;
  private final int length;
  private final byte arc;

  DigestAlgorithm(String javaName, int length, int arc) {
    this.javaName = javaName;
    this.length = length;
    this.arc = (byte) arc;
  }

  /**
   * The algorithm of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DigestAlgorithm ofJavaName(String name) {
    for (var algorithm : values()) {
      if (algorithm.javaName.equals(name)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(
        "name is not of a digest that evidence is made with: " + name);
  }

  /** Its object identifier, the content of the ASN.1 value: below 2.16.840.1.101.3.4.2. */
  public byte[] oid() {
    return new byte[] {0x60, (byte) 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, arc};
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
