package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import org.jspecify.annotations.Nullable;

/** A node test, its name numbered in the vocabulary. */
final class NodeMatch {
  /** What {@link #exactName} says where it is not about one name. */
  static final int PATTERN = -2;

  private final NodeTest.Kind kind;
  private final @Nullable String uri;
  private final @Nullable String local;
  private final int number;
  private final byte principal;
  private final @Nullable NameFilter names;

  NodeMatch(NodeTest test, boolean attributeAxis, Vocabulary vocabulary) {
    this.principal = attributeAxis ? DocumentTree.ATTRIBUTE : DocumentTree.ELEMENT;
    this.kind = test.kind();
    this.uri = test.uri();
    this.local = test.local();
    this.number = uri != null && local != null ? vocabulary.number(uri, local) : -1;
    this.names = null;
  }

  private NodeMatch(NodeMatch match, NameFilter names) {
    this.principal = match.principal;
    this.kind = match.kind;
    this.uri = match.uri;
    this.local = match.local;
    this.number = match.number;
    this.names = names;
  }

  /** The same test, of elements whose names pass another one too. */
  NodeMatch withNames(NameFilter filter) {
    return new NodeMatch(this, filter);
  }

  /** What else is asked of names, or null. */
  @Nullable
  NameFilter names() {
    return names;
  }

  /** Whether it asks for one name, of an element or attribute. */
  boolean exact() {
    return number >= 0 && (kind == NodeTest.Kind.PRINCIPAL || kind == NodeTest.Kind.ELEMENT);
  }

  int vocabularyNumber() {
    return number;
  }

  /**
   * The tree's number of the one name asked for; {@link DocumentTree#NONE} if the tree has none such,
   * {@link #PATTERN} if the test is of another kind.
   */
  int exactName(BoundTree in) {
    return exact() ? in.name(number) : PATTERN;
  }

  boolean matches(BoundTree in, int node) {
    byte is = in.tree.kind(node);
    return switch (kind) {
      case NODE -> true;
      case TEXT -> is == DocumentTree.TEXT;
      case COMMENT -> is == DocumentTree.COMMENT;
      case DOCUMENT -> is == DocumentTree.DOCUMENT;
      case PROCESSING_INSTRUCTION -> is == DocumentTree.PROCESSING_INSTRUCTION && named(in, node);
      case ELEMENT -> is == DocumentTree.ELEMENT && named(in, node);
      case ATTRIBUTE -> is == DocumentTree.ATTRIBUTE && named(in, node);
      case PRINCIPAL -> is == principal && named(in, node);
    };
  }

  private boolean named(BoundTree in, int node) {
    if (number >= 0) {
      return in.tree.name(node) == in.name(number);
    }
    int name = in.tree.name(node);
    return (uri == null || in.tree.namespace(name).equals(uri))
        && (local == null || in.tree.localName(name).equals(local));
  }
}
