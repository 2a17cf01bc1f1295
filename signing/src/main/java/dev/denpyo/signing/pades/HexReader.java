package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Reads the digits of a hexadecimal string piece by piece (ISO 32000-1, 7.3.4.3): that of a seal is
 * the longest text in the structure of most files.
 */
final class HexReader {
  /** How many bytes to look at first: most strings are short. */
  static final int FIRST = 128;

  private static final int MOST = 1 << 16;

  private byte[] value = new byte[FIRST];
  private int length;
  private int high = -1;
  private boolean complete;

  /** How many bytes to look at next. */
  static int more(int size) {
    return Math.min(MOST, 8 * size);
  }

  boolean isComplete() {
    return complete;
  }

  /** Reads to the mark at the end, or all of it; how far that was is returned. */
  int take(byte[] text) throws PdfFault {
    if (value.length < length + text.length) {
      value = Arrays.copyOf(value, 2 * (length + text.length));
    }
    int at = 0;
    while (at < text.length && !complete) {
      int c = text[at] & 0xff;
      int digit = ValueReader.hex(c);
      if (digit >= 0) {
        digit(digit);
      } else if (c == '>') {
        complete = true;
      } else if (!ValueReader.isSpace(c)) {
        throw new PdfFault("A hexadecimal string has another character.");
      }
      at++;
    }
    return at;
  }

  private void digit(int digit) {
    if (high < 0) {
      high = digit;
    } else {
      value[length++] = (byte) (high * 16 + digit);
      high = -1;
    }
  }

  /** What was read, one character per byte; a digit that is missing at the end is zero. */
  String value() {
    if (high >= 0) {
      digit(0);
    }
    return new String(value, 0, length, ISO_8859_1);
  }
}
