package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import org.jspecify.annotations.Nullable;

/** Plans that decide: of logical operators, conditions and the functions about truth and existence. */
final class Logic {
  private Logic() {}

  /** {@code and} and {@code or}. */
  static final class Logical extends Operators.Truth {
    private final boolean and;
    private final Plan left;
    private final Plan right;

    Logical(boolean and, Plan left, Plan right) {
      this.and = and;
      this.left = left;
      this.right = right;
    }

    @Override
    boolean safe() {
      return left.safeTruth() && right.safeTruth();
    }

    /** An error on the left stands only if the right does not decide alone, as with Saxon. */
    @Override
    int[] falseWithout() {
      return and ? both(left.falseWithout(), right.falseWithout()) : super.falseWithout();
    }

    @Override
    int[] trueWithout() {
      return and ? super.trueWithout() : both(left.trueWithout(), right.trueWithout());
    }

    @Override
    boolean test(Frame f) {
      long mark = f.run.mark();
      boolean first;
      try {
        first = left.test(f);
      } catch (XPathError e) {
        f.run.backTo(mark);
        if (right.test(f) != and) {
          return !and;
        }
        throw e;
      }
      return first == and ? right.test(f) : first;
    }
  }

  /** {@code if then else}. */
  static final class Conditional extends Plan {
    private final Plan condition;
    private final Plan then;
    private final Plan otherwise;

    Conditional(Plan condition, Plan then, Plan otherwise) {
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Kind kind() {
      return then.kind() == otherwise.kind() ? then.kind() : Kind.UNKNOWN;
    }

    @Override
    boolean single() {
      return then.single() && otherwise.single();
    }

    @Override
    Value value(Frame f) {
      return condition.test(f) ? then.value(f) : otherwise.value(f);
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      return condition.test(f) ? then.atom(f) : otherwise.atom(f);
    }

    @Override
    Value before(Frame f) {
      return condition.test(f) ? then.before(f) : otherwise.before(f);
    }

    @Override
    boolean test(Frame f) {
      return condition.test(f) ? then.test(f) : otherwise.test(f);
    }
  }

  /** An effective boolean value. */
  static class Truly extends Operators.Truth {
    private final Plan operand;

    Truly(Plan operand) {
      this.operand = operand;
    }

    @Override
    boolean safe() {
      return operand.safeTruth();
    }

    @Override
    int[] falseWithout() {
      return operand.falseWithout();
    }

    @Override
    int[] trueWithout() {
      return operand.trueWithout();
    }

    @Override
    boolean test(Frame f) {
      return operand.test(f);
    }
  }

  /** The function {@code not}. */
  static final class Not extends Operators.Truth {
    private final Plan operand;

    Not(Plan operand) {
      this.operand = operand;
    }

    @Override
    boolean safe() {
      return operand.safeTruth();
    }

    @Override
    int[] falseWithout() {
      return operand.trueWithout();
    }

    @Override
    int[] trueWithout() {
      return operand.falseWithout();
    }

    @Override
    boolean test(Frame f) {
      return !operand.test(f);
    }
  }

  /** The functions {@code exists} and {@code empty}. */
  static final class Existence extends Operators.Truth {
    private final boolean wanted;
    private final Plan operand;

    Existence(boolean wanted, Plan operand) {
      this.wanted = wanted;
      this.operand = operand;
    }

    @Override
    boolean safe() {
      return operand.safe();
    }

    @Override
    int[] falseWithout() {
      return wanted ? operand.emptyWithout() : super.falseWithout();
    }

    @Override
    int[] trueWithout() {
      return wanted ? super.trueWithout() : operand.emptyWithout();
    }

    @Override
    boolean test(Frame f) {
      return operand.exists(f) == wanted;
    }
  }
}
