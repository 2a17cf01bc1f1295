package dev.denpyo.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Reads ASN.1 values of definite length one behind the other (X.690), never beyond its bytes. */
final class DerReader {
  static final int INTEGER = 0x02;
  static final int OCTETS = 0x04;
  static final int OID = 0x06;
  static final int TIME = 0x18;
  static final int SEQUENCE = 0x30;
  static final int FIRST_CHOICE = 0xA0;
  private static final int CONSTRUCTED_OCTETS = 0x24;
  private static final int LONG_FORM = 0x80;

  private final byte[] bytes;
  private final int end;
  private int at;

  private DerReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  static DerReader of(byte[] bytes) {
    return new DerReader(bytes, 0, bytes.length);
  }

  boolean atEnd() {
    return at == end;
  }

  /**
   * What is inside of the next value.
   *
   * @throws IllegalArgumentException if that is of another kind, or not whole
   */
  DerReader inside(int tag) {
    if (next() != tag) {
      throw new IllegalArgumentException("a value is not of kind " + tag);
    }
    var length = length();
    if (length > end - at) {
      throw new IllegalArgumentException("a value is cut off");
    }
    var inside = new DerReader(bytes, at, at + length);
    at += length;
    return inside;
  }

  /** The content of the next value. */
  byte[] content(int tag) {
    return inside(tag).rest();
  }

  /** The octets of the next value, which may come in pieces. */
  byte[] octets() {
    if (at >= end || (bytes[at] & 0xFF) != CONSTRUCTED_OCTETS) {
      return content(OCTETS);
    }
    var joined = new ByteArrayOutputStream();
    var pieces = inside(CONSTRUCTED_OCTETS);
    while (!pieces.atEnd()) {
      joined.writeBytes(pieces.content(OCTETS));
    }
    return joined.toByteArray();
  }

  private byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  private int next() {
    if (at >= end) {
      throw new IllegalArgumentException("a value is missing");
    }
    return bytes[at++] & 0xFF;
  }

  private int length() {
    var first = next();
    if (first < LONG_FORM) {
      return first;
    }
    var octets = first - LONG_FORM;
    if (octets == 0 || octets > 3) { // of no definite length, or larger than any token
      throw new IllegalArgumentException("a length is not one of this form");
    }
    var length = 0;
    for (var i = 0; i < octets; i++) {
      length = length << 8 | next();
    }
    return length;
  }
}
