package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import org.jspecify.annotations.Nullable;

/**
 * A path that goes up and then elsewhere: {@code ../../cac:InvoicePeriod/cbc:StartDate}. Neighbours go up
 * to the same node, so what was found from there last is remembered: else each of ten thousand lines
 * would look through all of the lines.
 */
final class UpPlan extends Plan {
  private final StepPlan[] up;
  private final Plan rest;
  private final Memo memo;

  UpPlan(StepPlan[] up, Plan rest, Memo memo) {
    this.up = up;
    this.rest = rest;
    this.memo = memo;
  }

  /** What was found last: a value or an error, from a node. */
  private static final class Last {
    private @Nullable BoundTree in;
    private int node = DocumentTree.NONE;
    private @Nullable Value value;
    private @Nullable XPathError error;
  }

  @Override
  Kind kind() {
    return rest.kind();
  }

  @Override
  Value value(Frame f) {
    BoundTree in = f.tree();
    int node = above(in, f.node);
    if (node == DocumentTree.NONE) {
      return Items.EMPTY;
    }
    Last last = f.run.index(memo, Last.class, Last::new);
    if (last.in != in || last.node != node) {
      find(f, in, node, last);
    }
    if (last.error != null) {
      throw last.error;
    }
    return last.value == null ? Items.EMPTY : last.value;
  }

  /** The node that the steps lead to; {@link DocumentTree#NONE} for none. */
  private int above(BoundTree in, int from) {
    int node = from;
    for (StepPlan step : up) {
      node = in.tree.parent(node);
      if (node == DocumentTree.NONE || !step.match.matches(in, node)) {
        return DocumentTree.NONE;
      }
    }
    return node;
  }

  @Override
  Value before(Frame f) {
    BoundTree in = f.tree();
    int node = above(in, f.node);
    if (node == DocumentTree.NONE) {
      return Items.EMPTY;
    }
    f.push();
    f.focus(in, node);
    Value before = rest.before(f);
    f.pop();
    return before;
  }

  private void find(Frame f, BoundTree in, int node, Last last) {
    long mark = f.run.mark();
    f.push();
    f.focus(in, node);
    last.value = null;
    last.error = null;
    try {
      last.value = rest.value(f);
      f.pop();
    } catch (XPathError e) {
      f.run.backTo(mark);
      last.error = e;
    }
    last.in = in;
    last.node = node;
  }
}
