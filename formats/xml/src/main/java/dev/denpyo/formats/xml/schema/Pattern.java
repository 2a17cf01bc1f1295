package dev.denpyo.formats.xml.schema;

import java.util.BitSet;
import java.util.List;

/**
 * A regular expression of XML Schema (part 2, appendix F) over ASCII, matched by walking all its
 * positions at once: linear in the value, whatever the expression.
 */
final class Pattern {
  private static final int ASCII = 128;

  private final Positions positions;
  private final List<BitSet> classes;

  private Pattern(Positions positions, List<BitSet> classes) {
    this.positions = positions;
    this.classes = List.copyOf(classes);
  }

  /**
   * Compiles an expression.
   *
   * @throws UnsupportedSchemaException if it uses Unicode properties, subtraction and the like
   */
  static Pattern of(String expression) {
    PatternParser parser = new PatternParser(expression);
    return new Pattern(Positions.of(parser.parse()), parser.classes());
  }

  /** Whether all of a value matches. Beyond ASCII nothing is known. */
  Fit matches(char[] c, int from, int to) {
    BitSet now = new BitSet();
    now.set(0);
    for (int at = from; at < to; at++) {
      if (c[at] >= ASCII) {
        return Fit.UNSURE;
      }
      now = step(now, c[at]);
    }
    return Fit.of(now.stream().anyMatch(positions::isEnd));
  }

  private BitSet step(BitSet now, char c) {
    BitSet reached = new BitSet();
    for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
      reached.or(positions.next(state));
    }
    for (int p = reached.nextSetBit(0); p >= 0; p = reached.nextSetBit(p + 1)) {
      if (!classes.get(positions.symbol(p)).get(c)) {
        reached.clear(p);
      }
    }
    return reached;
  }
}
