package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import org.jspecify.annotations.Nullable;

/** A tree, and the numbers that the names of a vocabulary have in it. Used by one thread. */
final class BoundTree {
  private static final int MANY = 64;

  final DocumentTree tree;
  final Shape shape;
  private final int order;
  private int[] names;

  /** Elements of which there are many, by their name, once they were asked for. */
  private int @Nullable [] @Nullable [] many;

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

  /**
   * All elements of a name, in document order, if they are many; else null. From one to the next in the
   * tree is a step for which the processor waits where a document is long; a list of them it reads ahead.
   */
  int @Nullable [] many(int name) {
    int count = tree.elements(name);
    if (count < MANY) {
      return null;
    }
    if (many == null) {
      many = new int[tree.names()][];
    }
    int[] known = many[name];
    if (known == null) {
      known = new int[count];
      int n = tree.firstElement(name);
      for (int i = 0; i < count; i++) {
        known[i] = n;
        n = tree.nextWithSameName(n);
      }
      many[name] = known;
    }
    return known;
  }

  int order() {
    return order;
  }
}
