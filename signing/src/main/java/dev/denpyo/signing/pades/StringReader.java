package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Str;

/** Reads the two forms of a string (ISO 32000-1, 7.3.4). */
final class StringReader {
  private final Raw raw;
  private final StringBuilder value = new StringBuilder();
  private int at;

  private StringReader(Raw raw, int at) {
    this.raw = raw;
    this.at = at;
  }

  /** The string in round brackets that begins at {@code from}. */
  static Str literal(Raw raw, int from) throws PdfFault {
    StringReader reader = new StringReader(raw, from + 1);
    int open = 1;
    while (open > 0) {
      int c = reader.take();
      open += c == '(' ? 1 : 0;
      open -= c == ')' ? 1 : 0;
      if (c == '\\') {
        reader.escape();
      } else if (open > 0) {
        reader.append(c);
      }
    }
    return new Str(reader.value.toString(), from, reader.at, false);
  }

  /** The string of hexadecimal digits that begins at {@code from}. */
  static Str hex(Raw raw, int from) throws PdfFault {
    HexReader reader = new HexReader();
    int at = from + 1;
    for (int size = HexReader.FIRST; !reader.isComplete(); size = HexReader.more(size)) {
      int to = (int) Math.min(raw.length(), (long) at + size);
      if (to <= at) {
        throw unfinished();
      }
      at += reader.take(raw.copy(at, to));
    }
    return new Str(reader.value(), from, at, true);
  }

  private int take() throws PdfFault {
    int c = raw.at(at);
    if (c < 0) {
      throw unfinished();
    }
    at++;
    return c;
  }

  private static PdfFault unfinished() {
    return new PdfFault("A string does not end.");
  }

  /** Every end of line within a string reads as one line feed. */
  private void append(int c) {
    if (c == '\r') {
      at += raw.at(at) == '\n' ? 1 : 0;
      value.append('\n');
    } else {
      value.append((char) c);
    }
  }

  private void escape() throws PdfFault {
    int c = take();
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case '\r' -> at += raw.at(at) == '\n' ? 1 : 0; // the line goes on
      case '\n' -> {}
      default -> octalOrSame(c);
    }
  }

  private void octalOrSame(int first) {
    if (!isOctal(first)) {
      value.append((char) first);
      return;
    }
    int code = first - '0';
    int digits = 1;
    while (digits < 3 && isOctal(raw.at(at))) {
      code = code * 8 + raw.at(at) - '0';
      at++;
      digits++;
    }
    value.append((char) (code & 0xff));
  }

  private static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }
}
