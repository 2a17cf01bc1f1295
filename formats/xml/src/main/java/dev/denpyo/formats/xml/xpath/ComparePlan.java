package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Comparison;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** General comparisons: true if any pair of items compares so (XPath 2.0, section 3.5.2). */
final class ComparePlan extends Plan {
  private final Operator operator;
  private final Plan left;
  private final Plan right;

  /** The texts of which one has to be on the left, if it is as simple as that. */
  private final @Nullable Set<String> texts;

  ComparePlan(Operator operator, Plan left, Plan right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.texts =
        operator == Operator.EQ && right instanceof ConstantPlan constant ? constant.texts() : null;
  }

  @Override
  Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  boolean safe() {
    return left.safe() && right.safe() && ofText(left) && ofText(right);
  }

  /** Texts of nodes and strings can always be compared. */
  private static boolean ofText(Plan plan) {
    return plan.kind() == Kind.NODES
        || plan.kind() == Kind.STRING
        || (plan instanceof ConstantPlan constant && constant.texts() != null);
  }

  /** What is looked at first may settle it; what comes second only if the first cannot fail. */
  @Override
  int[] falseWithout() {
    if (left.single()) {
      return left.safe() ? both(left.emptyWithout(), right.emptyWithout()) : left.emptyWithout();
    }
    int[] byRight = right.single() || left.safe() ? right.emptyWithout() : NO_NAMES;
    return right.safe() ? both(left.emptyWithout(), byRight) : byRight;
  }

  @Override
  Value value(Frame f) {
    return Value.of(test(f));
  }

  @Override
  boolean test(Frame f) {
    long mark = f.run.mark();
    try {
      return compare(f);
    } catch (XPathError e) {
      f.run.backTo(mark);
      if (holds(operator, left.upToError(f), left.single() ? right.upToError(f) : right.value(f))) {
        return true;
      }
      throw e;
    }
  }

  /** Looks at the single operand first, else at the right one, as the official engine does. */
  private boolean compare(Frame f) {
    if (texts != null && left instanceof ChildPlan child) {
      return child.any(f, texts);
    }
    if (texts != null && left.kind() == Kind.STRING && left.single()) {
      return texts.contains(left.textOrEmpty(f));
    }
    if (left.single()) {
      Value one = left.value(f);
      return one.size() > 0 && compare(one, f);
    }
    Value other = right.value(f);
    if (other.size() == 0) {
      if (!right.single()) {
        left.value(f); // for its error
      }
      return false;
    }
    Value one = left.value(f);
    f.run.work((long) one.size() * other.size());
    return compare(one, other);
  }

  private boolean compare(Value one, Frame f) {
    Value other = right.value(f);
    f.run.work(other.size());
    return compare(one, other);
  }

  private boolean compare(Value one, Value other) {
    if (texts != null && isText(one)) {
      return anyListed(one, texts);
    }
    return holds(operator, one, other);
  }

  /** Whether any pair compares so. */
  static boolean holds(Operator operator, Value one, Value other) {
    for (int i = 0; i < one.size(); i++) {
      String text = text(one, i);
      @Nullable Object atom = null;
      for (int j = 0; j < other.size(); j++) {
        String otherText = text == null ? null : text(other, j);
        boolean holds;
        if (text != null && otherText != null) {
          holds = compare(operator, text, otherText);
        } else {
          atom = atom == null ? one.atom(i) : atom;
          holds = Comparison.general(operator, atom, other.atom(j));
        }
        if (holds) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean compare(Operator operator, String one, String other) {
    return switch (operator) {
      case EQ -> one.equals(other);
      case NE -> !one.equals(other);
      default -> Comparison.general(operator, one, other);
    };
  }

  private static boolean anyListed(Value one, Set<String> listed) {
    for (int i = 0; i < one.size(); i++) {
      String text = text(one, i);
      if (text != null && listed.contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(Value value) {
    for (int i = 0; i < value.size(); i++) {
      if (text(value, i) == null) {
        return false;
      }
    }
    return true;
  }

  /** The item as text, if strings and untyped values compare as such; null if it is neither. */
  static @Nullable String text(Value value, int index) {
    if (value instanceof Nodes nodes) {
      return nodes.string(index);
    }
    return Value.textual(value.atom(index));
  }
}
