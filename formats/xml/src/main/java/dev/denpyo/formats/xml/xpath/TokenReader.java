package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Lexer.Token;
import java.util.List;

/** Where a parser stands in an expression. */
abstract class TokenReader {
  final String expression;
  final Names names;
  private final List<Token> tokens;
  private int at;

  TokenReader(String expression, Names names) {
    this.expression = expression;
    this.names = names;
    this.tokens = Lexer.tokens(expression);
  }

  /** The next token. */
  final Token token() {
    return tokens.get(at);
  }

  final Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  /** The next token, which is passed. */
  final Token next() {
    Token token = tokens.get(at);
    if (token.type() == Lexer.Type.END) {
      throw unexpected();
    }
    at++;
    return token;
  }

  /** Passes a symbol if it is the next. */
  final boolean take(String symbol) {
    boolean found = token().is(symbol);
    at += found ? 1 : 0;
    return found;
  }

  final boolean takeName(String name) {
    boolean found = token().isName(name);
    at += found ? 1 : 0;
    return found;
  }

  final void expect(String symbol) {
    if (!take(symbol)) {
      throw unexpected();
    }
  }

  final void expectName(String name) {
    if (!takeName(name)) {
      throw unexpected();
    }
  }

  /** The token before the next ones, the first if there are not so many. */
  final Token before(int back) {
    return tokens.get(Math.max(0, at - back));
  }

  /** Passes so many tokens. */
  final void skip(int count) {
    at += count;
  }

  /** Stands before the token passed last again. */
  final void back() {
    at--;
  }

  final XPathSyntaxException unexpected() {
    return new XPathSyntaxException(expression, "unexpected " + token().text());
  }
}
