package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.List;

/** Plans that bind variables, refer to them, or share what was computed before. */
final class Bindings {
  private Bindings() {}

  /** {@code for $x in source return result}. */
  static final class Loop extends Plan {
    private final int slot;
    private final Plan source;
    private final Plan result;

    Loop(int slot, Plan source, Plan result) {
      this.slot = slot;
      this.source = source;
      this.result = result;
    }

    @Override
    Value value(Frame f) {
      Value all = source.value(f);
      boolean atomic =
          result.single() && result.kind() != Kind.NODES && result.kind() != Kind.UNKNOWN;
      f.run.work(all.size());
      List<Object> items = new ArrayList<>(all.size());
      for (int i = 0; i < all.size(); i++) {
        f.slots[slot] = only(all, i);
        if (atomic) {
          Object atom = result.atom(f);
          if (atom != null) {
            items.add(atom);
          }
        } else {
          Items.addAll(items, result.value(f));
        }
      }
      return Items.of(items);
    }

    @Override
    Value before(Frame f) {
      Value all = source.upToError(f);
      List<Object> items = new ArrayList<>();
      long mark = f.run.mark();
      try {
        for (int i = 0; i < all.size(); i++) {
          f.slots[slot] = only(all, i);
          Items.addAll(items, result.value(f));
        }
      } catch (XPathError e) {
        f.run.backTo(mark);
      }
      return Items.of(items);
    }
  }

  /** A result for each item of a source. */
  static final class Each extends Plan {
    private final Plan source;
    private final Plan result;

    Each(Plan source, Plan result) {
      this.source = source;
      this.result = result;
    }

