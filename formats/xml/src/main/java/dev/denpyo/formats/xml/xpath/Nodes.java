package dev.denpyo.formats.xml.xpath;

import java.util.Arrays;

/** Nodes of one tree. */
final class Nodes extends Value {
  final BoundTree in;
  final int[] nodes;
  final int size;

  /** The first {@code size} of these; the array is not copied. */
  Nodes(BoundTree in, int[] nodes, int size) {
    this.in = in;
    this.nodes = nodes;
    this.size = size;
  }

  static Nodes of(BoundTree in, int node) {
    return new Nodes(in, new int[] {node}, 1);
  }

  @Override
  int size() {
    return size;
  }

  @Override
  Object item(int index) {
    return new NodeItem(in, nodes[index]);
  }

  @Override
  Object atom(int index) {
    return NodeItem.atomized(in.tree, nodes[index]);
  }

  @Override
  boolean isNode(int index) {
    return true;
  }

  @Override
  boolean truth() {
    return size > 0;
  }

  String string(int index) {
    return in.tree.string(nodes[index]);
  }

  /** In document order, each once; the same object if it is so already. */
  Nodes ordered() {
    for (int i = 1; i < size; i++) {
      if (nodes[i - 1] >= nodes[i]) {
        int[] sorted = Arrays.copyOf(nodes, size);
        return new Nodes(in, sorted, IntList.sortUnique(sorted, size));
      }
    }
    return this;
  }
}
