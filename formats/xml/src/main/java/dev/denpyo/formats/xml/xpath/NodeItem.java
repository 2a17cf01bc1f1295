package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.Untyped;

/**
 * One node.
 *
 * @param in the tree it is in
 * @param node its number there
 */
record NodeItem(BoundTree in, int node) {
  /** Its typed value: without a schema, untyped but for comments and instructions. */
  Object atomized() {
    return atomized(in.tree, node);
  }

  static Object atomized(DocumentTree tree, int node) {
    String text = tree.string(node);
    return switch (tree.kind(node)) {
      case DocumentTree.COMMENT, DocumentTree.PROCESSING_INSTRUCTION -> text;
      default -> new Untyped(text);
    };
  }
}
