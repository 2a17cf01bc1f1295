package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any items: atomic values, nodes of several trees, or nodes out of document order. */
final class Items extends Value {
  /** The empty sequence. */
  static final Value EMPTY = new Items(new Object[0], 0);

  private final Object[] items;
  private final int size;

  Items(Object[] items, int size) {
    this.items = items;
    this.size = size;
  }

  /** The value that holds just these items, in this order. */
  static Value of(List<Object> items) {
    if (items.isEmpty()) {
      return EMPTY;
    }
    if (items.size() == 1 && !(items.get(0) instanceof NodeItem)) {
      return new Atom(items.get(0));
    }
    Nodes nodes = nodes(items);
    return nodes == null ? new Items(items.toArray(), items.size()) : nodes;
  }

  private static @Nullable Nodes nodes(List<Object> items) {
    if (!(items.get(0) instanceof NodeItem first)) {
      return null;
    }
    int[] numbers = new int[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(items.get(i) instanceof NodeItem node) || node.in() != first.in()) {
        return null;
      }
      numbers[i] = node.node();
    }
    return new Nodes(first.in(), numbers, numbers.length);
  }

  /** Adds all items of a value to a list. */
  static void addAll(List<Object> target, Value value) {
    for (int i = 0; i < value.size(); i++) {
      target.add(value.item(i));
    }
  }

  /** All items atomized. */
  static List<Object> atoms(Value value) {
    List<Object> atoms = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      atoms.add(value.atom(i));
    }
    return atoms;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  Object item(int index) {
    return items[index];
  }

  @Override
  Object atom(int index) {
    return items[index] instanceof NodeItem node ? node.atomized() : items[index];
  }

  @Override
  boolean truth() {
    if (size == 0) {
      return false;
    }
    if (items[0] instanceof NodeItem) {
      return true;
    }
    if (size > 1) {
      throw new XPathError("FORG0006", "a sequence of several values is neither true nor false");
    }
    return Atomics.truth(items[0]);
  }
}
