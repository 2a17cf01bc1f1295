package dev.denpyo.formats.xml.xpath;

import java.util.Arrays;

/** Numbers of nodes while they are collected. */
final class IntList {
  private static final int[] NONE = new int[0];

  int[] values = new int[4];
  int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** Adds a number unless it was the last one added. */
  void addOnce(int value) {
    if (size == 0 || values[size - 1] != value) {
      add(value);
    }
  }

  void addAll(IntList others) {
    addAll(others.values, others.size);
  }

  /** Adds the first {@code count} of some numbers. */
  void addAll(int[] numbers, int count) {
    addRange(numbers, 0, count);
  }

  /** Adds some numbers, those of these places. */
  void addRange(int[] numbers, int from, int to) {
    int count = to - from;
    if (size + count > values.length) {
      values = Arrays.copyOf(values, Math.max(size + count, size * 2));
    }
    System.arraycopy(numbers, from, values, size, count);
    size += count;
  }

  int[] toArray() {
    return size == 0 ? NONE : Arrays.copyOf(values, size);
  }

  /** Puts them into document order, each once, if they are not. */
  void order() {
    for (int i = 1; i < size; i++) {
      if (values[i - 1] >= values[i]) {
        size = sortUnique(values, size);
        return;
      }
    }
  }

  /** Sorts the first {@code size} values and drops repetitions; answers how many are left. */
  static int sortUnique(int[] values, int size) {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || values[kept - 1] != values[i]) {
        values[kept++] = values[i];
      }
    }
    return kept;
  }
}