    @Override
    Value value(Frame f) {
      Value all = source.value(f);
      f.run.work(all.size());
      f.push();
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        f.focus(all, i);
        Items.addAll(items, result.value(f));
      }
      f.pop();
      return Items.of(items);
    }
  }

  /** {@code some}, {@code every}. */
  static final class Quantifier extends Operators.Truth {
    final int slot;
    final Plan source;
    final Plan condition;
    private final boolean every;

    Quantifier(boolean every, int slot, Plan source, Plan condition) {
      this.every = every;
      this.slot = slot;
      this.source = source;
      this.condition = condition;
    }

    @Override
    boolean test(Frame f) {
      long mark = f.run.mark();
      Value all;
      try {
        all = source.value(f);
      } catch (XPathError e) {
        f.run.backTo(mark);
        if (decides(f, source.before(f))) {
          return !every;
        }
        throw e;
      }
      return decides(f, all) != every;
    }

    /** Whether an item shows that not every one passes, or that some one does. */
    private boolean decides(Frame f, Value all) {
      f.run.work(all.size());
      for (int i = 0; i < all.size(); i++) {
        f.slots[slot] = only(all, i);
        if (condition.test(f) != every) {
          return true;
        }
      }
      return false;
    }
  }

  /** One item of a sequence as a sequence. */
  static Value only(Value all, int index) {
    if (all.size() == 1) {
      return all;
    }
    if (all instanceof Nodes nodes) {
      return Nodes.of(nodes.in, nodes.nodes[index]);
    }
    return all.item(index) instanceof NodeItem node
        ? Nodes.of(node.in(), node.node())
        : new Atom(all.item(index));
  }

  /** A variable whose value is in its slot already. */
  static final class Bound extends Plan {
    private final int slot;

    Bound(int slot) {
      this.slot = slot;
    }

    @Override
    boolean single() {
      return true;
    }

    @Override
    Value value(Frame f) {
      Value value = f.slots[slot];
      if (value == null) {
        throw new IllegalStateException("slot " + slot + " is read before it is set");
      }
      return value;
    }
  }

  /** What a plan yields, kept. Of it can be said beforehand what can be said of the plan. */
  abstract static class Kept extends Plan {
    final Plan plan;

    Kept(Plan plan) {
      this.plan = plan;
    }

    @Override
    boolean safe() {
      return plan.safe();
    }

    @Override
    int[] emptyWithout() {
      return plan.emptyWithout();
    }

    @Override
    int[] falseWithout() {
      return plan.falseWithout();
    }

    @Override
    int[] trueWithout() {
      return plan.trueWithout();
    }
  }

  /** A let: computed for the rule's context when it is first needed. */
  static final class Late extends Kept {
    private final int slot;

    Late(int slot, Plan plan) {
      super(plan);
      this.slot = slot;
    }

    @Override
    boolean single() {
      return plan.single();
    }

    @Override
    Kind kind() {
      return plan.kind() == Kind.NUMBER ? Kind.UNKNOWN : plan.kind();
    }

    @Override
    Value value(Frame f) {
      Value known = f.slots[slot];
      if (known == null) {
        f.push();
        f.focus(f.currentIn, f.current);
        known = plan.value(f);
        f.slots[slot] = known;
        f.pop();
      }
      return known;
    }
  }

  /** An expression that occurs more than once about the same context: computed once for it. */
  static final class Shared extends Kept {
    private final int slot;

    Shared(int slot, Plan plan) {
      super(plan);
      this.slot = slot;
    }

    @Override
    Kind kind() {
      return plan.kind();
    }

    @Override
    Value value(Frame f) {
      Value known = f.slots[slot];
      if (known == null) {
        known = plan.value(f);
        f.slots[slot] = known;
      }
      return known;
    }

    @Override
    Value before(Frame f) {
      return plan.before(f);
    }

    @Override
    boolean single() {
      return plan.single();
    }
  }

  /** What depends on nothing but the document: computed once for it. */
  static final class Hoisted extends Kept {
    private final Memo memo;

    Hoisted(Memo memo, Plan plan) {
      super(plan);
      this.memo = memo;
    }

    @Override
    Kind kind() {
      return plan.kind();
    }

    @Override
    Value value(Frame f) {
      return f.in == f.run.main && f.in != null ? f.run.remembered(memo, plan, f) : plan.value(f);
    }

    @Override
    Value before(Frame f) {
      return plan.before(f);
    }

    @Override
    boolean single() {
      return plan.single();
    }
  }

  /** A global variable: computed once, about the document node. */
  static final class Global extends Plan {
    private final Memo memo;
    private final ExpressionSet.GlobalVariable variable;

    Global(Memo memo, ExpressionSet.GlobalVariable variable) {
      this.memo = memo;
      this.variable = variable;
    }

    @Override
    Value value(Frame f) {
      return f.run.remembered(memo, variable, f);
    }
  }

  /** A call of a function that the rules define. */
  static final class UserCall extends Plan {
    private final ExpressionSet.UserFunction function;
    private final Plan[] arguments;

    UserCall(ExpressionSet.UserFunction function, Plan[] arguments) {
      this.function = function;
      this.arguments = arguments;
    }

    @Override
    Value value(Frame f) {
      Value[] values = new Value[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].value(f);
      }
      return function.call(f.run, values);
    }
  }

  /** A variable of a function's body, computed when it is first needed. */
  static final class Let extends Plan {
    private final int slot;
    private final Plan result;

    Let(int slot, Plan result) {
      this.slot = slot;
      this.result = result;
    }

    @Override
    Value value(Frame f) {
      f.slots[slot] = null;
      f.define(slot);
      return result.value(f);
    }
  }

  /** A reference to such a variable. */
  static final class LetBound extends Plan {
    private final int slot;
    private final Plan value;

    LetBound(int slot, Plan value) {
      this.slot = slot;
      this.value = value;
    }

    @Override
    boolean single() {
      return value.single();
    }

    @Override
    Value value(Frame f) {
      Value known = f.slots[slot];
      if (known == null) {
        f.push();
        f.returnTo(slot);
        known = value.value(f);
        f.slots[slot] = known;
        f.pop();
      }
      return known;
    }
  }
}
