package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One SHA-256 value (FIPS 180-4): 32 bytes, equal by content, printed as lower-case hex. */
public final class Sha256 {
  /** Bytes in a value. */
  public static final int LENGTH = 32;

  private static final MessageDigest UNUSED = DigestAlgorithm.SHA_256.calculator();

  private final byte[] bytes;

  private Sha256(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Hashes the concatenation of the parts. */
  public static Sha256 digest(byte[]... parts) {
    var digest = newDigest();
    for (var part : parts) {
      digest.update(requireNonNull(part, "part"));
    }
    return new Sha256(digest.digest());
  }

  /**
   * Takes over an existing value.
   *
   * @throws IllegalArgumentException unless there are exactly 32 bytes
   */
  public static Sha256 fromBytes(byte[] value) {
    if (value.length != LENGTH) {
      throw new IllegalArgumentException("value must have 32 bytes, has " + value.length);
    }
    return new Sha256(value.clone());
  }

  /** One of several values that lie in a row. */
  static Sha256 fromBytes(byte[] values, int offset) {
    return new Sha256(Arrays.copyOfRange(values, offset, offset + LENGTH));
  }

  /** Puts the value into a row of them. */
  void copyTo(byte[] values, int offset) {
    System.arraycopy(bytes, 0, values, offset, LENGTH);
  }

  /**
   * Reads 64 hex digits, lower case as {@link #hex} writes them.
   *
   * @throws IllegalArgumentException for anything else, upper case included: one value, one text
   */
  public static Sha256 fromHex(String hex) {
    var value = new byte[LENGTH];
    var wrong = hex.length() == 2 * LENGTH ? 0 : -1;
    for (var i = 0; i < LENGTH && wrong >= 0; i++) {
      var digits = digit(hex.charAt(2 * i)) << 4 | digit(hex.charAt(2 * i + 1));
      wrong |= digits; // negative if one of them is no digit
      value[i] = (byte) digits;
    }
    if (wrong < 0) {
      throw new IllegalArgumentException("hex must be 64 lower-case hex digits, was " + hex);
    }
    return new Sha256(value);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  /**
   * Reads standard Base64 with padding (RFC 4648 section 4).
   *
   * @throws IllegalArgumentException if it is not Base64 of exactly 32 bytes in its one canonical
   *     spelling
   */
  public static Sha256 fromBase64(String text) {
    var value = fromBytes(Base64.getDecoder().decode(text));
    if (!value.base64().equals(text)) { // spare bits in the last digit would spell one value twice
      throw new IllegalArgumentException("text is not canonical Base64: " + text);
    }
    return value;
  }

  /** The 32 bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 lower-case hex digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Standard Base64 with padding, as C2SP notes write hashes. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The value of two nodes joined, without copying either. */
  static Sha256 ofNode(byte prefix, Sha256 left, Sha256 right) {
    var digest = newDigest();
    digest.update(prefix);
    digest.update(left.bytes);
    digest.update(right.bytes);
    return new Sha256(digest.digest());
  }

  /** A copy of one that never takes any bytes: to look for the algorithm again costs more. */
  private static MessageDigest newDigest() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      return DigestAlgorithm.SHA_256.calculator();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sha256 that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
