package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Syntax.Axis;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One step of a path: from a node along an axis to those that pass the test and the predicates. */
final class StepPlan {
  /** So few occurrences are looked through sooner than many children. */
  private static final int FEW = 6;

  final Axis axis;
  final NodeMatch match;
  private final Predicate[] predicates;

  /** Whether it goes to attributes of the node and of all below it. */
  private final boolean attributesBelow;

  /** Whether only elements that hold nothing can pass. */
  private final boolean empties;

  StepPlan(Axis axis, NodeMatch match, Predicate[] predicates, boolean attributesBelow) {
    this.axis = axis;
    this.match = match;
    this.predicates = predicates;
    this.attributesBelow = attributesBelow;
    this.empties = match.ofElements()
        && !match.exact()
        && predicates.length == 1
        && predicates[0].asksForEmpty();
  }

  /** Adds what the step leads to, in the order of the axis turned to document order by the caller. */
  void collect(Frame f, BoundTree in, int from, IntList out) {
    if (predicates.length == 0) {
      int before = out.size;
      walk(f, in, from, out);
      f.run.work(out.size - before);
      return;
    }
    IntList found = f.run.borrow();
    walk(f, in, from, found);
    XPathError error = filter(f, in, found, true);
    if (error != null) {
      throw error;
    }
    out.addAll(found);
    f.run.release(1);
  }

  /** Whether none of its predicates can end in an error. */
  boolean safe() {
    return match.names() == null && Arrays.stream(predicates).allMatch(Predicate::safe);
  }

  /** Whether it leads, without predicate, to children or attributes. */
  boolean isPlain() {
    return predicates.length == 0
        && !attributesBelow
        && (axis == Axis.CHILD || axis == Axis.ATTRIBUTE);
  }

  /** The first node that a plain step leads to; {@link DocumentTree#NONE} for none. */
  int first(BoundTree in, int from) {
    DocumentTree tree = in.tree;
    if (tree.kind(from) > DocumentTree.ELEMENT) {
      return DocumentTree.NONE;
    }
    int name = match.exactName(in);
    if (name == DocumentTree.NONE) {
      return name;
    }
    if (axis == Axis.CHILD && name >= 0 && tree.elements(name) <= FEW) {
      return occurrence(tree, tree.firstElement(name), from);
    }
    return scan(in, from, from + 1);
  }

  /** The node that follows one that a plain step led to. */
  int next(BoundTree in, int from, int after) {
    DocumentTree tree = in.tree;
    int name = match.exactName(in);
    if (axis == Axis.CHILD && name >= 0 && tree.elements(name) <= FEW) {
      return occurrence(tree, tree.nextWithSameName(after), from);
    }
    return scan(in, from, tree.end(after));
  }

  private static int occurrence(DocumentTree tree, int first, int parent) {
    int n = first;
    while (n != DocumentTree.NONE && tree.parent(n) != parent) {
      n = tree.nextWithSameName(n);
    }
    return n;
  }

  private int scan(BoundTree in, int from, int first) {
    DocumentTree tree = in.tree;
    int end = tree.end(from);
    boolean attributes = axis == Axis.ATTRIBUTE;
    for (int n = first; n < end; n = tree.end(n)) {
      boolean attribute = tree.kind(n) == DocumentTree.ATTRIBUTE;
      if (attributes && !attribute) {
        return DocumentTree.NONE;
      }
      if (attribute == attributes && match.matches(in, n)) {
        return n;
      }
    }
    return DocumentTree.NONE;
  }

  /** Adds what the step leads to before it ends in an error; answers whether it does. */
  boolean collectBefore(Frame f, BoundTree in, int from, IntList out) {
    IntList found = f.run.borrow();
    walk(f, in, from, found);
    XPathError error = filter(f, in, found, false);
    out.addAll(found);
    f.run.release(1);
    return error != null;
  }

