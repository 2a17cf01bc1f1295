package dev.denpyo.suites.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of an XML document that tests change: names keep their prefixes, namespace declarations are
 * attributes, comments and CDATA sections stay what they are.
 */
final class XmlNode {
  /** What a node is; the document itself has the kind {@code DOCUMENT}. */
  enum Kind {
    DOCUMENT,
    ELEMENT,
    TEXT,
    CDATA,
    COMMENT,
    INSTRUCTION
  }

  final Kind kind;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<XmlNode> children = new ArrayList<>();
  String name;
  String text;

  @Nullable
  XmlNode parent;

  private XmlNode(Kind kind, String name, String text) {
    this.kind = kind;
    this.name = name;
    this.text = text;
  }

  static XmlNode document() {
    return new XmlNode(Kind.DOCUMENT, "", "");
  }

  static XmlNode element(String name) {
    return new XmlNode(Kind.ELEMENT, name, "");
  }

  static XmlNode text(Kind kind, String text) {
    return new XmlNode(kind, "", text);
  }

  static XmlNode instruction(String target, String data) {
    return new XmlNode(Kind.INSTRUCTION, target, data);
  }

  /** Its name without prefix. */
  String local() {
    return name.substring(name.indexOf(':') + 1);
  }

  boolean isElement() {
    return kind == Kind.ELEMENT;
  }

  /** Whether it is an element without elements in it. */
  boolean isLeaf() {
    return isElement() && elements().findAny().isEmpty();
  }

  Stream<XmlNode> elements() {
    return children.stream().filter(XmlNode::isElement);
  }

  /** All elements in it, in document order, itself first if it is one. */
  List<XmlNode> all() {
    List<XmlNode> found = new ArrayList<>();
    collect(found);
    return found;
  }

  private void collect(List<XmlNode> found) {
    if (isElement()) {
      found.add(this);
    }
    children.forEach(child -> child.collect(found));
  }

  /** The text directly in it. */
  String value() {
    StringBuilder value = new StringBuilder();
    for (XmlNode child : children) {
      if (child.kind == Kind.TEXT || child.kind == Kind.CDATA) {
        value.append(child.text);
      }
    }
    return value.toString();
  }

  /** Replaces all that is in it by a text; by nothing if that is empty. */
  void setValue(String value) {
    children.clear();
    if (!value.isEmpty()) {
      append(text(Kind.TEXT, value));
    }
  }

  XmlNode append(XmlNode child) {
    return insert(children.size(), child);
  }

  XmlNode insert(int index, XmlNode child) {
    child.parent = this;
    children.add(index, child);
    return child;
  }

  /** Where it stands in its parent. */
  int index() {
    List<XmlNode> siblings = parent().children;
    int index = 0;
    while (siblings.get(index) != this) {
      index++;
    }
    return index;
  }

  XmlNode parent() {
    return Objects.requireNonNull(parent, "parent");
  }

  void remove() {
    parent().children.remove(index());
    parent = null;
  }

  XmlNode copy() {
    XmlNode copy = new XmlNode(kind, name, text);
    copy.attributes.putAll(attributes);
    children.forEach(child -> copy.append(child.copy()));
    return copy;
  }

  /** The namespace declarations in force at this element, outermost first. */
  Map<String, String> namespaces() {
    Map<String, String> all = parent == null ? new LinkedHashMap<>() : parent.namespaces();
    attributes.forEach((key, value) -> {
      if (key.equals("xmlns") || key.startsWith("xmlns:")) {
        all.put(key, value);
      }
    });
    return all;
  }

  /** The element at a path such as {@code /*:Invoice[1]/*:ID[1]}, or null if there is none. */
  @Nullable
  XmlNode at(String path) {
    @Nullable XmlNode node = this;
    for (String step : path.substring(1).split("/", -1)) {
      String local = step.substring(step.indexOf(':') + 1, step.indexOf('['));
      int position = Integer.parseInt(step.substring(step.indexOf('[') + 1, step.length() - 1));
      node = node == null
          ? null
          : node.elements()
              .filter(e -> e.local().equals(local))
              .skip(position - 1L)
              .findFirst()
              .orElse(null);
    }
    return node;
  }
}
