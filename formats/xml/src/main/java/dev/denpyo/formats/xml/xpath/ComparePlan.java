package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.formats.xml.xpath.value.Comparison;
import dev.denpyo.formats.xml.xpath.value.Comparison.Operator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** General comparisons: true if any pair of items compares so (XPath 2.0, section 3.5.2). */
final class ComparePlan extends Plan {
  private final Operator operator;
  private final Plan left;
  private final Plan right;

  ComparePlan(Operator operator, Plan left, Plan right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  Value value(Frame f) {
    return Value.of(test(f));
  }

  @Override
  boolean test(Frame f) {
    Frame.Focus saved = f.save();
    long mark = f.run.mark();
    try {
      return compare(f);
    } catch (XPathError e) {
      f.recover(saved, mark);
      if (isEmpty(left, f) || isEmpty(right, f)) {
        return false;
      }
      if (holds(operator, left.upToError(f), right.upToError(f))) {
        return true;
      }
      throw e;
    }
  }

  /** Whether there is nothing to compare with, and no error in finding that. */
  private static boolean isEmpty(Plan operand, Frame f) {
    Frame.Focus saved = f.save();
    long mark = f.run.mark();
    try {
      return operand.value(f).size() == 0;
    } catch (XPathError e) {
      f.recover(saved, mark);
      return false;
    }
  }

  private boolean compare(Frame f) {
    Value one = left.value(f);
    if (one.size() == 0) {
      return false;
    }
    Set<String> listed =
        operator == Operator.EQ && right instanceof ConstantPlan list ? list.strings() : null;
    if (listed != null && isText(one)) {
      return anyListed(one, listed);
    }
    Value other = right.value(f);
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
  private static @Nullable String text(Value value, int index) {
    if (value instanceof Nodes nodes) {
      return nodes.string(index);
    }
    return Value.textual(value.atom(index));
  }
}
