package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A path whose last part is no step: evaluated once for each node that the first part yields. */
final class MapPlan extends Plan {
  private final Plan left;
  private final Plan right;

  MapPlan(Plan left, Plan right) {
    this.left = left;
    this.right = right;
  }

  @Override
  Kind kind() {
    return right.kind() == Kind.NODES ? Kind.NODES : Kind.UNKNOWN;
  }

  @Override
  boolean safe() {
    return left.kind() == Kind.NODES
        && (right.kind() == Kind.NODES || right.kind() == Kind.STRING)
        && left.safe()
        && right.safe();
  }

  @Override
  int[] emptyWithout() {
    return left.emptyWithout();
  }

  @Override
  Value value(Frame f) {
    Value nodes = left.value(f);
    if (nodes.size() == 0) {
      return EMPTY_RESULT;
    }
    f.push();
    Value result = nodes.size() == 1 ? one(f, nodes) : many(f, nodes);
    f.pop();
    return result;
  }

  @Override
  Value before(Frame f) {
    Value nodes = left.upToError(f);
    long mark = f.run.mark();
    f.push();
    List<Object> items = new ArrayList<>();
    try {
      for (int i = 0; i < nodes.size(); i++) {
        focusNode(f, nodes, i);
        Items.addAll(items, right.value(f));
      }
      f.pop();
    } catch (XPathError e) {
      f.run.backTo(mark);
    }
    return Items.of(items);
  }

  private static final Value EMPTY_RESULT = Items.EMPTY;

  private Value one(Frame f, Value nodes) {
    focusNode(f, nodes, 0);
    Value value = right.value(f);
    return value instanceof Nodes found ? found.ordered() : value;
  }

  private Value many(Frame f, Value nodes) {
    f.run.work(nodes.size());
    List<Object> items = new ArrayList<>();
    boolean anyNode = false;
    boolean anyValue = false;
    for (int i = 0; i < nodes.size(); i++) {
      focusNode(f, nodes, i);
      Value value = right.value(f);
      for (int j = 0; j < value.size(); j++) {
        Object item = value.item(j);
        anyNode |= item instanceof NodeItem;
        anyValue |= !(item instanceof NodeItem);
        items.add(item);
      }
    }
    if (anyNode && anyValue) {
      throw new XPathError("XPTY0018", "a path yields both nodes and values");
    }
    return anyNode ? inOrder(items) : Items.of(items);
  }

  private static Value inOrder(List<Object> items) {
    Set<NodeItem> nodes = new LinkedHashSet<>();
    items.forEach(item -> nodes.add((NodeItem) item));
    return CombinePlan.sorted(new ArrayList<>(nodes));
  }

  private static void focusNode(Frame f, Value nodes, int index) {
    if (!nodes.isNode(index)) {
      throw new XPathError("XPTY0019", "a step needs nodes to start from");
    }
    f.focus(nodes, index);
  }
}
