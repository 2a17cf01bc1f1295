package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code union}, {@code intersect} and {@code except}. */
final class CombinePlan extends Plan {
  private static final Comparator<NodeItem> DOCUMENT_ORDER =
      Comparator.comparingInt((NodeItem n) -> n.in().order()).thenComparingInt(NodeItem::node);

  private final String operator;
  private final Plan left;
  private final Plan right;

  CombinePlan(String operator, Plan left, Plan right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  @Override
  boolean safe() {
    return left.kind() == Kind.NODES && right.kind() == Kind.NODES && left.safe() && right.safe();
  }

  @Override
  boolean test(Frame f) {
    return exists(f);
  }

  @Override
  boolean exists(Frame f) {
    return operator.equals("union") ? eitherExists(f) : super.exists(f);
  }

  private boolean eitherExists(Frame f) {
    long mark = f.run.mark();
    boolean first;
    try {
      first = left.exists(f);
    } catch (XPathError e) {
      f.run.backTo(mark);
      if (right.exists(f)) {
        return true;
      }
      throw e;
    }
    return first || right.exists(f);
  }

  @Override
  Value before(Frame f) {
    return operator.equals("union") ? union(left.upToError(f), right.upToError(f)) : Items.EMPTY;
  }

  @Override
  Value value(Frame f) {
    Value one = left.value(f);
    Value other = right.value(f);
    return operator.equals("union")
        ? union(one, other)
        : select(one, other, operator.equals("intersect"));
  }

  /** All nodes of both, in document order. */
  static Value union(Value one, Value other) {
    if (one instanceof Nodes a && other instanceof Nodes b && a.in == b.in) {
      int[] all = new int[a.size + b.size];
      System.arraycopy(a.nodes, 0, all, 0, a.size);
      System.arraycopy(b.nodes, 0, all, a.size, b.size);
      return new Nodes(a.in, all, all.length).ordered();
    }
    if (one.size() == 0 || other.size() == 0) {
      Value only = one.size() == 0 ? other : one;
      if (only.size() == 0) {
        return only;
      }
      if (only instanceof Nodes nodes) {
        return nodes.ordered();
      }
    }
    Set<NodeItem> all = new LinkedHashSet<>(nodes(one));
    all.addAll(nodes(other));
    return sorted(new ArrayList<>(all));
  }

  private static Value select(Value from, Value by, boolean present) {
    Set<NodeItem> others = new LinkedHashSet<>(nodes(by));
    Set<NodeItem> kept = new LinkedHashSet<>(nodes(from));
    kept.removeIf(node -> others.contains(node) != present);
    return sorted(new ArrayList<>(kept));
  }

  /** The nodes in document order. */
  static Value sorted(List<NodeItem> nodes) {
    nodes.sort(DOCUMENT_ORDER);
    return Items.of(new ArrayList<>(nodes));
  }

  /** The items of a sequence that must hold nodes alone. */
  static List<NodeItem> nodes(Value value) {
    List<NodeItem> nodes = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      if (!(value.item(i) instanceof NodeItem node)) {
        throw new XPathError("XPTY0004", "nodes are needed where there are values");
      }
      nodes.add(node);
    }
    return nodes;
  }
}
