package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two lots of rows are the same, in whatever order, without keeping one of them: what
 * one side adds and the other takes away must come to nothing.
 *
 * <p>A row counts as the first 128 bits of a SHA-256 under a key drawn anew each time, so nobody can
 * prepare different rows that come to the same; two such lots agree with a probability of 2^-128.
 */
final class RowBalance {
  private static final int KEY = 32; // bytes

  private final MessageDigest digest = DigestAlgorithm.SHA_256.calculator();
  private final byte[] key = new byte[KEY];
  private final StringBuilder text = new StringBuilder();
  private byte[] bytes = new byte[0];
  private long high;
  private long low;

  RowBalance() {
    new SecureRandom().nextBytes(key);
  }

  /** One more row of one side. */
  void add(@Nullable Object... columns) {
    var value = value(columns);
    high += value.getLong();
    low += value.getLong();
  }

  /** One more row of the other. */
  void remove(@Nullable Object... columns) {
    var value = value(columns);
    high -= value.getLong();
    low -= value.getLong();
  }

  /** Whether every row that was added was taken away as often. */
  boolean isEven() {
    return high == 0 && low == 0;
  }

  /** Each column with its length, so that no two rows have one text. */
  private ByteBuffer value(@Nullable Object... columns) {
    text.setLength(0);
    for (var column : columns) {
      if (column == null) {
        text.append('-');
      } else {
        var content = column.toString();
        text.append(content.length()).append(':').append(content);
      }
    }
    var length = bytes();
    digest.update(key);
    digest.update(bytes, 0, length);
    return ByteBuffer.wrap(digest.digest());
  }

  /**
   * The text as bytes, one for each character if that is enough for all and otherwise two; the first
   * says which. A charset would make one of what it cannot encode.
   */
  private int bytes() {
    if (bytes.length <= text.length() * Character.BYTES) {
      bytes = new byte[2 * text.length() * Character.BYTES + 1];
    }
    var seen = 0;
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      seen |= unit;
      bytes[i + 1] = (byte) unit;
    }
    if (seen < 1 << Byte.SIZE) {
      bytes[0] = 1;
      return text.length() + 1;
    }
    for (var i = 0; i < text.length(); i++) {
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> Byte.SIZE);
      bytes[2 * i + 2] = (byte) text.charAt(i);
    }
    bytes[0] = 2;
    return 2 * text.length() + 1;
  }
}
