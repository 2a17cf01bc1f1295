package dev.denpyo.formats.xml.binding;

import dev.denpyo.formats.xml.tree.DocumentTree;
import org.jspecify.annotations.Nullable;

/** Those of a document that has been parsed: the same elements as {@link StreamedElements} makes. */
final class TreeElements implements Elements {
  private final DocumentTree tree;
  private final Syntax syntax;
  private final @Nullable String[] names;
  private final Positions positions = new Positions();
  private int started = DocumentTree.ROOT;
  private int next;
  private int here;

  /** Of a tree, standing at its root element. */
  TreeElements(DocumentTree tree, Syntax syntax) {
    this.tree = tree;
    this.syntax = syntax;
    this.names = new String[tree.names()];
    this.here = tree.rootElement();
    this.next = here;
  }

  /** Whether it can stand in for the stream, which says where a document is too deep. */
  static boolean canRead(DocumentTree tree) {
    return tree.used().depth() <= MOST_DEPTH;
  }

  @Override
  public boolean nextChild() {
    while (next < tree.end(started)) {
      if (tree.kind(next) == DocumentTree.ELEMENT) {
        here = next;
        return true;
      }
      next = tree.end(next);
    }
    started = tree.parent(started);
    return false;
  }

  @Override
  public String name() {
    return name(here);
  }

  private String name(int node) {
    int number = tree.name(node);
    String known = names[number];
    if (known == null) {
      known = syntax.name(tree.namespace(number), tree.localName(number));
      names[number] = known;
    }
    return known;
  }

  @Override
  public XmlElement start(@Nullable XmlElement parent) {
    started = here;
    next = here + 1;
    return element(here, parent, positions.next(parent, name()));
  }

  @Override
  public XmlElement whole(XmlElement parent) {
    next = tree.end(here);
    XmlElement whole = element(here, parent, positions.next(parent, name()));
    fill(whole, here);
    return whole;
  }

  private XmlElement element(int node, @Nullable XmlElement parent, int position) {
    XmlElement element =
        new XmlElement(name(node), parent, position, tree.line(node), tree.column(node));
    int end = tree.end(node);
    for (int a = node + 1; a < end && tree.kind(a) == DocumentTree.ATTRIBUTE; a++) {
      if (tree.namespace(tree.name(a)).isEmpty()) { // xsi:schemaLocation and its kind say nothing
        element.add(tree.localName(tree.name(a)), tree.string(a));
      }
    }
    return element;
  }

  private void fill(XmlElement element, int node) {
    int child = tree.firstChild(node);
    for (; child != DocumentTree.NONE; child = tree.nextSibling(child)) {
      if (tree.kind(child) == DocumentTree.ELEMENT) {
        XmlElement below = element(child, element, element.count(name(child)) + 1);
        element.add(below);
        fill(below, child);
      }
    }
    String text = text(node);
    element.text(element.children().isEmpty() || !text.isBlank() ? text : "");
  }

  /** The texts directly in an element, one after the other: comments and elements part them. */
  private String text(int node) {
    String first = "";
    @Nullable StringBuilder more = null;
    int child = tree.firstChild(node);
    for (; child != DocumentTree.NONE; child = tree.nextSibling(child)) {
      if (tree.kind(child) == DocumentTree.TEXT) {
        if (first.isEmpty()) {
          first = tree.string(child);
        } else {
          more = more == null ? new StringBuilder(first) : more;
          more.append(tree.characters(), tree.start(child), tree.length(child));
        }
      }
    }
    return more == null ? first : more.toString();
  }
}
