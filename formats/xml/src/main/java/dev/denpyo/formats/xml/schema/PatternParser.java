package dev.denpyo.formats.xml.schema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads a regular expression of XML Schema (part 2, appendix F), the part of it that ASCII needs. */
final class PatternParser {
  private static final int ASCII = 128;
  private static final String META = ".\\?*+{}()[]|";
  private static final String PLAIN_ESCAPES = ".\\?*+{}()[]|-^";

  private final String in;
  private final List<BitSet> classes = new ArrayList<>();
  private int at;

  PatternParser(String in) {
    this.in = in;
  }

  /** The characters of each symbol. */
  List<BitSet> classes() {
    return classes;
  }

  Expression parse() {
    Expression all = choice();
    if (at < in.length()) {
      throw unsupported();
    }
    return all;
  }

  private Expression choice() {
    List<Expression> branches = new ArrayList<>(List.of(branch()));
    while (more() && peek() == '|') {
      at++;
      branches.add(branch());
    }
    return branches.size() == 1 ? branches.get(0) : new Expression.Choice(branches);
  }

  private Expression branch() {
    List<Expression> pieces = new ArrayList<>();
    while (more() && peek() != '|' && peek() != ')') {
      pieces.add(quantified(atom()));
    }
    return new Expression.Sequence(pieces);
  }

  private Expression quantified(Expression atom) {
    if (!more()) {
      return atom;
    }
    switch (peek()) {
      case '?' -> {
        at++;
        return Expression.repeat(atom, 0, 1);
      }
      case '*' -> {
        at++;
        return Expression.repeat(atom, 0, Expression.UNBOUNDED);
      }
      case '+' -> {
        at++;
        return Expression.repeat(atom, 1, Expression.UNBOUNDED);
      }
      case '{' -> {
        return counted(atom);
      }
      default -> {
        return atom;
      }
    }
  }

  private Expression counted(Expression atom) {
    expect('{');
    int min = number();
    int max = min;
    if (peek() == ',') {
      at++;
      max = peek() == '}' ? Expression.UNBOUNDED : number();
    }
    expect('}');
    if (max != Expression.UNBOUNDED && max < min) {
      throw unsupported();
    }
    return Expression.repeat(atom, min, max);
  }

  private int number() {
    int start = at;
    while (Spans.isDigit(peek())) {
      at++;
    }
    if (at == start || at - start > 4) {
      throw unsupported();
    }
    return Integer.parseInt(in.substring(start, at));
  }

  private Expression atom() {
    char c = peek();
    if (c == '(') {
      at++;
      Expression group = choice();
      expect(')');
      return group;
    }
    if (c == '[') {
      return leaf(group());
    }
    if (c == '\\') {
      return leaf(escape());
    }
    at++;
    if (c == '.') {
      BitSet dot = all();
      dot.clear('\n');
      dot.clear('\r');
      return leaf(dot);
    }
    if (META.indexOf(c) >= 0) {
      throw unsupported();
    }
    return leaf(one(c));
  }

  private BitSet group() {
    expect('[');
    boolean negative = peek() == '^';
    at += negative ? 1 : 0;
    BitSet set = new BitSet(ASCII);
    boolean empty = true;
    while (peek() != ']') {
      range(set, empty);
      empty = false;
    }
    at++;
    if (empty) {
      throw unsupported();
    }
    if (negative) {
      set.flip(0, ASCII);
    }
    return set;
  }

  /** One character, escape or range of a group. A hyphen is itself at either end, and nowhere else. */
  private void range(BitSet set, boolean first) {
    BitSet low = member(first);
    if (peek() != '-' || (at + 1 < in.length() && in.charAt(at + 1) == ']')) {
      set.or(low);
      return;
    }
    at++;
    if (peek() == '[' || low.cardinality() != 1) {
      throw unsupported(); // subtraction
    }
    BitSet high = member(false);
    if (high.cardinality() != 1 || high.length() < low.length()) {
      throw unsupported();
    }
    set.set(low.length() - 1, high.length());
  }

  private BitSet member(boolean first) {
    char c = peek();
    if (c == '\\') {
      return escape();
    }
    boolean lastHyphen = c == '-' && at + 1 < in.length() && in.charAt(at + 1) == ']';
    if (c == '[' || c == '^' || (c == '-' && !first && !lastHyphen)) {
      throw unsupported();
    }
    at++;
    return one(c);
  }

  private BitSet escape() {
    expect('\\');
    char c = peek();
    at++;
    BitSet set = new BitSet(ASCII);
    switch (c) {
      case 'd', 'D' -> set.set('0', '9' + 1);
      case 's', 'S' -> " \t\n\r".chars().forEach(set::set);
      case 'n' -> set.set('\n');
      case 'r' -> set.set('\r');
      case 't' -> set.set('\t');
      default -> {
        if (PLAIN_ESCAPES.indexOf(c) < 0) {
          throw unsupported();
        }
        set.set(c);
      }
    }
    if (c == 'D' || c == 'S') {
      set.flip(0, ASCII);
    }
    return set;
  }

  private static BitSet all() {
    BitSet all = new BitSet(ASCII);
    all.set(0, ASCII);
    return all;
  }

  /** A character beyond ASCII is in no class: values that hold one are not decided here. */
  private static BitSet one(char c) {
    BitSet set = new BitSet(ASCII);
    set.set(c);
    return set;
  }

  private Expression leaf(BitSet set) {
    classes.add(set);
    return new Expression.Leaf(classes.size() - 1);
  }

  private boolean more() {
    return at < in.length();
  }

  private char peek() {
    if (!more()) {
      throw unsupported();
    }
    return in.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw unsupported();
    }
    at++;
  }

  private UnsupportedSchemaException unsupported() {
    return new UnsupportedSchemaException("pattern " + in + " from character " + at);
  }
}
