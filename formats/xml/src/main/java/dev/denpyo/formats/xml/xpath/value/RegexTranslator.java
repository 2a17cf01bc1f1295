package dev.denpyo.formats.xml.xpath.value;

import java.util.BitSet;

/**
 * Puts a regular expression of XPath into the dialect of {@link java.util.regex} (F&amp;O 3.1, 5.6.1;
 * XML Schema 1.1 Part 2, appendix G), refusing what XPath has not.
 */
final class RegexTranslator {
  private static final long STEPS = 20_000_000;

  private final String regex;
  private final boolean dotAll;
  private final boolean lines;
  private final boolean anyCase;
  private final StringBuilder out = new StringBuilder();
  private final BitSet closed = new BitSet();
  private int at;
  private int groups;
  private int variable;
  private boolean repeatedGroup;

  RegexTranslator(String regex, String flags) {
    this.regex = flags.indexOf('x') >= 0 ? withoutSpace(regex) : regex;
    this.dotAll = flags.indexOf('s') >= 0;
    this.anyCase = flags.indexOf('i') >= 0;
    this.lines = flags.indexOf('m') >= 0;
  }

  static XPathError wrong(String regex, String why) {
    return new XPathError("FORX0002", "a wrong pattern: " + XPathError.quote(regex) + ", " + why);
  }

  /** Whitespace outside character classes goes, even behind a backslash (flag {@code x}). */
  private static String withoutSpace(String regex) {
    var out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        i++;
        while (depth == 0 && i + 1 < regex.length() && XPathStrings.isSpace(regex.charAt(i))) {
          i++;
        }
        out.append(c).append(regex.charAt(i));
        continue;
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth > 0 || !XPathStrings.isSpace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The expression for the JDK.
   *
   * @throws XPathError FORX0002 if it is not one of XPath
   */
  String translated() {
    alternatives();
    if (at < regex.length()) {
      throw wrong("a ) without its (");
    }
    return out.toString();
  }

  /**
   * How long a string may be so that going back over it stays within some 20 million steps, whatever
   * it says: the more parts vary in length, the less.
   */
  long harmlessLength() {
    if (repeatedGroup) {
      return 0;
    }
    return variable == 0 ? Long.MAX_VALUE : (long) Math.pow(STEPS, 1.0 / (variable + 1));
  }

  private XPathError wrong(String why) {
    return wrong(regex, why);
  }

  private boolean more() {
    return at < regex.length();
  }

  private boolean is(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private void alternatives() {
    while (more() && !is(')')) {
      if (is('|')) {
        at++;
        out.append('|');
      } else {
        piece();
      }
    }
  }

  private void piece() {
    boolean group = is('(');
    atom();
    if (!more()) {
      return;
    }
    int start = at;
    int most = quantifier();
    if (at == start) {
      return;
    }
    out.append(regex, start, at);
    if (is('?')) {
      at++;
      out.append('?');
    }
    repeatedGroup |= group && most > 1;
  }

  /** Passes over a quantifier; the greatest number of times it allows, 1 if there is none. */
  private int quantifier() {
    switch (regex.charAt(at)) {
      case '*', '+' -> {
        at++;
        variable++;
        return Integer.MAX_VALUE;
      }
      case '?' -> {
        at++;
        return 1;
      }
      case '{' -> {
        at++;
        return counted();
      }
      default -> {
        return 1;
      }
    }
  }

  private int counted() {
    int least = number();
    int most = least;
    if (is(',')) {
      at++;
      most = is('}') ? Integer.MAX_VALUE : number();
    }
    if (!is('}') || most < least) {
      throw wrong("a wrong {}");
    }
    at++;
    variable += most > least ? 1 : 0;
    return most;
  }

  private int number() {
    int start = at;
    long value = 0;
    while (more() && regex.charAt(at) >= '0' && regex.charAt(at) <= '9') {
      value = Math.min(value * 10 + regex.charAt(at++) - '0', Integer.MAX_VALUE);
    }
    if (at == start || value == Integer.MAX_VALUE) {
      throw wrong("no number in {}");
    }
    return (int) value;
  }

  private void atom() {
    char c = regex.charAt(at);
    switch (c) {
      case '(' -> group();
      case '[' -> {
        var set = new RegexClass(regex, at);
        out.append(set.translated());
        at = set.end();
      }
      case '\\' -> escape();
      case '.' -> literal(dotAll ? "(?s:.)" : "[^\\n\\r]");
      case '^' -> literal(lines ? "(?:\\A|(?m:^))" : "^");
      case '$' -> literal(lines ? "(?m:$)" : "\\z");
      case '*', '+', '?', '{' -> throw wrong("nothing before " + c);
      case '}', ']' -> throw wrong("a " + c + " without its opening");
      default -> {
        int letter = regex.codePointAt(at);
        at += Character.charCount(letter);
        RegexClass.append(out, letter);
      }
    }
  }

  private void literal(String translated) {
    at++;
    out.append(translated);
  }

  private void group() {
    at++;
    boolean plain = regex.startsWith("?:", at);
    int number = plain ? 0 : ++groups;
    at += plain ? 2 : 0;
    out.append(plain ? "(?:" : "(");
    alternatives();
    if (!is(')')) {
      throw wrong("a ( without its )");
    }
    at++;
    out.append(')');
    closed.set(number);
  }

  private void escape() {
    if (at + 1 >= regex.length()) {
      throw wrong("a backslash at the end");
    }
    char c = regex.charAt(at + 1);
    if (c < '0' || c > '9') {
      var escape = new RegexEscape(regex, at);
      // The JDK would let the flag i reach categories too.
      boolean category = anyCase && (c == 'p' || c == 'P');
      out.append(category ? "(?-i:" + escape.translated() + ")" : escape.translated());
      at = escape.end();
      return;
    }
    at++;
    backReference();
  }

  /** The longest number that a group has, which must be closed by now. */
  private void backReference() {
    int number = regex.charAt(at++) - '0';
    while (more() && Character.digit(regex.charAt(at), 10) >= 0 && regex.charAt(at) <= '9') {
      int longer = number * 10 + regex.charAt(at) - '0';
      if (longer > groups) {
        break;
      }
      number = longer;
      at++;
    }
    if (number == 0 || !closed.get(number)) {
      throw wrong("no group " + number + " yet");
    }
    out.append("(?:\\").append(number).append(')');
    variable++;
  }
}
