package dev.denpyo.formats.xml.schema;

/** Looks at stretches of characters, each from {@code from} up to {@code to}. */
final class Spans {
  private static final String URI_MARKS = "-_.!~*'()/;:@&=+$,";

  private Spans() {}

  /** White space of XML (XML 1.0, production 3). */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isBlank(char[] c, int from, int to) {
    return afterSpace(c, from, to) == to;
  }

  static int afterSpace(char[] c, int from, int to) {
    int at = from;
    while (at < to && isSpace(c[at])) {
      at++;
    }
    return at;
  }

  /** Where the characters end if the white space behind them does not count. */
  static int beforeSpace(char[] c, int from, int to) {
    int at = to;
    while (at > from && isSpace(c[at - 1])) {
      at--;
    }
    return at;
  }

  static int afterWord(char[] c, int from, int to) {
    int at = from;
    while (at < to && !isSpace(c[at])) {
      at++;
    }
    return at;
  }

  static boolean is(char[] c, int from, int to, String text) {
    if (to - from != text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (c[i] != text.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int afterSign(char[] c, int from, int to) {
    return from < to && (c[from] == '-' || c[from] == '+') ? from + 1 : from;
  }

  static int afterDigits(char[] c, int from, int to) {
    int at = from;
    while (at < to && isDigit(c[at])) {
      at++;
    }
    return at;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** RFC 3066 as XML Schema writes it: 1 to 8 letters, then groups of 1 to 8 letters and digits. */
  static Fit language(char[] c, int from, int to) {
    int group = 0;
    boolean first = true;
    for (int at = from; at < to; at++) {
      if (c[at] == '-' && group > 0) {
        group = 0;
        first = false;
      } else if (++group > 8 || (!isLetter(c[at]) && (first || !isDigit(c[at])))) {
        return Fit.NO;
      }
    }
    return Fit.of(group > 0);
  }

  /** Names of XML within ASCII (XML 1.0 2e, productions 5 and 7); beyond it UNSURE. */
  static Fit name(char[] c, int from, int to, boolean starts, boolean colons) {
    for (int at = from; at < to; at++) {
      char one = c[at];
      if (one > 127) {
        return Fit.UNSURE;
      }
      boolean start = isLetter(one) || one == '_' || (colons && one == ':');
      boolean later = isDigit(one) || one == '-' || one == '.';
      if (!start && !(later && (at > from || !starts))) {
        return Fit.NO;
      }
    }
    return Fit.of(from < to);
  }

  /**
   * URIs whose validity is beyond doubt: a scheme that starts with a letter and goes on, or a path; the
   * rest is UNSURE, for validators differ on what they take (XML Schema part 2, section 3.2.17).
   */
  static Fit uri(char[] c, int from, int to) {
    boolean fragment = false;
    for (int at = from; at < to; at++) {
      char one = c[at];
      boolean plain = isLetter(one) || isDigit(one) || URI_MARKS.indexOf(one) >= 0;
      boolean query = one == '?' && at > from;
      if (!plain && !query && (one != '#' || fragment)) {
        return Fit.UNSURE;
      }
      fragment |= one == '#';
    }
    return from == to || scheme(c, from, to) ? Fit.YES : Fit.UNSURE;
  }

  /** No scheme at all, or one followed by something that is not an authority with surprises in it. */
  private static boolean scheme(char[] c, int from, int to) {
    int at = from;
    while (at < to && (isLetter(c[at]) || (isDigit(c[at]) && at > from))) {
      at++;
    }
    boolean none = at == to || (c[at] != ':' && first(c, from, to, ':') == to && c[from] != '/');
    return none || (at > from && at + 1 < to && c[at] == ':' && plainAuthority(c, at + 1, to));
  }

  private static boolean plainAuthority(char[] c, int from, int to) {
    if (isLetter(c[from]) || isDigit(c[from])) {
      return true; // opaque, as in urn:
    }
    if (to - from < 3 || c[from] != '/' || c[from + 1] != '/' || !isLetter(c[from + 2])) {
      return false;
    }
    int at = from + 2;
    while (at < to && (isLetter(c[at]) || isDigit(c[at]) || c[at] == '.' || c[at] == '-')) {
      boolean mark = c[at] == '.' || c[at] == '-';
      if (mark && (at + 1 == to || !isLetter(c[at + 1]))) {
        return false;
      }
      at++;
    }
    return at == to || c[at] == '/';
  }

  private static int first(char[] c, int from, int to, char wanted) {
    int at = from;
    while (at < to && c[at] != wanted) {
      at++;
    }
    return at;
  }
}
