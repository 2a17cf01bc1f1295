package dev.denpyo.formats.xml.schema;

import java.util.List;

/** A regular expression over symbols: content models have elements for symbols, patterns characters. */
sealed interface Expression {
  /** Nothing at all. */
  Expression EMPTY = new Sequence(List.of());

  /** Most times, where there is no limit. */
  int UNBOUNDED = -1;

  /** One symbol, by its number. */
  record Leaf(int symbol) implements Expression {}

  /** One after another. */
  record Sequence(List<Expression> parts) implements Expression {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of them. */
  record Choice(List<Expression> parts) implements Expression {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /** The same several times. */
  record Repeat(Expression part, int min, int max) implements Expression {}

  /** An expression that many times; {@code max} may be {@link #UNBOUNDED}. */
  static Expression repeat(Expression part, int min, int max) {
    if (max == 0) {
      return EMPTY;
    }
    return min == 1 && max == 1 ? part : new Repeat(part, min, max);
  }
}
