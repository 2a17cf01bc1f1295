package dev.denpyo.signing.pades;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can stand in a PDF file (ISO 32000-1, 7.3); equal when it says the same. */
sealed interface PdfValue {
  /** Nothing, an absent object and a freed one alike. */
  enum Null implements PdfValue {
    /** The only one. */
    NULL
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements PdfValue {}

  /** A number as it is written. */
  record Num(String text) implements PdfValue {
    /** The value if it is a whole number from 0 to 2^31-1, else -1. */
    int natural() {
      long value = text.isEmpty() || text.length() > 10 ? -1 : 0;
      for (int i = 0; i < text.length() && value >= 0; i++) {
        char c = text.charAt(i);
        value = isDigit(c) ? value * 10 + c - '0' : -1;
      }
      return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  /** A name without its slash, escapes resolved. */
  record Name(String value) implements PdfValue {}

  /** A reference to an object. */
  record Ref(int number, int generation) implements PdfValue {}

  /** An array. */
  record Arr(List<PdfValue> items) implements PdfValue {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /**
   * A string; where it stands plays no part in equality.
   *
   * @param value one character per byte
   * @param from where its first mark stands in its source
   * @param to after its last mark
   * @param hex whether written in hexadecimal digits
   */
  record Str(String value, int from, int to, boolean hex) implements PdfValue {
    static Str of(String value) {
      return new Str(value, 0, 0, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Str s && s.value.equals(value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /**
   * A dictionary.
   *
   * @param entries in the order written
   * @param ambiguous whether a key stands twice, which readers settle in different ways
   */
  record Dict(Map<String, PdfValue> entries, boolean ambiguous) implements PdfValue {
    public Dict {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Dict of(Map<String, PdfValue> entries) {
      return new Dict(entries, false);
    }

    /** The value as written, so perhaps a reference; null value if the key is absent. */
    PdfValue get(String key) {
      return entries.getOrDefault(key, Null.NULL);
    }

    boolean has(String key) {
      return entries.containsKey(key);
    }

    /** Whether the key has that name as its direct value. */
    boolean is(String key, String name) {
      return get(key).equals(new Name(name));
    }

    /** A copy with one entry more or other. */
    Dict with(String key, PdfValue value) {
      Map<String, PdfValue> copy = new LinkedHashMap<>(entries);
      copy.put(key, value);
      return new Dict(copy, ambiguous);
    }
  }

  /**
   * A stream: its dictionary and where its packed data lie in the file.
   *
   * @param from first byte of the data
   * @param length number of bytes
   */
  record Stream(Dict dict, int from, int length) implements PdfValue {}

  /** The value as a dictionary; a stream gives its own; an empty one for anything else. */
  static Dict dict(PdfValue value) {
    if (value instanceof Stream stream) {
      return stream.dict();
    }
    return value instanceof Dict dict ? dict : Dict.of(Map.of());
  }

  /** The value as a list; empty for anything but an array. */
  static List<PdfValue> items(PdfValue value) {
    return value instanceof Arr array ? array.items() : List.of();
  }

  /** The value of a name, else the empty string. */
  static String name(PdfValue value) {
    return value instanceof Name name ? name.value() : "";
  }

  /** The value of a whole number that is not negative, else -1. */
  static int natural(PdfValue value) {
    return value instanceof Num number ? number.natural() : -1;
  }
}
