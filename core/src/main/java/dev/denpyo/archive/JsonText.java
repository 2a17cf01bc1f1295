package dev.denpyo.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads back what {@link CanonicalJson} writes, and nothing else: whatever it returns, written
 * again, gives the same bytes. The text may come from a tampered database, so depth is limited.
 */
final class JsonText {
  private static final int DEEPEST = 8;
  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_NUMBER = 17; // digits of 2^53 - 1, and a sign

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException if the bytes are not an object in canonical form
   */
  static Map<String, Object> readObject(byte[] bytes) {
    var reader = new JsonText(decode(bytes));
    var object = reader.object(0);
    if (reader.at < reader.text.length()) {
      throw new IllegalArgumentException("the JSON goes on after its end");
    }
    return object;
  }

  private static String decode(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text; // nothing was malformed
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the JSON is not UTF-8", e);
    }
  }

  private Object value(int depth) {
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't', 'f' -> truth();
      default -> number();
    };
  }

  /** Members stand in their order, each once. */
  private Map<String, Object> object(int depth) {
    expect('{', depth);
    var members = new TreeMap<String, Object>();
    var last = "";
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',', depth);
      }
      var key = string();
      if (!members.isEmpty() && key.compareTo(last) <= 0) {
        throw notCanonical();
      }
      expect(':', depth);
      members.put(key, value(depth + 1));
      last = key;
    }
    at++;
    return members;
  }

  private List<Object> array(int depth) {
    expect('[', depth);
    var items = new ArrayList<Object>();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        expect(',', depth);
      }
      items.add(value(depth + 1));
    }
    at++;
    return items;
  }

  private Boolean truth() {
    var truth = peek() == 't';
    var word = String.valueOf(truth);
    if (!text.startsWith(word, at)) {
      throw new IllegalArgumentException("the JSON holds no value at " + at);
    }
    at += word.length();
    return truth;
  }

  private Long number() {
    var start = at;
    while (peek() == '-' || (peek() >= '0' && peek() <= '9')) {
      at++;
    }
    if (at - start > LONGEST_NUMBER) {
      throw notCanonical();
    }
    var digits = text.substring(start, at);
    var number = Long.valueOf(digits); // NumberFormatException is what we promise
    if (!number.toString().equals(digits) || Math.abs(number) > CanonicalJson.LARGEST) {
      throw notCanonical();
    }
    return number;
  }

  private String string() {
    expect('"', 0);
    var start = at;
    for (var c = peek(); c != '"'; c = peek()) {
      if (c == '\\') {
        return escaped(start);
      }
      requireNoControl(c);
      at++;
    }
    return text.substring(start, at++);
  }

  private String escaped(int start) {
    var out = new StringBuilder(text.substring(start, at));
    for (var c = peek(); c != '"'; c = peek()) {
      at++;
      requireNoControl(c);
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private void requireNoControl(char c) {
    if (c < ' ') {
      throw notCanonical();
    }
  }

  /** Only what must be escaped is, and in one way (RFC 8785 section 3.2.2.2). */
  private char escape() {
    var c = peek();
    at++;
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> control();
      case '"', '\\' -> c;
      default -> throw notCanonical();
    };
  }

  private char control() {
    for (var unit = 0; unit < ' '; unit++) {
      var digits = CanonicalJson.control((char) unit);
      if (digits.length() > 2 && text.startsWith(digits.substring(2), at)) {
        at += digits.length() - 2;
        return (char) unit;
      }
    }
    throw notCanonical();
  }

  private void expect(char c, int depth) {
    if (peek() != c || depth > DEEPEST) {
      throw new IllegalArgumentException("the JSON breaks off or nests too deep at " + at);
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw new IllegalArgumentException("the JSON ends too early");
    }
    return text.charAt(at);
  }

  private IllegalArgumentException notCanonical() {
    return new IllegalArgumentException("the JSON is not in canonical form at " + at);
  }
}
