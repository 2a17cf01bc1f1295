package dev.denpyo.formats.xml.xpath.value;

/** One character class in brackets, put into the dialect of the JDK. */
final class RegexClass {
  private final String regex;
  private final StringBuilder items = new StringBuilder();
  private final String translated;
  private int at;

  /** Reads the class whose bracket opens at {@code start}. */
  RegexClass(String regex, int start) {
    this.regex = regex;
    this.at = start + 1;
    this.translated = read();
  }

  String translated() {
    return translated;
  }

  /** Where the expression goes on. */
  int end() {
    return at;
  }

  /** Adds a letter so that the JDK takes it for nothing else, inside brackets and outside. */
  static void append(StringBuilder out, int letter) {
    boolean plain = letter > 0x7F || Character.isLetterOrDigit(letter);
    if (letter < ' ') {
      out.append("\\x").append(letter < 16 ? "0" : "").append(Integer.toHexString(letter));
    } else {
      out.append(plain ? "" : "\\").appendCodePoint(letter);
    }
  }

  private XPathError wrong(String why) {
    return RegexTranslator.wrong(regex, why);
  }

  private String read() {
    boolean negated = peek(0) == '^';
    at += negated ? 1 : 0;
    int start = at;
    String subtracted = null;
    while (peek(0) != ']' && subtracted == null) {
      if (at > start && peek(0) == '-' && peek(1) == '[') {
        var inner = new RegexClass(regex, at + 1);
        subtracted = inner.translated();
        at = inner.end();
      } else {
        item(start);
      }
    }
    if (at == start || peek(0) != ']') {
      throw wrong("a class that does not end, or is empty");
    }
    at++;
    var base = (negated ? "[^" : "[") + items + "]";
    return subtracted == null ? base : "[" + base + "&&[^" + subtracted + "]]";
  }

  private char peek(int ahead) {
    if (at + ahead >= regex.length()) {
      throw wrong("a [ without its ]");
    }
    return regex.charAt(at + ahead);
  }

  private void item(int start) {
    if (peek(0) == '\\') {
      var escape = new RegexEscape(regex, at);
      if (!escape.single()) {
        items.append(escape.translated());
        at = escape.end();
        return;
      }
    } else if (peek(0) == '-' && !loneHyphen(start)) {
      throw wrong("a hyphen that is no range");
    }
    int first = letter();
    append(items, first);
    if (peek(0) == '-' && peek(1) != ']' && peek(1) != '[') {
      at++;
      range(first);
    }
  }

  /** A hyphen stands for itself at either end, and after or before what is no letter of a range. */
  private boolean loneHyphen(int start) {
    return at == start || peek(1) == ']' || items.length() > 0;
  }

  private void range(int first) {
    if (peek(0) == '-') {
      throw wrong("a hyphen that is no end of a range");
    }
    int last = letter();
    if (last < first) {
      throw wrong("a range from high to low");
    }
    items.append('-');
    append(items, last);
  }

  private int letter() {
    char c = peek(0);
    if (c == '[') {
      throw wrong("a [ within brackets");
    }
    if (c != '\\') {
      int letter = regex.codePointAt(at);
      at += Character.charCount(letter);
      return letter;
    }
    var escape = new RegexEscape(regex, at);
    if (!escape.single()) {
      throw wrong("a range that ends in a class");
    }
    at = escape.end();
    return escape.letter();
  }
}
