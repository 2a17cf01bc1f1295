package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;

/** A tree, and the numbers that the names of a vocabulary have in it. Used by one thread. */
final class BoundTree {
  final DocumentTree tree;
  final Shape shape;
  private final int order;
  private int[] names;

  /** Binds; among several trees those of lower order come first. */
  BoundTree(DocumentTree tree, Shape.Shapes shapes, int order) {
    this.tree = tree;
    this.shape = shapes.of(tree);
    this.order = order;
    this.names = shape.names(tree, 0);
  }

  /** The tree's number of a name; {@link DocumentTree#NONE} if nothing in the tree has it. */
  int name(int vocabularyNumber) {
    if (vocabularyNumber >= names.length) {
      // Rules are compiled when first needed, perhaps since then.
      names = shape.names(tree, vocabularyNumber + 1);
    }
    return names[vocabularyNumber];
  }

  int order() {
    return order;
  }
}
