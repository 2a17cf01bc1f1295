package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.List;

/** A predicate on any sequence. */
final class FilterPlan extends Plan {
  private final Plan base;
  private final Predicate predicate;

  FilterPlan(Plan base, Predicate predicate) {
    this.base = base;
    this.predicate = predicate;
  }

  @Override
  Kind kind() {
    return base.kind() == Kind.NODES ? Kind.NODES : Kind.UNKNOWN;
  }

  @Override
  int[] emptyWithout() {
    return base.emptyWithout();
  }

  @Override
  Value value(Frame f) {
    Value all = predicate.takesOne() ? enough(f) : base.value(f);
    return all.size() == 0 ? all : filtered(f, all);
  }

  /** Where one place is asked for, what lies behind it may end in an error. */
  private Value enough(Frame f) {
    long mark = f.run.mark();
    try {
      return base.value(f);
    } catch (XPathError e) {
      f.run.backTo(mark);
      Value before = base.before(f);
      if (predicate.takesOneOf(before.size())) {
        return before;
      }
      throw e;
    }
  }

  @Override
  boolean single() {
    return predicate.takesOne() || base.single();
  }

  @Override
  Value before(Frame f) {
    Value all = base.upToError(f);
    List<Object> kept = new ArrayList<>();
    long mark = f.run.mark();
    f.push();
    try {
      for (int i = 0; i < all.size(); i++) {
        f.focus(all, i);
        if (predicate.keeps(f)) {
          kept.add(all.item(i));
        }
      }
      f.pop();
    } catch (XPathError e) {
      f.run.backTo(mark);
    }
    return Items.of(kept);
  }

  private Value filtered(Frame f, Value all) {
    if (predicate.blind()) {
      return predicate.of(f, all);
    }
    if (all instanceof Nodes nodes) {
      IntList kept = f.run.borrow();
      for (int i = 0; i < nodes.size; i++) {
        kept.add(nodes.nodes[i]);
      }
      predicate.filter(f, nodes.in, kept);
      Value value = new Nodes(nodes.in, kept.toArray(), kept.size);
      f.run.release(1);
      return value.size() == 0 ? Items.EMPTY : value;
    }
    return items(f, all);
  }

  private Value items(Frame f, Value all) {
    f.push();
    f.run.work(all.size());
    List<Object> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      f.focus(all, i);
      if (predicate.keeps(f)) {
        kept.add(all.item(i));
      }
    }
    f.pop();
    return Items.of(kept);
  }
}
