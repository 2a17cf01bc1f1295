package dev.denpyo.formats.xml.tree;

import java.util.HashMap;
import java.util.Map;

/** Counts places; each parent's children once, however many of them are asked for. */
final class Positions {
  private static final int FEW = 32;

  private final DocumentTree tree;
  private final Map<Integer, int[]> counted = new HashMap<>();

  Positions(DocumentTree tree) {
    this.tree = tree;
  }

  synchronized int of(int node) {
    int parent = tree.parent(node);
    int[] known = counted.get(parent);
    if (known != null) {
      return known[node - parent];
    }
    int position = 1;
    int passed = 0;
    int child = tree.firstChild(parent);
    for (; child != node && passed < FEW; child = tree.end(child), passed++) {
      position += same(child, node) ? 1 : 0;
    }
    return child == node ? position : table(parent)[node - parent];
  }

  private boolean same(int one, int other) {
    return tree.kind(one) == tree.kind(other) && tree.name(one) == tree.name(other);
  }

  private int[] table(int parent) {
    int[] table = new int[tree.end(parent) - parent];
    Map<Long, Integer> counts = new HashMap<>();
    for (int c = tree.firstChild(parent); c != DocumentTree.NONE; c = tree.nextSibling(c)) {
      long key = ((long) tree.kind(c) << 32) | (tree.name(c) & 0xffff_ffffL);
      table[c - parent] = counts.merge(key, 1, Integer::sum);
    }
    counted.put(parent, table);
    return table;
  }
}
