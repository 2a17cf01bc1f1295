package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element of a schema file.
 *
 * @param document its file
 * @param node its number there
 */
record XsdNode(SchemaDocument document, int node) {

  /** Its name in the schema language; what is of another namespace has no business here. */
  String local() {
    DocumentTree tree = document.tree();
    int name = tree.name(node);
    if (!tree.namespace(name).equals(XMLConstants.W3C_XML_SCHEMA_NS_URI)) {
      throw new UnsupportedSchemaException("element " + tree.lexicalName(node), this);
    }
    return tree.localName(name);
  }

  boolean is(String local) {
    return local().equals(local);
  }

  /** The value of an attribute, stripped; null if it is not there. */
  @Nullable
  String get(String attribute) {
    DocumentTree tree = document.tree();
    int name = tree.findName("", attribute);
    int found = name == DocumentTree.NONE ? name : tree.attribute(node, name);
    return found == DocumentTree.NONE ? null : tree.string(found).strip();
  }

  String get(String attribute, String otherwise) {
    String value = get(attribute);
    return value == null ? otherwise : value;
  }

  /** The attribute as the file writes it: white space in it may mean something. */
  @Nullable
  String raw(String attribute) {
    DocumentTree tree = document.tree();
    int name = tree.findName("", attribute);
    int found = name == DocumentTree.NONE ? name : tree.attribute(node, name);
    return found == DocumentTree.NONE ? null : tree.string(found);
  }

  boolean has(String attribute) {
    return get(attribute) != null;
  }

  boolean isTrue(String attribute) {
    String value = get(attribute, "false");
    return value.equals("true") || value.equals("1");
  }

  int number(String attribute, int otherwise) {
    String value = get(attribute);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw unsupported(attribute + "='" + value + "'");
    }
  }

  /** The name that an attribute refers to; null if it is not there. */
  @Nullable
  QName reference(String attribute) {
    String value = get(attribute);
    return value == null ? null : name(value);
  }

  /** A name in this file. */
  QName name(String lexical) {
    int colon = lexical.indexOf(':');
    String prefix = colon < 0 ? "" : lexical.substring(0, colon);
    return new QName(document.namespace(prefix), lexical.substring(colon + 1));
  }

  /** Its child elements but for annotations. */
  List<XsdNode> children() {
    DocumentTree tree = document.tree();
    List<XsdNode> children = new ArrayList<>();
    for (int c = tree.firstChild(node); c != DocumentTree.NONE; c = tree.nextSibling(c)) {
      if (tree.kind(c) == DocumentTree.ELEMENT) {
        XsdNode child = new XsdNode(document, c);
        if (!child.is("annotation")) {
          children.add(child);
        }
      }
    }
    return children;
  }

  /** The first child of that name, or null. */
  @Nullable
  XsdNode child(String local) {
    for (XsdNode child : children()) {
      if (child.is(local)) {
        return child;
      }
    }
    return null;
  }

  /** Fails if there is a child that is not one of these, so that nothing is overlooked. */
  void allow(Set<String> locals) {
    for (XsdNode child : children()) {
      if (!locals.contains(child.local())) {
        throw child.unsupported(child.local() + " within " + local());
      }
    }
  }

  UnsupportedSchemaException unsupported(String construct) {
    return new UnsupportedSchemaException(construct, this);
  }

  @Override
  public String toString() {
    String name = get("name");
    return document.location() + (name == null ? "" : " (" + name + ")");
  }
}
