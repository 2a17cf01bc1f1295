package dev.denpyo.formats.xml.schema;

/** What becomes of white space in a value (XML Schema part 2, section 4.3.6). */
enum Whitespace {
  PRESERVE,
  REPLACE,
  COLLAPSE;

  /** The text as the facet leaves it. */
  String normalize(String text) {
    char[] c = text.toCharArray();
    return new String(c, 0, normalize(c, 0, c.length, c));
  }

  /** Writes the value to {@code target}, which may be where it is, and returns how long it is then. */
  int normalize(char[] c, int from, int to, char[] target) {
    int size = 0;
    boolean pending = false;
    for (int at = from; at < to; at++) {
      boolean space = this != PRESERVE && Spans.isSpace(c[at]);
      if (this == COLLAPSE && space) {
        pending = size > 0;
        continue;
      }
      if (pending) {
        target[size++] = ' ';
        pending = false;
      }
      target[size++] = space ? ' ' : c[at];
    }
    return size;
  }
}
