package dev.denpyo.formats.xml.schema;

/**
 * URIs whose validity is beyond doubt: plain characters, and a path, a scheme with something opaque, or
 * a scheme with a host of letters. The rest is UNSURE, for validators differ on what they take (XML
 * Schema part 2, section 3.2.17).
 */
final class Uris {
  /** Those of RFC 2396, and the backslash, which is to be escaped before it is looked at. */
  private static final String MARKS = "-_.!~*'()/;:@&=+$,\\";

  private Uris() {}

  static Fit check(char[] c, int from, int to) {
    return from == to || (isPlain(c, from, to) && isKnownShape(c, from, to))
        ? Fit.YES
        : Fit.UNSURE;
  }

  private static boolean isPlain(char[] c, int from, int to) {
    boolean fragment = false;
    for (int at = from; at < to; at++) {
      char one = c[at];
      boolean plain =
          Spans.isLetter(one) || Spans.isDigit(one) || MARKS.indexOf(one) >= 0 || one == '?';
      boolean escape =
          one == '%' && at + 2 < to && Binary.isHex(c[at + 1]) && Binary.isHex(c[at + 2]);
      if (!plain && !escape && (one != '#' || fragment)) {
        return false;
      }
      fragment |= one == '#';
    }
    return c[from] != '?';
  }

  private static boolean isKnownShape(char[] c, int from, int to) {
    int at = from;
    while (at < to && (Spans.isLetter(c[at]) || (Spans.isDigit(c[at]) && at > from))) {
      at++;
    }
    boolean scheme = at > from && at + 1 < to && c[at] == ':';
    return scheme ? isKnownRest(c, at + 1, to) : c[from] != '/' && !holds(c, from, to, ':');
  }

  private static boolean isKnownRest(char[] c, int from, int to) {
    if (Spans.isLetter(c[from]) || Spans.isDigit(c[from]) || c[from] == '\\') {
      return true; // opaque, as in urn:
    }
    boolean authority = to - from > 2 && c[from] == '/' && c[from + 1] == '/';
    return authority && (c[from + 2] == '/' || isKnownHost(c, from + 2, to));
  }

  /** Labels that start with letters, and no port or user. */
  private static boolean isKnownHost(char[] c, int from, int to) {
    boolean label = false;
    for (int at = from; at < to && c[at] != '/'; at++) {
      boolean mark = c[at] == '.' || c[at] == '-';
      if (!Spans.isLetter(c[at]) && !(label && (mark || Spans.isDigit(c[at])))) {
        return false;
      }
      label = !mark;
    }
    return label;
  }

  private static boolean holds(char[] c, int from, int to, char wanted) {
    for (int at = from; at < to; at++) {
      if (c[at] == wanted) {
        return true;
      }
    }
    return false;
  }
}
