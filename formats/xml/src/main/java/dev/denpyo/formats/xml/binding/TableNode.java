package dev.denpyo.formats.xml.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paths of a table's rows as a tree, so that an element finds its rows by name at once. */
final class TableNode<G, B> {
  private final Map<String, List<Fork<G, B>>> forks = new HashMap<>();
  private final List<Row<G, B>> rows = new ArrayList<>(1);
  private final Map<String, Row<G, B>> attributes = new LinkedHashMap<>();
  private final Set<String> knownAttributes = new HashSet<>(2);
  private boolean container;

  /** A way on: the step, and what lies there. */
  record Fork<G, B>(Step step, TableNode<G, B> node) {}

  void add(Row<G, B> row) {
    TableNode<G, B> node = this;
    for (Step step : row.path().steps()) {
      node = node.to(step);
    }
    String attribute = row.path().attribute();
    if (row instanceof Row.Always) {
      return; // what is in it is read, or said to be left out, as in any element on the way
    }
    if (attribute != null) {
      node.attributes.put(attribute, row);
    } else {
      node.rows.add(row);
      if (row instanceof Row.Leaf<G, B, ?> leaf) {
        node.knownAttributes.addAll(leaf.codec().attributes());
      } else if (row instanceof Row.Lifted<G, B, ?> lifted) {
        node.knownAttributes.addAll(lifted.codec().attributes());
      }
    }
  }

  void container(Path path) {
    TableNode<G, B> node = this;
    for (Step step : path.steps()) {
      node = node.to(step);
      node.container = true;
    }
  }

  private TableNode<G, B> to(Step step) {
    List<Fork<G, B>> ways = forks.computeIfAbsent(step.name(), n -> new ArrayList<>(1));
    for (Fork<G, B> way : ways) {
      if (way.step().text().equals(step.text())) {
        return way.node();
      }
    }
    Fork<G, B> way = new Fork<>(step, new TableNode<>());
    step.conditions().forEach(c -> c.ownAttribute().ifPresent(way.node().knownAttributes::add));
    ways.add(way);
    return way.node();
  }

  /** Whether the element is to be streamed through, not built up whole. */
  boolean isContainer() {
    return container;
  }

  List<Fork<G, B>> forks(String name) {
    return forks.getOrDefault(name, List.of());
  }

  /** The ways on whose element has this local name, whatever its prefix. */
  List<Fork<G, B>> forksByLocalName(String local) {
    List<Fork<G, B>> found = new ArrayList<>();
    forks.forEach((name, ways) -> {
      if (name.endsWith(":" + local)) {
        found.addAll(ways);
      }
    });
    return found;
  }

  List<Row<G, B>> rows() {
    return rows;
  }

  /** The way the element goes, or null if no row is for it. */
  @Nullable
  TableNode<G, B> follow(XmlElement element, ReadContext context) {
    for (Fork<G, B> way : forks(element.name())) {
      if (way.step().matches(element, context)) {
        return way.node();
      }
    }
    return null;
  }

  /** Reads one child of the group's element, or of an element on the way. */
  void readChild(XmlElement child, Frame<B> into, ReadContext context) {
    TableNode<G, B> node = follow(child, context);
    if (node == null) {
      if (rows.isEmpty()) { // else a row of this element has a table, which says so itself
        context.notCarried(child, child.name());
      }
      return;
    }
    for (Row<G, B> row : node.attributes.values()) {
      row.read(child, into, context);
    }
    for (Row<G, B> row : node.rows) {
      row.read(child, into, context);
    }
    if (node.rows.isEmpty() || !node.forks.isEmpty()) {
      node.readChildren(child, into, context);
    }
    node.reportAttributes(child, context);
  }

  void readChildren(XmlElement element, Frame<B> into, ReadContext context) {
    for (XmlElement child : element.children()) {
      readChild(child, into, context);
    }
  }

  private void reportAttributes(XmlElement element, ReadContext context) {
    if (!rows.isEmpty() && rows.get(0) instanceof Row.Extension<G, B>) {
      return; // which keeps them all
    }
    List<String> found = element.attributes();
    for (int i = 0; i < found.size(); i += 2) {
      String name = found.get(i);
      if (!knownAttributes.contains(name) && !attributes.containsKey(name) && !isFixed(name)) {
        context.notCarried(element, "attribute " + name + " of " + element.name());
      }
    }
  }

  // Attributes that only repeat what a list is called.
  private boolean isFixed(String name) {
    return name.startsWith("list") || (name.equals("schemeAgencyID") && rows.isEmpty());
  }
}
