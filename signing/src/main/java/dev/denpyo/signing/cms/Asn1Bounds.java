package dev.denpyo.signing.cms;

import java.util.OptionalInt;

/**
 * Walks over encoded ASN.1 before anything parses it, so that no nesting, length or number of parts
 * can exhaust the parser (BER, X.690). Nothing is copied and nothing recurses.
 */
public final class Asn1Bounds {
  /** How deep values may be nested. */
  public static final int MAX_DEPTH = 64;

  /** How long a value may be. */
  public static final int MAX_LENGTH = 1 << 30;

  private static final int MAX_ELEMENTS = 500_000;
  private static final int MAX_OID = 64;
  private static final int MAX_INTEGER = 4_096;
  private static final int CONSTRUCTED = 0x20;
  private static final int OID = 0x06;
  private static final int INTEGER = 0x02;
  private static final int INDEFINITE = -1;

  private final byte[] bytes;
  private final int[] ends = new int[MAX_DEPTH + 1];
  private int depth;
  private int position;
  private int elements;

  private Asn1Bounds(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The length of the first value in {@code bytes}; what follows it is not looked at.
   *
   * @return empty when {@code bytes} do not begin with a whole value within the limits
   */
  public static OptionalInt firstValue(byte[] bytes) {
    return bytes.length > MAX_LENGTH ? OptionalInt.empty() : new Asn1Bounds(bytes).walk();
  }

  private OptionalInt walk() {
    ends[0] = bytes.length;
    do {
      if (!element() || !close()) {
        return OptionalInt.empty();
      }
    } while (depth > 0);
    return OptionalInt.of(position);
  }

  /** Reads one header; goes into constructed values and over primitive ones. */
  private boolean element() {
    if (++elements > MAX_ELEMENTS || position + 2 > limit()) {
      return false;
    }
    var tag = bytes[position++] & 0xFF;
    if ((tag & 0x1F) == 0x1F) {
      return false; // tags above 30 are in none of our structures
    }
    var length = length();
    if (length < INDEFINITE || length > limit() - position) {
      return false;
    }
    if ((tag & CONSTRUCTED) != 0) {
      return open(length);
    }
    position += Math.max(length, 0);
    return length != INDEFINITE && isSane(tag, length);
  }

  private boolean open(int length) {
    if (depth == MAX_DEPTH) {
      return false;
    }
    depth++;
    ends[depth] = length == INDEFINITE ? INDEFINITE : position + length;
    return true;
  }

  /** Leaves every value that ends here. */
  private boolean close() {
    while (depth > 0) {
      if (ends[depth] == INDEFINITE) {
        if (position + 2 > limit() || bytes[position] != 0 || bytes[position + 1] != 0) {
          return true;
        }
        position += 2;
      } else if (ends[depth] != position) {
        return position < ends[depth];
      }
      depth--;
    }
    return true;
  }

  /** The nearest definite end. */
  private int limit() {
    var level = depth;
    while (ends[level] == INDEFINITE) {
      level--;
    }
    return ends[level];
  }

  /** The length octets; below {@link #INDEFINITE} when they are malformed or too large. */
  private int length() {
    var first = bytes[position++] & 0xFF;
    if (first < 0x80) {
      return first;
    }
    if (first == 0x80) {
      return INDEFINITE;
    }
    var octets = first & 0x7F;
    if (octets > 4 || position + octets > limit()) {
      return Integer.MIN_VALUE;
    }
    var length = 0L;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (bytes[position++] & 0xFF);
    }
    return length > MAX_LENGTH ? Integer.MIN_VALUE : (int) length;
  }

  private static boolean isSane(int tag, int length) {
    return switch (tag) {
      case OID -> length > 0 && length <= MAX_OID;
      case INTEGER -> length > 0 && length <= MAX_INTEGER;
      default -> true;
    };
  }
}
