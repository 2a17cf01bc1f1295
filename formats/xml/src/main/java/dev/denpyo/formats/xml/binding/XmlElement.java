package dev.denpyo.formats.xml.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element with all below it: what a row is matched against. Built for one child of the root (or
 * one line) at a time and then dropped, so that memory does not grow with the document.
 */
public final class XmlElement {
  private final String name;
  private final @Nullable XmlElement parent;
  private final int position;
  private final int line;
  private final int column;
  private final List<String> attributes = new ArrayList<>(4); // name, value, name, value
  private final List<XmlElement> children = new ArrayList<>(4);
  private String text = "";

  XmlElement(String name, @Nullable XmlElement parent, int position, int line, int column) {
    this.name = name;
    this.parent = parent;
    this.position = position;
    this.line = line;
    this.column = column;
  }

  /** Prefix of the syntax and local name; {@code {uri}local} in a foreign namespace. */
  public String name() {
    return name;
  }

  /** The text directly in it, comments left out; empty if there is none. */
  public String text() {
    return text;
  }

  /** The value of an attribute, or null. */
  public @Nullable String attribute(String attribute) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attribute)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  /** The elements directly in it. */
  public List<XmlElement> children() {
    return children;
  }

  /** The first child of a name, or null. */
  public @Nullable XmlElement child(String childName) {
    for (XmlElement child : children) {
      if (child.name.equals(childName)) {
        return child;
      }
    }
    return null;
  }

  /** The element it stands in, or null at the root. */
  public @Nullable XmlElement parent() {
    return parent;
  }

  /** Whether its parent holds more than it. */
  boolean hasSiblings() {
    return parent != null && parent.children.size() > 1;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  List<String> attributes() {
    return attributes;
  }

  void add(String attribute, String value) {
    attributes.add(attribute);
    attributes.add(value);
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void text(String all) {
    text = all;
  }

  /** How many children of that name there are so far. */
  int count(String childName) {
    int count = 0;
    for (XmlElement child : children) {
      if (child.name.equals(childName)) {
        count++;
      }
    }
    return count;
  }

  /** The positional XPath by local names, for example {@code /Invoice[1]/ID[1]}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    append(path);
    return path.toString();
  }

  private void append(StringBuilder path) {
    if (parent != null) {
      parent.append(path);
    }
    int local = Math.max(name.indexOf(':'), name.indexOf('}')) + 1;
    path.append('/')
        .append(name, local, name.length())
        .append('[')
        .append(position)
        .append(']');
  }
}
