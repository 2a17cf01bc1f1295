package dev.denpyo.formats.xml.schema;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Takes the annotations out of a schema file before it is parsed: nine tenths of UBL's largest file are
 * documentation. Knows comments, CDATA sections and annotations within annotations; leaves alone any
 * encoding in which a tag is not written in ASCII bytes.
 */
final class AnnotationCutter {
  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";

  private final String in;
  private final String start;
  private final String end;
  private final StringBuilder out = new StringBuilder();

  private AnnotationCutter(String in, String prefix) {
    String name = prefix.isEmpty() ? "annotation" : prefix + ":annotation";
    this.in = in;
    this.start = "<" + name;
    this.end = "</" + name;
  }

  /** The file without its annotations. {@code prefix} is that of the schema language in it. */
  static byte[] cut(byte[] file, String prefix) {
    boolean ascii = file.length > 1 && file[0] == '<' && file[1] > ' ';
    boolean marked = file.length > 3 && file[0] == (byte) 0xEF && file[3] == '<';
    if (!ascii && !marked) {
      return file;
    }
    // Latin-1 stands for bytes here: each is one character, and comes back as it was
    String bytes = new String(file, ISO_8859_1);
    return new AnnotationCutter(bytes, prefix).copy().getBytes(ISO_8859_1);
  }

  private String copy() {
    int from = 0;
    int at = tag(0);
    while (at < in.length()) {
      if (opens(at)) {
        out.append(in, from, at);
        from = annotationEnd(at);
        at = tag(from);
      } else {
        at = tag(afterMarkup(at));
      }
    }
    return out.append(in, from, in.length()).toString();
  }

  /** The next place where markup may start. */
  private int tag(int from) {
    int found = in.indexOf('<', from);
    return found < 0 ? in.length() : found;
  }

  /** Where the annotation that opens here is over. */
  private int annotationEnd(int open) {
    int depth = 0;
    int at = open;
    while (at < in.length()) {
      boolean opens = opens(at);
      boolean closes = closes(at);
      int after = opens || closes ? tagEnd(at) : afterMarkup(at);
      if (opens && in.charAt(after - 2) != '/') {
        depth++;
      } else if (closes) {
        depth--;
      }
      if (depth == 0) {
        return after;
      }
      at = tag(after);
    }
    return in.length();
  }

  private boolean opens(int at) {
    return in.startsWith(start, at) && ends(at + start.length());
  }

  private boolean closes(int at) {
    return in.startsWith(end, at) && ends(at + end.length());
  }

  private boolean ends(int at) {
    return at < in.length()
        && (in.charAt(at) <= ' ' || in.charAt(at) == '>' || in.charAt(at) == '/');
  }

  /** The end of a tag; a {@code >} within quotes does not end it. */
  private int tagEnd(int from) {
    int quote = 0;
    for (int at = from; at < in.length(); at++) {
      int c = in.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + 1;
      }
    }
    return in.length();
  }

  private int afterMarkup(int at) {
    if (in.startsWith(COMMENT, at)) {
      return after(at + COMMENT.length(), "-->");
    }
    return in.startsWith(CDATA, at) ? after(at + CDATA.length(), "]]>") : at + 1;
  }

  private int after(int from, String mark) {
    int found = in.indexOf(mark, from);
    return found < 0 ? in.length() : found + mark.length();
  }
}
