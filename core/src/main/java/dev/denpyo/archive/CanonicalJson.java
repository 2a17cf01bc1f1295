package dev.denpyo.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes JSON in the one canonical form of RFC 8785 (JCS), for the values entries are made of:
 * objects, arrays, strings, truths and whole numbers. Fractions are refused, so number formatting,
 * the hard part of that RFC, never arises.
 */
final class CanonicalJson {
  static final long LARGEST = (1L << 53) - 1; // beyond it JSON numbers lose digits
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(512);

  private CanonicalJson() {}

  static byte[] write(Map<String, ?> object) {
    var writer = new CanonicalJson();
    writer.object(object);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A string alone, quoted. */
  static String text(String text) {
    var writer = new CanonicalJson();
    writer.string(text);
    return writer.out.toString();
  }

  private void value(Object value) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof Boolean) {
      out.append(value);
    } else {
      out.append(number(value));
    }
  }

  private static long number(Object value) {
    if (value instanceof Long || value instanceof Integer) {
      var number = ((Number) value).longValue();
      if (number >= -LARGEST && number <= LARGEST) {
        return number;
      }
    }
    throw new IllegalArgumentException("value has no canonical form here: " + value);
  }

  /** Members sorted by UTF-16 code units (RFC 8785 section 3.2.3), which is String's own order. */
  private void object(Map<?, ?> members) {
    var sorted = members instanceof SortedMap<?, ?> map && map.comparator() == null
        ? map
        : new TreeMap<Object, Object>(members);
    var separator = '{';
    for (var member : sorted.entrySet()) {
      out.append(separator);
      string((String) member.getKey());
      out.append(':');
      value(member.getValue());
      separator = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> items) {
    out.append('[');
    for (var i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(items.get(i));
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    var plain = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, plain, i).append(c < ' ' ? control(c) : c == '"' ? "\\\"" : "\\\\");
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  /** How a control character is escaped (RFC 8785 section 3.2.2.2); nothing else below U+0080 is. */
  static String control(char c) {
    return switch (c) {
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 15);
    };
  }
}
