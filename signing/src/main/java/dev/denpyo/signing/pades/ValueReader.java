package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Bool;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Num;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads values from bytes by the grammar (ISO 32000-1, 7.2 and 7.3) and mends nothing: what two
 * readers could take in two ways is a fault here.
 */
final class ValueReader {
  private static final int DEEPEST = 100;
  private static final int LONGEST_WORD = 64;
  private static final boolean[] DELIMITER = new boolean[256];

  private static final byte[] HEX = new byte[256];

  static {
    for (char c : "()<>[]{}/%".toCharArray()) {
      DELIMITER[c] = true;
    }
    for (int c = 0; c < HEX.length; c++) {
      HEX[c] = (byte) (c < 0x80 ? Character.digit(c, 16) : -1);
    }
  }

  private final Raw raw;
  private int at;

  ValueReader(Raw raw, int at) {
    this.raw = raw;
    this.at = at;
  }

  /** Where the next byte is taken from. */
  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /** Reads the next value. */
  PdfValue value() throws PdfFault {
    return value(0);
  }

  private PdfValue value(int depth) throws PdfFault {
    if (depth > DEEPEST) {
      throw new PdfFault("Values are nested more than " + DEEPEST + " deep.");
    }
    skipSpace();
    int c = raw.at(at);
    return switch (c) {
      case '/' -> name();
      case '(' -> string(StringReader.literal(raw, at));
      case '[' -> array(depth);
      case '<' -> raw.at(at + 1) == '<' ? dictionary(depth) : string(StringReader.hex(raw, at));
      default -> isNumeric(c) ? numberOrReference() : keyword();
    };
  }

  private PdfValue.Str string(PdfValue.Str string) {
    at = string.to();
    return string;
  }

  private Name name() throws PdfFault {
    at++;
    int from = at;
    int c = raw.at(at);
    while (isRegular(c) && c != '#') {
      at++;
      c = raw.at(at);
    }
    String plain = raw.text(from, at);
    return new Name(c == '#' ? plain + escaped() : plain);
  }

  /** The rest of a name that has a number sign in it. */
  private String escaped() {
    StringBuilder name = new StringBuilder();
    while (isRegular(raw.at(at))) {
      int c = raw.at(at);
      if (c == '#' && hex(raw.at(at + 1)) >= 0 && hex(raw.at(at + 2)) >= 0) {
        c = hex(raw.at(at + 1)) * 16 + hex(raw.at(at + 2));
        at += 2;
      }
      at++;
      name.append((char) c);
    }
    return name.toString();
  }

  private Arr array(int depth) throws PdfFault {
    List<PdfValue> items = new ArrayList<>();
    at++;
    skipSpace();
    while (raw.at(at) != ']') {
      items.add(value(depth + 1));
      skipSpace();
    }
    at++;
    return new Arr(items);
  }

  private Dict dictionary(int depth) throws PdfFault {
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    boolean ambiguous = false;
    at += 2;
    skipSpace();
    while (!raw.startsWith(">>", at)) {
      if (raw.at(at) != '/') {
        throw new PdfFault("A dictionary has a key that is not a name, at byte " + at + ".");
      }
      String key = name().value();
      ambiguous |= entries.put(key, value(depth + 1)) != null;
      skipSpace();
    }
    at += 2;
    return new Dict(entries, ambiguous);
  }

  private PdfValue numberOrReference() throws PdfFault {
    Num first = new Num(word());
    int number = first.natural();
    if (number < 0) {
      return first;
    }
    int back = at;
    skipSpace();
    if (isDigit(raw.at(at))) {
      int generation = new Num(word()).natural();
      skipSpace();
      if (generation >= 0 && raw.at(at) == 'R' && !isRegular(raw.at(at + 1))) {
        at++;
        return new Ref(number, generation);
      }
    }
    at = back;
    return first;
  }

  private PdfValue keyword() throws PdfFault {
    int from = at;
    return switch (word()) {
      case "true" -> new Bool(true);
      case "false" -> new Bool(false);
      case "null" -> Null.NULL;
      default -> throw new PdfFault("No value stands where one is due, at byte " + from + ".");
    };
  }

  /** The regular characters from here on; at least one. */
  String word() throws PdfFault {
    int from = at;
    while (isRegular(raw.at(at))) {
      at++;
    }
    if (at == from || at - from > LONGEST_WORD) {
      throw new PdfFault("The structure is damaged at byte " + from + ".");
    }
    return raw.text(from, at);
  }

  /** A whole number that is not negative, after space. */
  int natural() throws PdfFault {
    skipSpace();
    int from = at;
    long value = 0;
    while (isDigit(raw.at(at)) && at - from < 11) {
      value = value * 10 + raw.at(at) - '0';
      at++;
    }
    if (at == from || value > Integer.MAX_VALUE || isRegular(raw.at(at))) {
      throw new PdfFault("No whole number stands where one is due, at byte " + from + ".");
    }
    return (int) value;
  }

  /** Goes past a word that must stand here, after space. */
  void expect(String word) throws PdfFault {
    skipSpace();
    if (!next(word)) {
      throw new PdfFault("'" + word + "' is missing at byte " + at + ".");
    }
  }

  /** Goes past a word if it stands exactly here. */
  boolean next(String word) {
    if (!raw.startsWith(word, at) || isRegular(raw.at(at + word.length()))) {
      return false;
    }
    at += word.length();
    return true;
  }

  /** Goes past white space and comments. */
  void skipSpace() {
    while (isSpace(raw.at(at)) || raw.at(at) == '%') {
      if (raw.at(at) == '%') {
        skipLine();
      } else {
        at++;
      }
    }
  }

  private void skipLine() {
    while (raw.at(at) >= 0 && raw.at(at) != '\n' && raw.at(at) != '\r') {
      at++;
    }
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The value of a hexadecimal digit; -1 for anything else. */
  static int hex(int c) {
    return c < 0 ? -1 : HEX[c];
  }

  private static boolean isNumeric(int c) {
    return isDigit(c) || c == '-' || c == '+' || c == '.';
  }

  private static boolean isRegular(int c) {
    return c > ' ' && !DELIMITER[c];
  }
}
