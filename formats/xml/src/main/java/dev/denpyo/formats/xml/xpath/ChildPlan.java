package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Set;

/** One step to children or attributes of the context node, without predicate: most paths are no more. */
final class ChildPlan extends NamedPlan {
  private final StepPlan step;

  ChildPlan(StepPlan step) {
    this.step = step;
  }

  @Override
  int[] emptyWithout() {
    return step.match.exact() ? new int[] {step.match.vocabularyNumber()} : super.emptyWithout();
  }

  @Override
  Value value(Frame f) {
    BoundTree in = f.tree();
    int first = step.first(in, f.node);
    if (first == DocumentTree.NONE) {
      return Items.EMPTY;
    }
    int second = step.next(in, f.node, first);
    if (second == DocumentTree.NONE) {
      return Nodes.of(in, first);
    }
    IntList found = f.run.borrow();
    found.add(first);
    for (int n = second; n != DocumentTree.NONE; n = step.next(in, f.node, n)) {
      found.add(n);
    }
    Value value = new Nodes(in, found.toArray(), found.size);
    f.run.release(1);
    return value;
  }

  @Override
  boolean exists(Frame f) {
    return step.first(f.tree(), f.node) != DocumentTree.NONE;
  }

  /** Whether any of the nodes has one of these texts. */
  boolean any(Frame f, Set<String> texts) {
    BoundTree in = f.tree();
    for (int n = step.first(in, f.node); n != DocumentTree.NONE; n = step.next(in, f.node, n)) {
      if (texts.contains(in.tree.string(n))) {
        return true;
      }
    }
    return false;
  }

  @Override
  int only(Frame f) {
    BoundTree in = f.tree();
    int first = step.first(in, f.node);
    if (first != DocumentTree.NONE && step.next(in, f.node, first) != DocumentTree.NONE) {
      throw value(f).moreThanOne();
    }
    return first;
  }
}
