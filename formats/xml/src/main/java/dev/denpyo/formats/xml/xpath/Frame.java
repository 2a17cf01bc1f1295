package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where an evaluation stands: the focus (XPath 2.0, section 2.1.2), the variables, and what was computed
 * for this context already. Used by one thread.
 */
final class Frame {
  final Evaluation run;

  /** The tree of the context node; null where there is no context node. */
  @Nullable
  BoundTree in;

  int node = DocumentTree.NONE;

  /** The context item if it is no node. */
  @Nullable
  Object item;

  int position = 1;
  int last = 1;

  /** Variables and shared results of this template or function; null is not computed yet. */
  @Nullable
  Value[] slots;

  /** How many of them are in use. */
  private int used;

  /** The focus in which a variable of a function was defined. */
  private @Nullable Focus @Nullable [] lets;

  /** The node the rule is about, for {@code current()}. */
  @Nullable
  BoundTree currentIn;

  int current = DocumentTree.NONE;

  Frame(Evaluation run, int slots) {
    this.run = run;
    this.slots = new Value[slots];
    this.used = slots;
  }

  /** Forgets what belongs to the last context; the next may need another number of slots. */
  void forget(int slotsOfNext) {
    if (slotsOfNext > slots.length) {
      slots = new Value[Math.max(slotsOfNext, slots.length * 2)];
    } else {
      Arrays.fill(slots, 0, used, null);
    }
    used = slotsOfNext;
    lets = null;
  }

  /** The tree of the focus. */
  BoundTree tree() {
    if (in == null) {
      throw item == null
          ? new XPathError("XPDY0002", "there is no context item")
          : new XPathError("XPTY0020", "the context item is not a node");
    }
    return in;
  }

  /** Makes a node the focus, the only item of its sequence. */
  void focus(@Nullable BoundTree tree, int newNode) {
    in = tree;
    node = newNode;
    item = null;
    position = 1;
    last = 1;
  }

  /** Makes any item the focus. */
  void focus(Value sequence, int index) {
    if (sequence instanceof Nodes nodes) {
      in = nodes.in;
      node = nodes.nodes[index];
      item = null;
    } else if (sequence.item(index) instanceof NodeItem nodeItem) {
      in = nodeItem.in();
      node = nodeItem.node();
      item = null;
    } else {
      in = null;
      node = DocumentTree.NONE;
      item = sequence.item(index);
    }
    position = index + 1;
    last = sequence.size();
  }

  /** The focus as a value. */
  Value focused() {
    if (in != null) {
      return Nodes.of(in, node);
    }
    if (item == null) {
      throw new XPathError("XPDY0002", "there is no context item");
    }
    return new Atom(item);
  }

  /** Notes the focus in which a variable is defined. */
  void define(int slot) {
    if (lets == null) {
      lets = new Focus[used];
    }
    lets[slot] = new Focus(in, node, item, position, last);
  }

  /** Returns to the focus in which a variable was defined. */
  void returnTo(int slot) {
    Focus defined = lets == null ? null : lets[slot];
    if (defined != null) {
      in = defined.in;
      node = defined.node;
      item = defined.item;
      position = defined.position;
      last = defined.last;
    }
  }

  /** Remembers the focus, for it is about to change. */
  void push() {
    run.foci().push(this);
  }

  /** Returns to the focus remembered last. */
  void pop() {
    run.foci().pop();
  }

  /** A focus to come back to. */
  record Focus(@Nullable BoundTree in, int node, @Nullable Object item, int position, int last) {}
}
