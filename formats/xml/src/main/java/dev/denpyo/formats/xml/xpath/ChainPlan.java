package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A path down by names alone: {@code cac:Party/cac:PostalAddress/cbc:CityName}. Where the document has
 * few nodes of one of the names, it is sooner looked whether they stand where the path leads.
 */
final class ChainPlan extends NamedPlan {
  /** So few nodes are looked at one by one; more would make long documents slow. */
  private static final int FEW = 6;

  private final StepPlan[] steps;
  private final int[] needed;

  private ChainPlan(StepPlan[] steps) {
    this.steps = steps;
    this.needed = Arrays.stream(steps)
        .mapToInt(s -> s.match.vocabularyNumber())
        .distinct()
        .toArray();
  }

  /** The plan, if the steps are of that kind; else null. */
  static @Nullable Plan of(StepPlan[] steps) {
    for (int i = 0; i < steps.length; i++) {
      boolean attribute = steps[i].axis == Syntax.Axis.ATTRIBUTE;
      if (!steps[i].isPlain() || !steps[i].match.exact() || (attribute && i < steps.length - 1)) {
        return null;
      }
    }
    return steps.length < 2 ? null : new ChainPlan(steps);
  }

  @Override
  int[] emptyWithout() {
    return needed;
  }

  @Override
  Value value(Frame f) {
    BoundTree in = f.tree();
    IntList found = f.run.borrow();
    look(in, f.node, found);
    Value value = found.size == 0 ? Items.EMPTY : new Nodes(in, found.toArray(), found.size);
    f.run.release(1);
    return value;
  }

  @Override
  boolean exists(Frame f) {
    return look(f.tree(), f.node, null);
  }

  @Override
  int count(Frame f) {
    IntList found = f.run.borrow();
    look(f.tree(), f.node, found);
    int count = found.size;
    f.run.release(1);
    return count;
  }

  @Override
  int only(Frame f) {
    IntList found = f.run.borrow();
    look(f.tree(), f.node, found);
    int size = found.size;
    int node = size == 0 ? DocumentTree.NONE : found.values[0];
    f.run.release(1);
    if (size > 1) {
      throw value(f).moreThanOne();
    }
    return node;
  }

  /** Finds the nodes, all in document order; or, without a list, whether there is any. */
  private boolean look(BoundTree in, int from, @Nullable IntList found) {
    DocumentTree tree = in.tree;
    int rarest = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < steps.length; i++) {
      int name = steps[i].match.exactName(in);
      if (name == DocumentTree.NONE) {
        return false;
      }
      int count = steps[i].axis == Syntax.Axis.CHILD ? tree.elements(name) : tree.attributes(name);
      if (count < fewest) {
        fewest = count;
        rarest = i;
      }
    }
    return fewest > FEW ? down(in, from, 0, found) : across(in, from, rarest, found);
  }

  /** Looks at all nodes of one step's name. */
  private boolean across(BoundTree in, int from, int step, @Nullable IntList found) {
    DocumentTree tree = in.tree;
    int name = steps[step].match.exactName(in);
    int node =
        steps[step].axis == Syntax.Axis.CHILD ? tree.firstElement(name) : tree.firstAttribute(name);
    boolean any = false;
    for (; node != DocumentTree.NONE; node = tree.nextWithSameName(node)) {
      if (leadsTo(in, from, step, node) && down(in, node, step + 1, found)) {
        any = true;
        if (found == null) {
          return true;
        }
      }
    }
    return any;
  }

  /** Whether the steps before this one lead to the parent of a node that has its name. */
  private boolean leadsTo(BoundTree in, int from, int step, int node) {
    DocumentTree tree = in.tree;
    int above = tree.parent(node);
    for (int i = step - 1; i >= 0; i--) {
      if (above <= from || tree.name(above) != steps[i].match.exactName(in)) {
        return false;
      }
      above = tree.parent(above);
    }
    return above == from;
  }

  private boolean down(BoundTree in, int from, int step, @Nullable IntList found) {
    if (step == steps.length) {
      if (found != null) {
        found.add(from);
      }
      return true;
    }
    boolean any = false;
    StepPlan next = steps[step];
    for (int n = next.first(in, from); n != DocumentTree.NONE; n = next.next(in, from, n)) {
      any |= down(in, n, step + 1, found);
      if (any && found == null) {
        return true;
      }
    }
    return any;
  }
}
