package dev.denpyo.signing.asic;

import java.util.Arrays;

/** A part of a container's bytes. Package-private, and nobody here changes them. */
final class ZipBytes {
  private final byte[] array;
  private final int from;
  private final int length;

  ZipBytes(byte[] array, int from, int length) {
    this.array = array;
    this.from = from;
    this.length = length;
  }

  byte[] array() {
    return array;
  }

  int from() {
    return from;
  }

  int length() {
    return length;
  }

  int u16(int at) {
    return (array[from + at] & 0xff) | (array[from + at + 1] & 0xff) << 8;
  }

  /** Unsigned. */
  long u32(int at) {
    return u16(at) | (long) u16(at + 2) << 16;
  }

  ZipBytes part(int at, int partLength) throws AsicFault {
    if (at < 0 || partLength < 0 || (long) at + partLength > length) {
      throw new AsicFault("A part of the container lies outside of it.");
    }
    return new ZipBytes(array, from + at, partLength);
  }

  byte[] copy() {
    return Arrays.copyOfRange(array, from, from + length);
  }

  boolean isSame(ZipBytes other) {
    return Arrays.equals(
        array, from, from + length, other.array, other.from, other.from + other.length);
  }
}
