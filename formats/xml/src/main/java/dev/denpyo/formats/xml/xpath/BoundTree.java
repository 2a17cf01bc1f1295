package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;

/** A tree, and the numbers that the names of a vocabulary have in it. Used by one thread. */
final class BoundTree {
  final DocumentTree tree;
  private final Vocabulary vocabulary;
  private final int order;
  private int[] names;
  private int[] present;

  /** Binds; among several trees those of lower order come first. */
  BoundTree(DocumentTree tree, Vocabulary vocabulary, int order) {
    this.tree = tree;
    this.vocabulary = vocabulary;
    this.order = order;
    Vocabulary.Binding binding = vocabulary.bind(tree);
    this.names = binding.names();
    this.present = binding.present();
  }

  /** The tree's number of a name; {@link DocumentTree#NONE} if nothing in the tree has it. */
  int name(int vocabularyNumber) {
    if (vocabularyNumber >= names.length) {
      bind(); // rules are compiled when first needed, perhaps since then
    }
    return names[vocabularyNumber];
  }

  /** The names that the tree has, of the first so many of the vocabulary and perhaps of others. */
  int[] present(int vocabularySize) {
    if (vocabularySize > names.length) {
      bind();
    }
    return present;
  }

  private void bind() {
    Vocabulary.Binding binding = vocabulary.bind(tree);
    names = binding.names();
    present = binding.present();
  }

  int order() {
    return order;
  }
}
