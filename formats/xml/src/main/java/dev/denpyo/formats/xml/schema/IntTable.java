package dev.denpyo.formats.xml.schema;

import java.util.Arrays;

/** Numbers numbered anew from 0, by hashing. */
final class IntTable {
  private static final int SPREAD = 0x9E3779B9;

  private final int[] keys;
  private final int[] values;
  private final int shift;
  private final int size;

  /** A table of different numbers, none of them negative. */
  IntTable(int[] numbers) {
    size = numbers.length;
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, size));
    keys = new int[1 << bits];
    values = new int[1 << bits];
    shift = Integer.SIZE - bits;
    Arrays.fill(keys, -1);
    for (int i = 0; i < size; i++) {
      int slot = slot(numbers[i]);
      while (keys[slot] >= 0) {
        slot = slot + 1 & keys.length - 1;
      }
      keys[slot] = numbers[i];
      values[slot] = i;
    }
  }

  int size() {
    return size;
  }

  /** The new number, or -1; so too for -1 itself. */
  int get(int number) {
    if (number < 0) {
      return -1;
    }
    for (int slot = slot(number); ; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == number) {
        return values[slot];
      }
      if (keys[slot] < 0) {
        return -1;
      }
    }
  }

  private int slot(int number) {
    return (number * SPREAD) >>> shift;
  }
}
