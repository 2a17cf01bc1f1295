package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of items (XDM 3.1, section 2). Atomic values are plain objects, as the package {@code
 * value} has them; nodes are numbers in a {@link BoundTree}.
 */
abstract sealed class Value permits Nodes, Atom, Items {
  /** How many items. */
  abstract int size();

  /** The item at a place, from 0: an atomic value, or a {@link NodeItem}. */
  abstract Object item(int index);

  /** The item atomized (XPath 2.0, section 2.4.2). */
  abstract Object atom(int index);

  /** The effective boolean value (XPath 2.0, section 2.4.3). */
  abstract boolean truth();

  /** Whether the item is a node. */
  boolean isNode(int index) {
    return item(index) instanceof NodeItem;
  }

  /** The only item atomized, or null if there is none; more are a type error. */
  @Nullable
  Object single() {
    if (size() > 1) {
      throw moreThanOne();
    }
    return size() == 0 ? null : atom(0);
  }

  /** What is said where one item was expected. */
  XPathError moreThanOne() {
    return new XPathError("XPTY0004", "a sequence of " + size() + " items where one is expected");
  }

  /** A boolean. */
  static Value of(boolean value) {
    return value ? Atom.TRUE : Atom.FALSE;
  }

  /** One atomic value, or none. */
  static Value of(@Nullable Object atomic) {
    return atomic == null ? Items.EMPTY : new Atom(atomic);
  }

  /** The text of an atomized item that is a string, or is taken for one; null if it is neither. */
  static @Nullable String textual(Object atomic) {
    if (atomic instanceof Untyped untyped) {
      return untyped.text();
    }
    return atomic instanceof String text ? text : null;
  }
}
