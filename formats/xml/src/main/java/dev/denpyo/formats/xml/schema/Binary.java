package dev.denpyo.formats.xml.schema;

/** Octets in text (XML Schema part 2, sections 3.2.15 and 3.2.16; RFC 4648). */
final class Binary {

  private Binary() {}

  static Fit hex(char[] c, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean digit =
          Spans.isDigit(c[at]) || (c[at] >= 'a' && c[at] <= 'f') || (c[at] >= 'A' && c[at] <= 'F');
      if (!digit) {
        return Fit.NO;
      }
    }
    return Fit.of((to - from) % 2 == 0);
  }

  /** White space may stand anywhere; the bits that padding leaves over are zero. */
  static Fit base64(char[] c, int from, int to) {
    int count = 0;
    int padding = 0;
    int last = 0;
    for (int at = from; at < to; at++) {
      if (Spans.isSpace(c[at])) {
        continue;
      }
      count++;
      if (c[at] == '=') {
        padding++;
        continue;
      }
      last = digit(c[at]);
      if (last < 0 || padding > 0) {
        return Fit.NO;
      }
    }
    if (count % 4 != 0 || padding > 2) {
      return Fit.NO;
    }
    int unused = padding == 2 ? 0xF : padding == 1 ? 0x3 : 0;
    return Fit.of((last & unused) == 0);
  }

  private static int digit(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (Spans.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
