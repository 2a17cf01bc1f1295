package dev.denpyo.formats.xml.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into tokens (XPath 2.0, appendix A.2). */
final class Lexer {
  /** What a token is. */
  enum Type {
    INTEGER,
    DECIMAL,
    DOUBLE,
    STRING,
    NAME,
    SYMBOL,
    END
  }

  /** One token; for strings the value, for all others the text. */
  record Token(Type type, String text) {
    boolean is(String symbol) {
      return type == Type.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
      return type == Type.NAME && text.equals(name);
    }
  }

  private static final Set<String> TWO =
      Set.of("//", "::", "..", "!=", "<=", ">=", "<<", ">>", "||", "=>");

  private final String in;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String expression) {
    this.in = expression;
  }

  static List<Token> tokens(String expression) {
    Lexer lexer = new Lexer(expression);
    while (lexer.next()) {}
    lexer.tokens.add(new Token(Type.END, "the end"));
    return lexer.tokens;
  }

  private boolean next() {
    skip();
    if (at >= in.length()) {
      return false;
    }
    char c = in.charAt(at);
    if (c == '"' || c == '\'') {
      string(c);
    } else if (isDigit(c) || (c == '.' && at + 1 < in.length() && isDigit(in.charAt(at + 1)))) {
      number();
    } else if (isNameStart(c)) {
      name();
    } else if (c == '*' && isNameAfterColon(at + 1)) {
      at += 2;
      tokens.add(new Token(Type.NAME, "*:" + ncName()));
    } else {
      symbol();
    }
    return true;
  }

  private void skip() {
    while (at < in.length()) {
      if (Character.isWhitespace(in.charAt(at)) || in.charAt(at) == '\u00a0') {
        at++;
      } else if (in.startsWith("(:", at)) {
        comment();
      } else {
        return;
      }
    }
  }

  private void comment() {
    int depth = 0;
    do {
      if (at >= in.length()) {
        throw new XPathSyntaxException(in, "a comment is not closed");
      }
      if (in.startsWith("(:", at)) {
        depth++;
        at += 2;
      } else if (in.startsWith(":)", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0);
  }

  private void string(char quote) {
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      int end = in.indexOf(quote, at);
      if (end < 0) {
        throw new XPathSyntaxException(in, "a string is not closed");
      }
      value.append(in, at, end);
      at = end + 1;
      if (at >= in.length() || in.charAt(at) != quote) {
        tokens.add(new Token(Type.STRING, value.toString()));
        return;
      }
      value.append(quote);
      at++;
    }
  }

  private void number() {
    int start = at;
    Type type = Type.INTEGER;
    digits();
    if (at < in.length() && in.charAt(at) == '.' && !in.startsWith("..", at)) {
      type = Type.DECIMAL;
      at++;
      digits();
    }
    if (at < in.length() && (in.charAt(at) == 'e' || in.charAt(at) == 'E')) {
      type = Type.DOUBLE;
      at++;
      if (at < in.length() && (in.charAt(at) == '+' || in.charAt(at) == '-')) {
        at++;
      }
      digits();
    }
    if (at < in.length() && isNameStart(in.charAt(at))) {
      throw new XPathSyntaxException(in, "a number runs into a name");
    }
    tokens.add(new Token(type, in.substring(start, at)));
  }

  private void digits() {
    while (at < in.length() && isDigit(in.charAt(at))) {
      at++;
    }
  }

  private void name() {
    String name = ncName();
    if (isNameAfterColon(at)) {
      at++;
      name = name + ":" + ncName();
    } else if (in.startsWith(":*", at)) {
      at += 2;
      name = name + ":*";
    }
    tokens.add(new Token(Type.NAME, name));
  }

  private String ncName() {
    int start = at;
    while (at < in.length() && isNamePart(in.charAt(at))) {
      at++;
    }
    return in.substring(start, at);
  }

  private void symbol() {
    int length = at + 1 < in.length() && TWO.contains(in.substring(at, at + 2)) ? 2 : 1;
    tokens.add(new Token(Type.SYMBOL, in.substring(at, at + length)));
    at += length;
  }

  private boolean isNameAfterColon(int colon) {
    return colon + 1 < in.length() && in.charAt(colon) == ':' && isNameStart(in.charAt(colon + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || Character.isLetter(c);
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c)
        || c == '-'
        || c == '.'
        || c == '\u00b7'
        || Character.isDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
