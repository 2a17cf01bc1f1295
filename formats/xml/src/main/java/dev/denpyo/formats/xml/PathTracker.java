package dev.denpyo.formats.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows a parser through a document and knows the positional path by local names of the element that
 * is open, for example {@code /Invoice[1]/InvoiceLine[2]}.
 */
final class PathTracker {
  private final Deque<Element> open = new ArrayDeque<>();
  private final Element document = new Element("", 0);

  void enter(String name) {
    Element parent = open.isEmpty() ? document : open.getLast();
    open.addLast(new Element(name, parent.count(name)));
  }

  void leave() {
    open.removeLast();
  }

  int depth() {
    return open.size();
  }

  /** The path of the element that is open; null outside of the root. */
  @Nullable
  String path() {
    if (open.isEmpty()) {
      return null;
    }
    StringBuilder path = new StringBuilder();
    for (Element element : open) {
      path.append('/').append(element.name).append('[').append(element.position).append(']');
    }
    return path.toString();
  }

  /** An open element, and how many children of each name it has had so far. */
  private static final class Element {
    private final String name;
    private final int position;
    private @Nullable Map<String, Integer> children;

    Element(String name, int position) {
      this.name = name;
      this.position = position;
    }

    int count(String child) {
      if (children == null) {
        children = new HashMap<>();
      }
      return children.merge(child, 1, Integer::sum);
    }
  }
}
