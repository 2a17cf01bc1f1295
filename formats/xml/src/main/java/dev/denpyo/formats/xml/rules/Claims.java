package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.tree.DocumentTree;

/**
 * Which rule of a pattern takes which node: the first that claims it. A bit for each node and the number
 * of its rule, so that neither rules nor nodes need sorting.
 */
final class Claims {
  /** So many rules can be told apart. */
  static final int MOST_RULES = Character.MAX_VALUE;

  private static final int WORD = 6;

  private final long[] claimed;
  private final char[] rules;

  /** Nothing is claimed of so many nodes. */
  Claims(int nodes) {
    claimed = new long[(nodes >> WORD) + 1];
    rules = new char[nodes];
  }

  /** A rule claims a node, which it gets unless another has it. */
  void add(int rule, int node) {
    long bit = 1L << node;
    int word = node >> WORD;
    if ((claimed[word] & bit) == 0) {
      claimed[word] |= bit;
      rules[node] = (char) rule;
    }
  }

  /**
   * Ends the claim to the first claimed node from that number on, and answers which it is;
   * {@link DocumentTree#NONE} if there is none.
   */
  int takeFrom(int from) {
    int word = from >> WORD;
    while (claimed[word] == 0) {
      word++;
      if (word == claimed.length) {
        return DocumentTree.NONE;
      }
    }
    int node = (word << WORD) + Long.numberOfTrailingZeros(claimed[word]);
    claimed[word] &= claimed[word] - 1;
    return node;
  }

  /** The rule that claimed a node last taken. */
  int rule(int node) {
    return rules[node];
  }
}
