package dev.denpyo.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests fit for new evidence (ETSI TS 119 312): strong today, and found on every Java platform. */
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

  /** The name that {@link MessageDigest} knows it by. */
  public String javaName() {
    return javaName;
  }

  /** Length of a digest in bytes. */
  public int length() {
    return length;
  }

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
  }
}
