package dev.denpyo.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

<<<<<<< HEAD
/** The hash functions that evidence is made with (FIPS 180-4); weaker ones are only ever read. */
=======
/** Digests fit for new evidence (ETSI TS 119 312): strong today, and found on every Java platform. */
>>>>>>> judge
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

<<<<<<< HEAD
  /** The name by which the Java platform knows it, for example {@code SHA-256}. */
=======
  /** The name that {@link MessageDigest} knows it by. */
>>>>>>> judge
  public String javaName() {
    return javaName;
  }

<<<<<<< HEAD
  /** Bytes in a value. */
=======
  /** Length of a digest in bytes. */
>>>>>>> judge
  public int length() {
    return length;
  }

<<<<<<< HEAD
  /** A digest to feed, by the platform: its SHA-256 is ten times as fast as others. */
  public MessageDigest start() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer " + javaName, e);
    }
  }

  /** The hash of the concatenation of the parts. */
  public byte[] digest(byte[]... parts) {
    var digest = start();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
=======
  /** A fresh calculator, for content that is read piece by piece. */
  public MessageDigest calculator() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no " + javaName + " on this Java platform", e);
    }
  }

  /** The digest of {@code content}. */
  public byte[] digest(byte[] content) {
    return calculator().digest(content);
>>>>>>> judge
  }
}
