package dev.denpyo.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads back what {@link CanonicalJson} writes, and nothing else: whatever it returns, written
 * again, gives the same bytes. The text may come from a tampered database, so depth is limited.
 */
final class JsonText {
  private static final int DEEPEST = 8;

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
    if (!Arrays.equals(CanonicalJson.write(object), bytes)) { // also catches text after the end
      throw new IllegalArgumentException("the JSON is not in canonical form");
    }
    return object;
  }

  private static String decode(byte[] bytes) {
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

  private Map<String, Object> object(int depth) {
    expect('{', depth);
    var members = new TreeMap<String, Object>();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',', depth);
      }
      var key = string();
      expect(':', depth);
      members.put(key, value(depth + 1));
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
    return Long.valueOf(text.substring(start, at)); // NumberFormatException is what we promise
  }

  private String string() {
    expect('"', 0);
    var out = new StringBuilder();
    while (peek() != '"') {
      var c = text.charAt(at++);
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private char escape() {
    var c = peek();
    at++;
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> c;
    };
  }

  private char codeUnit() {
    if (at + 4 > text.length()) {
      throw new IllegalArgumentException("the JSON ends too early");
    }
    at += 4;
    return (char) Integer.parseInt(text, at - 4, at, 16);
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
}
