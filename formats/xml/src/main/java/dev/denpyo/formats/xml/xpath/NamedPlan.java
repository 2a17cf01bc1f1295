package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import org.jspecify.annotations.Nullable;

/** A path down from the context node by names alone, which cannot end in an error. */
abstract class NamedPlan extends Plan {
  /**
   * The one node that the path leads to, or {@link DocumentTree#NONE}.
   *
   * @throws dev.denpyo.formats.xml.xpath.value.XPathError if there are more
   */
  abstract int only(Frame f);

  @Override
  final Kind kind() {
    return Kind.NODES;
  }

  @Override
  final boolean safe() {
    return true;
  }

  @Override
  final boolean test(Frame f) {
    return exists(f);
  }

  @Override
  final @Nullable String text(Frame f) {
    int node = only(f);
    return node == DocumentTree.NONE ? null : f.tree().tree.string(node);
  }

  @Override
  final @Nullable Object atom(Frame f) {
    int node = only(f);
    return node == DocumentTree.NONE ? null : NodeItem.atomized(f.tree().tree, node);
  }
}