  /**
   * Keeps what passes all predicates; of those that end in an error, what they kept before.
   *
   * @param stop whether to go no further after an error, but to a predicate that needs no more nodes
   * @return the error that keeps the result from being whole, or null
   */
  private @Nullable XPathError filter(Frame f, BoundTree in, IntList found, boolean stop) {
    XPathError error = null;
    for (Predicate predicate : predicates) {
      if (error != null && predicate.takesOneOf(found.size)) {
        error = null;
      } else if (error != null && stop) {
        return error;
      }
      long mark = f.run.mark();
      try {
        predicate.filter(f, in, found);
      } catch (XPathError e) {
        f.run.backTo(mark);
        error = e;
      }
    }
    return error;
  }

  boolean keepsOrder() {
    return axis == Axis.CHILD || axis == Axis.ATTRIBUTE || axis == Axis.SELF;
  }

  private void walk(Frame f, BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    if (attributesBelow) {
      attributesBelow(in, from, out);
      return;
    }
    switch (axis) {
      case CHILD -> children(in, from, out);
      case ATTRIBUTE -> attributes(in, from, out);
      case SELF -> take(in, from, out);
      case PARENT -> takeIfAny(in, tree.parent(from), out);
      case DESCENDANT -> below(f, in, from, from + 1, out);
      case DESCENDANT_OR_SELF -> below(f, in, from, from, out);
      case ANCESTOR -> ancestors(in, tree.parent(from), out);
      case ANCESTOR_OR_SELF -> ancestors(in, from, out);
      case FOLLOWING_SIBLING -> followingSiblings(in, from, out);
      case PRECEDING_SIBLING -> precedingSiblings(in, from, out);
      case FOLLOWING -> following(f, in, from, out);
      case PRECEDING -> preceding(f, in, from, out);
    }
  }

  private void take(BoundTree in, int node, IntList out) {
    if (match.matches(in, node)) {
      out.add(node);
    }
  }

  private void takeIfAny(BoundTree in, int node, IntList out) {
    if (node != DocumentTree.NONE) {
      take(in, node, out);
    }
  }

  private void children(BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    if (tree.kind(from) > DocumentTree.ELEMENT) {
      return;
    }
    int name = match.exactName(in);
    int end = tree.end(from);
    if (name >= 0) {
      if (tree.elements(name) <= FEW || (from <= 1 && tree.elements(name) < tree.size() / 16)) {
        childrenAmongAll(in, name, from, out);
        return;
      }
      for (int c = from + 1; c < end; c = tree.end(c)) {
        if (tree.name(c) == name && tree.kind(c) == DocumentTree.ELEMENT) {
          out.add(c);
        }
      }
    } else if (name == NodeMatch.PATTERN) {
      for (int c = from + 1; c < end; c = tree.end(c)) {
        if (tree.kind(c) != DocumentTree.ATTRIBUTE) {
          take(in, c, out);
        }
      }
    }
  }

  private static void childrenAmongAll(BoundTree in, int name, int from, IntList out) {
    DocumentTree tree = in.tree;
    int end = tree.end(from);
    int[] many = in.many(name);
    if (many != null) {
      for (int i = 0; i < many.length && many[i] < end; i++) {
        if (tree.parent(many[i]) == from) {
          out.add(many[i]);
        }
      }
      return;
    }
    for (int n = tree.firstElement(name); n >= 0 && n < end; n = tree.nextWithSameName(n)) {
      if (tree.parent(n) == from) {
        out.add(n);
      }
    }
  }

  private void attributes(BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    if (tree.kind(from) != DocumentTree.ELEMENT) {
      return;
    }
    int end = tree.end(from);
    for (int a = from + 1; a < end && tree.kind(a) == DocumentTree.ATTRIBUTE; a++) {
      take(in, a, out);
    }
  }

  private void below(Frame f, BoundTree in, int from, int first, IntList out) {
    DocumentTree tree = in.tree;
    if (match.names() != null) {
      match.names().elements(f, in, first, tree.end(from), match, out);
      return;
    }
    int end = tree.end(from);
    int name = match.exactName(in);
    if (name >= 0 && tree.elements(name) < end - first) {
      belowByName(in, name, first, end, out);
      return;
    }
    if (name == DocumentTree.NONE) {
      return;
    }
    f.run.work(end - first);
    if (empties) {
      for (int n = tree.nextEmpty(first); n >= 0 && n < end; n = tree.nextEmpty(n + 1)) {
        take(in, n, out);
      }
      return;
    }
    for (int n = first; n < end; n++) {
      if (n == from || tree.kind(n) != DocumentTree.ATTRIBUTE) {
        take(in, n, out);
      }
    }
  }

