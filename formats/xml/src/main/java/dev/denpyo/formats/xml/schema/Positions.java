package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.Expression.Choice;
import dev.denpyo.formats.xml.schema.Expression.Leaf;
import dev.denpyo.formats.xml.schema.Expression.Repeat;
import dev.denpyo.formats.xml.schema.Expression.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The position automaton of an expression (Glushkov, 1961): one state for each place where a symbol is
 * written, and state 0 before the first. Bounded repetition is written out.
 */
final class Positions {
  private static final int MOST = 4_000;

  private final List<BitSet> follow = new ArrayList<>();
  private final List<Integer> symbols = new ArrayList<>();
  private final BitSet ends;

  private Positions(Expression expression) {
    symbols.add(-1);
    follow.add(new BitSet());
    Span all = build(expression);
    follow.get(0).or(all.first);
    ends = (BitSet) all.last.clone();
    ends.set(0, all.empty);
  }

  /**
   * The automaton of an expression.
   *
   * @throws UnsupportedSchemaException if it is too large
   */
  static Positions of(Expression expression) {
    return new Positions(expression);
  }

  int size() {
    return symbols.size();
  }

  /** The symbol that leads to a position; none leads to 0. */
  int symbol(int position) {
    return symbols.get(position);
  }

  /** The positions that may come next. */
  BitSet next(int position) {
    return follow.get(position);
  }

  boolean isEnd(int position) {
    return ends.get(position);
  }

  /** A part of the expression: whether it may be empty, where it starts, where it ends. */
  private record Span(boolean empty, BitSet first, BitSet last) {}

  private Span build(Expression expression) {
    if (expression instanceof Leaf leaf) {
      return leaf(leaf.symbol());
    }
    if (expression instanceof Choice choice) {
      return choice(choice.parts());
    }
    if (expression instanceof Sequence sequence) {
      return join(sequence.parts().stream().map(this::build).toList());
    }
    return repeat((Repeat) expression);
  }

  private Span leaf(int symbol) {
    int position = symbols.size();
    if (position > MOST) {
      throw new UnsupportedSchemaException("an expression of more than " + MOST + " positions");
    }
    symbols.add(symbol);
    follow.add(new BitSet());
    BitSet self = new BitSet();
    self.set(position);
    return new Span(false, self, self);
  }

  private Span choice(List<Expression> parts) {
    boolean empty = false;
    BitSet first = new BitSet();
    BitSet last = new BitSet();
    for (Expression part : parts) {
      Span span = build(part);
      empty |= span.empty;
      first.or(span.first);
      last.or(span.last);
    }
    return new Span(empty, first, last);
  }

  /** From the back, so that each position learns at once of all that may follow it. */
  private Span join(List<Span> parts) {
    BitSet first = new BitSet();
    BitSet last = new BitSet();
    boolean empty = true;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Span part = parts.get(i);
      follow(part.last, first);
      if (empty) {
        last.or(part.last);
      }
      empty &= part.empty;
      if (!part.empty) {
        first.clear();
      }
      first.or(part.first);
    }
    return new Span(empty, first, last);
  }

  private void follow(BitSet before, BitSet after) {
    for (int p = before.nextSetBit(0); p >= 0; p = before.nextSetBit(p + 1)) {
      follow.get(p).or(after);
    }
  }

  private Span repeat(Repeat repeat) {
    boolean unbounded = repeat.max() == Expression.UNBOUNDED;
    List<Span> parts = new ArrayList<>();
    for (int i = unbounded ? 1 : 0; i < repeat.min(); i++) {
      parts.add(build(repeat.part()));
    }
    parts.add(unbounded ? endless(repeat) : optional(repeat, repeat.max() - repeat.min()));
    return join(parts);
  }

  private Span endless(Repeat repeat) {
    Span part = build(repeat.part());
    follow(part.last, part.first);
    return new Span(part.empty || repeat.min() == 0, part.first, part.last);
  }

  /** Each optional one within the one before it, so that it stays clear which is meant. */
  private Span optional(Repeat repeat, int times) {
    Span inner = new Span(true, new BitSet(), new BitSet());
    for (int i = 0; i < times; i++) {
      Span all = join(List.of(build(repeat.part()), inner));
      inner = new Span(true, all.first, all.last);
    }
    return inner;
  }
}
