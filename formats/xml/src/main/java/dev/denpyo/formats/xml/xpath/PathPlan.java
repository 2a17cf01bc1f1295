package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A path of steps, from the context node or from the nodes that an expression yields. */
final class PathPlan extends Plan {
  private final @Nullable Plan start;
  private final StepPlan[] steps;

  /** Names without which the path leads nowhere, and no predicate is asked that could fail. */
  private final int[] needed;

  private final boolean safe;

  PathPlan(@Nullable Plan start, StepPlan[] steps) {
    this.start = start;
    this.steps = steps;
    int certain = 0;
    while (certain < steps.length && steps[certain].safe()) {
      certain++;
    }
    this.safe =
        certain == steps.length && (start == null || (start.kind() == Kind.NODES && start.safe()));
    this.needed = Arrays.stream(steps, 0, Math.min(certain + 1, steps.length))
        .filter(s -> s.match.exact())
        .mapToInt(s -> s.match.vocabularyNumber())
        .distinct()
        .toArray();
  }

  @Override
  boolean safe() {
    return safe;
  }

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  @Override
  int[] emptyWithout() {
    if (start == null) {
      return needed;
    }
    return start.safe() ? both(start.emptyWithout(), needed) : start.emptyWithout();
  }

  @Override
  void collect(Frame f, IntList out) {
    if (start != Paths.ROOT) {
      super.collect(f, out);
    } else if (!leadsNowhere(f.tree())) {
      out.addAll(walk(f, f.tree(), Nodes.of(f.tree(), DocumentTree.ROOT)));
      f.run.release(2);
    }
  }

  @Override
  Value value(Frame f) {
    Value from = start == null ? null : start.value(f);
    if (from == null || from instanceof Nodes) {
      return nodes(f, (Nodes) from);
    }
    return severalTrees(f, from);
  }

  private Value nodes(Frame f, @Nullable Nodes from) {
    BoundTree in = from == null ? f.tree() : from.in;
    if (leadsNowhere(in)) {
      return EMPTY_NODES;
    }
    IntList found = walk(f, in, from);
    Value value = found.size == 0 ? EMPTY_NODES : new Nodes(in, found.toArray(), found.size);
    f.run.release(2);
    return value;
  }

  private static final Value EMPTY_NODES = Items.EMPTY;

  private boolean leadsNowhere(BoundTree in) {
    for (int name : needed) {
      if (in.name(name) == DocumentTree.NONE) {
        return true;
      }
    }
    return false;
  }

  private IntList walk(Frame f, BoundTree in, @Nullable Nodes from) {
    return walk(f, in, from, steps.length);
  }

  /** The nodes reached by the first steps, in a list; two lists are borrowed. */
  private IntList walk(Frame f, BoundTree in, @Nullable Nodes from, int count) {
    IntList here = f.run.borrow();
    IntList there = f.run.borrow();
    if (from == null) {
      here.add(f.node);
    } else {
      for (int i = 0; i < from.size; i++) {
        here.add(from.nodes[i]);
      }
    }
    for (int s = 0; s < count; s++) {
      StepPlan step = steps[s];
      there.size = 0;
      f.run.work(here.size);
      for (int i = 0; i < here.size; i++) {
        step.collect(f, in, here.values[i], there);
      }
      if (here.size > 1 || !step.keepsOrder()) {
        there.order();
      }
      IntList swapped = here;
      here = there;
      there = swapped;
      if (here.size == 0) {
        break;
      }
    }
    return here;
  }

  @Override
  Value before(Frame f) {
    Value from = start == null ? f.focused() : start.upToError(f);
    if (!(from instanceof Nodes nodes) || leadsNowhere(nodes.in)) {
      return EMPTY_NODES;
    }
    IntList here = new IntList();
    for (int i = 0; i < nodes.size; i++) {
      here.add(nodes.nodes[i]);
    }
    for (StepPlan step : steps) {
      IntList there = new IntList();
      boolean cut = false;
      for (int i = 0; i < here.size && !cut; i++) {
        cut = step.collectBefore(f, nodes.in, here.values[i], there);
      }
      there.order();
      here = there;
    }
    return here.size == 0 ? EMPTY_NODES : new Nodes(nodes.in, here.toArray(), here.size);
  }

  /** Nodes of several trees: each tree for itself, in the order of the trees. */
  private Value severalTrees(Frame f, Value from) {
    Value all = Items.EMPTY;
    for (int i = 0; i < from.size(); i++) {
      if (!(from.item(i) instanceof NodeItem item)) {
        throw new XPathError("XPTY0019", "a step needs nodes to start from");
      }
      all = CombinePlan.union(all, nodes(f, Nodes.of(item.in(), item.node())));
    }
    return all;
  }

  @Override
  boolean test(Frame f) {
    return exists(f);
  }

  @Override
  boolean exists(Frame f) {
    if (start == null && leadsNowhere(f.tree())) {
      return false;
    }
    long mark = f.run.mark();
    try {
      boolean plain = steps.length > 1 && steps[steps.length - 1].isPlain();
      return plain ? leads(f) : count(f) > 0;
    } catch (XPathError e) {
      f.run.backTo(mark);
      if (before(f).size() > 0) {
        return true;
      }
      throw e;
    }
  }

  /** Whether any node before the last step has what that leads to; no more of them are found than one. */
  private boolean leads(Frame f) {
    Value from = start == null ? null : start.value(f);
    if (from != null && !(from instanceof Nodes)) {
      return severalTrees(f, from).size() > 0;
    }
    BoundTree in = from == null ? f.tree() : ((Nodes) from).in;
    if (leadsNowhere(in)) {
      return false;
    }
    IntList above = walk(f, in, (Nodes) from, steps.length - 1);
    boolean any = false;
    for (int i = 0; i < above.size && !any; i++) {
      any = steps[steps.length - 1].first(in, above.values[i]) != DocumentTree.NONE;
    }
    f.run.release(2);
    return any;
  }

  @Override
  int count(Frame f) {
    Value from = start == null ? null : start.value(f);
    if (from != null && !(from instanceof Nodes)) {
      return severalTrees(f, from).size();
    }
    BoundTree in = from == null ? f.tree() : ((Nodes) from).in;
    if (leadsNowhere(in)) {
      return 0;
    }
    int count = walk(f, in, (Nodes) from).size;
    f.run.release(2);
    return count;
  }

  @Override
  @Nullable
  String text(Frame f) {
    Value value = value(f);
    if (value.size() > 1) {
      throw value.moreThanOne();
    }
    return value instanceof Nodes nodes && nodes.size == 1 ? nodes.string(0) : null;
  }
}
