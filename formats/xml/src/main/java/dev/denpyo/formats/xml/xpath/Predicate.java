package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.XPathError;

/** A predicate: true or false of an item, or the place of the one item to keep. */
final class Predicate {
  private final Plan plan;
  private final int place;
  private final boolean lenient;
  private final boolean blind;

  Predicate(Plan plan) {
    this(plan, false);
  }

  /** In a pattern an error means that the node does not match (XSLT 3.0, section 5.5.4). */
  Predicate(Plan plan, boolean lenient) {
    this(plan, lenient, false);
  }

  private Predicate(Plan plan, boolean lenient, boolean blind) {
    this.plan = plan;
    this.lenient = lenient;
    this.blind = blind;
    this.place = place(plan);
  }

  /** One that looks neither at the item nor at its place, such as {@code [$i + 1]}. */
  static Predicate blind(Plan plan) {
    return new Predicate(plan, false, true);
  }

  private static int place(Plan plan) {
    return plan instanceof ConstantPlan constant
            && constant.value() instanceof Atom atom
            && atom.value instanceof Long number
            && number > 0
            && number < Integer.MAX_VALUE
        ? (int) (long) number
        : 0;
  }

  /** Keeps the nodes that pass, in their order. */
  void filter(Frame f, BoundTree in, IntList nodes) {
    if (place > 0) {
      nodes.values[0] = place <= nodes.size ? nodes.values[place - 1] : 0;
      nodes.size = place <= nodes.size ? 1 : 0;
      return;
    }
    f.push();
    int size = nodes.size;
    f.run.work(size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int node = nodes.values[i];
      f.in = in;
      f.node = node;
      f.item = null;
      f.position = i + 1;
      f.last = size;
      if (keepsOrCuts(f, nodes, kept)) {
        nodes.values[kept++] = node;
      }
    }
    nodes.size = kept;
    f.pop();
  }

  /** Whether the node in focus passes; where that cannot be told, those kept before it are left. */
  private boolean keepsOrCuts(Frame f, IntList nodes, int kept) {
    try {
      return keeps(f);
    } catch (XPathError e) {
      nodes.size = kept;
      throw e;
    }
  }

  /** Whether its value is the same for all items. */
  boolean blind() {
    return blind;
  }

  /** What a blind one keeps of some items: the one at its place, or all, or none. */
  Value of(Frame f, Value all) {
    Value value = plan.value(f);
    if (value.size() != 1 || value.isNode(0) || !(value.atom(0) instanceof Number number)) {
      return value.truth() ? all : Items.EMPTY;
    }
    double wanted = Atomics.number(number);
    int index = (int) wanted - 1;
    return index >= 0 && index < all.size() && index + 1 == wanted
        ? Bindings.only(all, index)
        : Items.EMPTY;
  }

  /** Whether it cannot end in an error. */
  boolean safe() {
    return lenient || place > 0 || plan.safeTruth();
  }

  /** Names without any one of which nothing passes, and no error can be met. */
  int[] falseWithout() {
    return plan.falseWithout();
  }

  /** Whether it asks for elements that hold nothing. */
  boolean asksForEmpty() {
    return plan instanceof EmptyElement;
  }

  /** Whether it asks for one place. */
  boolean takesOne() {
    return place > 0;
  }

  /** Whether this one keeps the first of so many nodes alone, or the second, and so on. */
  boolean takesOneOf(int nodes) {
    return place > 0 && place <= nodes;
  }

  /** Whether the item in focus passes. */
  boolean keeps(Frame f) {
    if (!lenient) {
      return decides(f);
    }
    long mark = f.run.mark();
    try {
      return decides(f);
    } catch (XPathError e) {
      f.run.backTo(mark);
      return false;
    }
  }

  private boolean decides(Frame f) {
    if (plan.kind() != Plan.Kind.UNKNOWN && plan.kind() != Plan.Kind.NUMBER) {
      return plan.test(f);
    }
    Value value = plan.value(f);
    if (value.size() == 1 && !value.isNode(0) && value.atom(0) instanceof Number number) {
      return Atomics.number(number) == f.position;
    }
    return value.truth();
  }
}
