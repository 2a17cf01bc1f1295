package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a stylesheet.
 *
 * @param tree the stylesheet
 * @param node the element's number
 */
record XsltElement(DocumentTree tree, int node) {
  static final String XSL = "http://www.w3.org/1999/XSL/Transform";
  static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  /** Whether it is an XSLT instruction of that name. */
  boolean isXsl(String local) {
    return is(XSL, local);
  }

  boolean isSvrl(String local) {
    return is(SVRL, local);
  }

  boolean is(String namespace, String local) {
    return name().equals(local) && namespace().equals(namespace);
  }

  String name() {
    return tree.localName(tree.name(node));
  }

  String namespace() {
    return tree.namespace(tree.name(node));
  }

  /** An attribute without namespace, or null. */
  @Nullable
  String attribute(String local) {
    int name = tree.findName("", local);
    int found = name == DocumentTree.NONE ? name : tree.attribute(node, name);
    return found == DocumentTree.NONE ? null : tree.string(found);
  }

  /** How many attributes it has. */
  int attributes() {
    int count = 0;
    int at = node + 1;
    while (at < tree.end(node) && tree.kind(at) == DocumentTree.ATTRIBUTE) {
      count++;
      at++;
    }
    return count;
  }

  /** An attribute that must be there. */
  String required(String local) {
    String value = attribute(local);
    if (value == null) {
      throw unsupported("has no attribute " + local);
    }
    return value;
  }

  /** The namespace of a prefix here. */
  @Nullable
  String namespaceOf(String prefix) {
    return tree.namespaceFor(node, prefix);
  }

  List<XsltElement> children() {
    List<XsltElement> children = new ArrayList<>();
    for (int c = tree.firstChild(node); c != DocumentTree.NONE; c = tree.nextSibling(c)) {
      if (tree.kind(c) == DocumentTree.ELEMENT) {
        children.add(new XsltElement(tree, c));
      }
    }
    return children;
  }

  /** Its content, element by element and text by text; text of whitespace alone is not content. */
  List<Object> content() {
    List<Object> content = new ArrayList<>();
    for (int c = tree.firstChild(node); c != DocumentTree.NONE; c = tree.nextSibling(c)) {
      if (tree.kind(c) == DocumentTree.ELEMENT) {
        content.add(new XsltElement(tree, c));
      } else if (tree.kind(c) == DocumentTree.TEXT
          && (!tree.string(c).isBlank() || isXsl("text"))) {
        content.add(tree.string(c));
      }
    }
    return content;
  }

  String text() {
    return tree.string(node);
  }

  UnsupportedRulesException unsupported(String why) {
    return new UnsupportedRulesException(
        "the element " + tree.lexicalName(node) + " on line " + tree.line(node) + " " + why);
  }
}
