package dev.denpyo.formats.xml.xpath.value;

import java.util.Locale;

/**
 * The string functions of F&amp;O 3.1, clause 5. Positions and lengths count characters of Unicode,
 * so one outside the basic plane counts once.
 */
public final class XPathStrings {
  private static final int SPACE = 0x20;

  private XPathStrings() {}

  /** Whether the letter is whitespace of XML: space, tab, line feed or carriage return. */
  public static boolean isSpace(char letter) {
    return letter <= SPACE
        && (letter == SPACE || letter == '\n' || letter == '\t' || letter == '\r');
  }

  /** The string without whitespace of XML at either end; the same instance if there is none. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The string with each run of whitespace made one space, and none at either end
   * (fn:normalize-space); the same instance if that changes nothing.
   */
  public static String normalizeSpace(String text) {
    int clean = cleanLength(text);
    if (clean == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length()).append(text, 0, clean);
    boolean pending = false;
    for (int i = clean; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = true;
      } else {
        if (pending && out.length() > 0) {
          out.append(' ');
        }
        pending = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** How many leading characters stay as they are, not counting a space that may have to go. */
  private static int cleanLength(String text) {
    int length = text.length();
    boolean afterSpace = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (space && (afterSpace || c != ' ')) {
        return afterSpace && i > 0 ? i - 1 : i;
      }
      afterSpace = space;
    }
    return length > 0 && afterSpace ? length - 1 : length;
  }

  /** How many characters the string has (fn:string-length). */
  public static int stringLength(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * The string with each character of {@code from} replaced by the one at the same place of {@code
   * to}, or dropped where there is none (fn:translate).
   */
  public static String translate(String text, String from, String to) {
    int[] source = from.codePoints().toArray();
    int[] target = to.codePoints().toArray();
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      int place = indexOf(source, letter);
      if (place < 0) {
        out.appendCodePoint(letter);
      } else if (place < target.length) {
        out.appendCodePoint(target[place]);
      }
    }
    return out.toString();
  }

  private static int indexOf(int[] letters, int letter) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        return i;
      }
    }
    return -1;
  }

  /** The characters from position {@code start}, the first being 1, rounded (fn:substring). */
  public static String substring(String text, double start) {
    return start <= 1 ? text : substring(text, start, Double.POSITIVE_INFINITY);
  }

  /**
   * The characters at positions p with {@code round(start) <= p < round(start) + round(length)}
   * (fn:substring); NaN selects none.
   */
  public static String substring(String text, double start, double length) {
    double first = Rounding.round(start);
    double past = first + Rounding.round(length);
    if (Double.isNaN(past) || past <= 1 || past <= first || first > text.length()) {
      return "";
    }
    int from = (int) Math.max(1, first) - 1;
    int size = text.codePointCount(0, text.length());
    int to = (int) Math.min(past - 1, size);
    if (from >= to) {
      return "";
    }
    if (size == text.length()) {
      return text.substring(from, to);
    }
    int begin = text.offsetByCodePoints(0, from);
    return text.substring(begin, text.offsetByCodePoints(begin, to - from));
  }

  /** What stands before the first {@code mark}, empty if it is not there (fn:substring-before). */
  public static String substringBefore(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(0, at);
  }

  /** What stands after the first {@code mark}, empty if it is not there (fn:substring-after). */
  public static String substringAfter(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + mark.length());
  }

  /** Capital letters, in no country's manner (fn:upper-case). */
  public static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Small letters, in no country's manner; a last sigma is like any other (fn:lower-case). */
  public static String lowerCase(String text) {
    return text.replace('\u03A3', '\u03C3').toLowerCase(Locale.ROOT);
  }

  /** The numbers of the characters (fn:string-to-codepoints). */
  public static int[] codepoints(String text) {
    return text.codePoints().toArray();
  }

  /**
   * The characters of these numbers (fn:codepoints-to-string).
   *
   * @throws XPathError FOCH0001 if a number is not that of a character XML allows
   */
  public static String fromCodepoints(long... codepoints) {
    var out = new StringBuilder(codepoints.length);
    for (long codepoint : codepoints) {
      if (!isXmlChar(codepoint)) {
        throw new XPathError("FOCH0001", "XML has no character " + codepoint);
      }
      out.appendCodePoint((int) codepoint);
    }
    return out.toString();
  }

  private static boolean isXmlChar(long c) {
    return (c >= SPACE && c <= 0xD7FF)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
