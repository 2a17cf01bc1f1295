package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/**
 * The bytes of a file, or of an unpacked stream, from the first to an end. A mapped file is not
 * held in memory. Not changed by reading; safe to share.
 */
final class Raw {
  private final ByteBuffer bytes;
  private final int length;

  private Raw(ByteBuffer bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  static Raw of(ByteBuffer bytes) {
    return new Raw(bytes, bytes.limit());
  }

  static Raw of(byte[] bytes) {
    return of(ByteBuffer.wrap(bytes));
  }

  int length() {
    return length;
  }

  /** The same bytes as if the file ended at {@code end}. */
  Raw until(int end) {
    return new Raw(bytes, Math.min(end, length));
  }

  /** The byte, 0 to 255; -1 outside. */
  int at(int index) {
    return index >= 0 && index < length ? bytes.get(index) & 0xff : -1;
  }

  /** A view of a part; its position and limit are its own. */
  ByteBuffer slice(int from, int to) {
    return bytes.slice(from, to - from);
  }

  /** A copy of a part. */
  byte[] copy(int from, int to) {
    byte[] copy = new byte[to - from];
    bytes.get(from, copy);
    return copy;
  }

  /** A copy of a part as text of one byte per character. */
  String text(int from, int to) {
    return new String(copy(from, to), ISO_8859_1);
  }

  boolean startsWith(String word, int at) {
    if (at < 0 || at + word.length() > length) {
      return false;
    }
    int i = 0;
    while (i < word.length() && bytes.get(at + i) == (byte) word.charAt(i)) {
      i++;
    }
    return i == word.length();
  }

  boolean contains(String word) {
    int at = 0;
    while (at < length && !startsWith(word, at)) {
      at++;
    }
    return at < length;
  }

  /** The last place of a word that begins at or after {@code from}; -1 if there is none. */
  int lastIndexOf(String word, int from) {
    int at = length - word.length();
    while (at >= Math.max(0, from) && !startsWith(word, at)) {
      at--;
    }
    return at < Math.max(0, from) ? -1 : at;
  }
}
