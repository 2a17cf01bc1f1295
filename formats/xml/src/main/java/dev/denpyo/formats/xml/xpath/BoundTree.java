package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;

/** A tree, and the numbers that the names of a vocabulary have in it. Used by one thread. */
final class BoundTree {
  final DocumentTree tree;
  private final Vocabulary vocabulary;
  private final int order;
  private int[] names;

  /** Binds; among several trees those of lower order come first. */
  BoundTree(DocumentTree tree, Vocabulary vocabulary, int order) {
    this.tree = tree;
    this.vocabulary = vocabulary;
    this.names = vocabulary.bind(tree);
    this.order = order;
  }

  /** The tree's number of a name; {@link DocumentTree#NONE} if nothing in the tree has it. */
  int name(int vocabularyNumber) {
    if (vocabularyNumber >= names.length) {
      names = vocabulary.bind(tree); // rules are compiled when first needed, perhaps since then
    }
    return names[vocabularyNumber];
  }

  int order() {
    return order;
  }
}