  /** Adds the elements of a name within a range of nodes. */
  static void belowByName(BoundTree in, int name, int first, int end, IntList out) {
    DocumentTree tree = in.tree;
    if (name == DocumentTree.NONE) {
      return;
    }
    int[] many = in.many(name);
    if (many != null) {
      int from = Arrays.binarySearch(many, first);
      int to = Arrays.binarySearch(many, end);
      from = from < 0 ? -from - 1 : from;
      to = to < 0 ? -to - 1 : to;
      out.addRange(many, from, to);
      return;
    }
    int n = tree.firstElement(name);
    while (n >= 0 && n < first) {
      n = tree.nextWithSameName(n);
    }
    for (; n >= 0 && n < end; n = tree.nextWithSameName(n)) {
      out.add(n);
    }
  }

  private void attributesBelow(BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    int end = tree.end(from);
    int name = match.exactName(in);
    if (name >= 0) {
      int n = tree.firstAttribute(name);
      for (; n >= 0 && n < end; n = tree.nextWithSameName(n)) {
        if (n > from) {
          out.add(n);
        }
      }
    } else if (name == NodeMatch.PATTERN) {
      for (int n = from + 1; n < end; n++) {
        if (tree.kind(n) == DocumentTree.ATTRIBUTE) {
          take(in, n, out);
        }
      }
    }
  }

  private void ancestors(BoundTree in, int first, IntList out) {
    for (int n = first; n != DocumentTree.NONE; n = in.tree.parent(n)) {
      take(in, n, out);
    }
  }

  private void followingSiblings(BoundTree in, int from, IntList out) {
    if (in.tree.kind(from) == DocumentTree.ATTRIBUTE) {
      return;
    }
    int n = in.tree.nextSibling(from);
    for (; n != DocumentTree.NONE; n = in.tree.nextSibling(n)) {
      take(in, n, out);
    }
  }

  private void precedingSiblings(BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    if (from == DocumentTree.ROOT || tree.kind(from) == DocumentTree.ATTRIBUTE) {
      return;
    }
    int start = out.size;
    for (int c = tree.firstChild(tree.parent(from)); c != from; c = tree.end(c)) {
      take(in, c, out);
    }
    reverse(out, start);
  }

  private void following(Frame f, BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    int first = tree.end(from);
    int name = match.exactName(in);
    if (name != NodeMatch.PATTERN) {
      belowByName(in, name, first, tree.size(), out);
      return;
    }
    f.run.work(tree.size() - first);
    for (int n = first; n < tree.size(); n++) {
      if (tree.kind(n) != DocumentTree.ATTRIBUTE) {
        take(in, n, out);
      }
    }
  }

  private void preceding(Frame f, BoundTree in, int from, IntList out) {
    DocumentTree tree = in.tree;
    int name = match.exactName(in);
    if (name != NodeMatch.PATTERN) {
      IntList before = f.run.borrow();
      belowByName(in, name, 0, from, before);
      f.run.work(before.size);
      for (int i = before.size - 1; i >= 0; i--) {
        if (tree.end(before.values[i]) <= from) {
          out.add(before.values[i]);
        }
      }
      f.run.release(1);
      return;
    }
    f.run.work(from);
    for (int n = from - 1; n > 0; n--) {
      if (tree.kind(n) != DocumentTree.ATTRIBUTE && tree.end(n) <= from) {
        take(in, n, out);
      }
    }
  }

  private static void reverse(IntList list, int start) {
    for (int i = start, j = list.size - 1; i < j; i++, j--) {
      int swapped = list.values[i];
      list.values[i] = list.values[j];
      list.values[j] = swapped;
    }
  }
}
