package dev.denpyo.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in the one canonical form of RFC 8785 (JCS), for the values entries are made of:
 * objects, arrays, strings, truths and whole numbers. Fractions are refused, so number formatting,
 * the hard part of that RFC, never arises.
 */
final class CanonicalJson {
  private static final long LARGEST = (1L << 53) - 1; // beyond it JSON numbers lose digits
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(512);

  private CanonicalJson() {}

  static byte[] write(Map<String, ?> object) {
    var writer = new CanonicalJson();
    writer.object(object);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
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
    var sorted = new TreeMap<String, Object>();
    members.forEach((key, value) -> sorted.put((String) key, value));
    var separator = '{';
    for (var member : sorted.entrySet()) {
      out.append(separator);
      string(member.getKey());
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
    for (var i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  /** Escapes only what must be (RFC 8785 section 3.2.2.2). */
  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }
}
