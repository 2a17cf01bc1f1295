package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Arithmetic;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.Comparison;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Plans of the operators that need little. */
final class Operators {
  /** More numbers than this in {@code 1 to n} are refused. */
  private static final long LONGEST_RANGE = 1_000_000;

  private Operators() {}

  /** A plan whose value is true or false. */
  abstract static class Truth extends Plan {
    @Override
    final Kind kind() {
      return Kind.BOOLEAN;
    }

    @Override
    final Value value(Frame f) {
      return Value.of(test(f));
    }

    @Override
    abstract boolean test(Frame f);

    @Override
    final boolean single() {
      return true;
    }
  }

  /** A plan whose value is one atomic value, or none. */
  abstract static class Single extends Plan {
    @Override
    final Value value(Frame f) {
      return Value.of(atom(f));
    }

    @Override
    abstract @Nullable Object atom(Frame f);

    @Override
    final boolean single() {
      return true;
    }
  }

  /** A comparison of single items: true, false, or nothing if one of them is missing. */
  private abstract static class SingleCompare extends Plan {
    @Override
    final boolean single() {
      return true;
    }

    @Override
    final Kind kind() {
      return Kind.BOOLEAN;
    }
  }

  /** {@code eq} and so on. */
  static final class ValueCompare extends SingleCompare {
    private final Comparison.Operator operator;
    private final Plan left;
    private final Plan right;

    ValueCompare(Comparison.Operator operator, Plan left, Plan right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    Value value(Frame f) {
      Object one = left.atom(f);
      Object other = one == null ? null : right.atom(f);
      return one == null || other == null
          ? Items.EMPTY
          : Value.of(Comparison.value(operator, one, other));
    }
  }

  /** {@code is << >>}. */
  static final class NodeCompare extends SingleCompare {
    private final String operator;
    private final Plan left;
    private final Plan right;

    NodeCompare(String operator, Plan left, Plan right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    Value value(Frame f) {
      NodeItem one = node(left.value(f));
      NodeItem other = one == null ? null : node(right.value(f));
      if (one == null || other == null) {
        return Items.EMPTY;
      }
      int order = one.in() == other.in()
          ? Integer.compare(one.node(), other.node())
          : Integer.compare(one.in().order(), other.in().order());
      return Value.of(
          operator.equals("is") ? order == 0 : operator.equals("<<") ? order < 0 : order > 0);
    }

    private static @Nullable NodeItem node(Value value) {
      if (value.size() > 1) {
        throw value.moreThanOne();
      }
      return value.size() == 0 ? null : CombinePlan.nodes(value).get(0);
    }
  }

  /** {@code to}. */
  static final class Range extends Plan {
    private final Plan from;
    private final Plan to;

    Range(Plan from, Plan to) {
      this.from = from;
      this.to = to;
    }

    @Override
    Value value(Frame f) {
      Object first = integer(from.atom(f));
      Object last = integer(to.atom(f));
      if (first == null || last == null) {
        return Items.EMPTY;
      }
      if (!(first instanceof Long a) || !(last instanceof Long b)) {
        throw new XPathError("FOAR0002", "a range beyond the numbers supported");
      }
      if (b - a >= LONGEST_RANGE) {
        throw new XPathError("FOAR0002", "a range of more than " + LONGEST_RANGE + " numbers");
      }
      Object[] numbers = new Object[(int) Math.max(0, b - a + 1)];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = a + i;
      }
      return numbers.length == 0 ? Items.EMPTY : new Items(numbers, numbers.length);
    }

    private static @Nullable Object integer(@Nullable Object atom) {
      if (atom == null || atom instanceof Long || atom instanceof BigInteger) {
        return atom;
      }
      if (atom instanceof Untyped) {
        return Atomics.cast(atom, AtomicType.INTEGER);
      }
      throw new XPathError("XPTY0004", "an integer is needed, not " + AtomicType.of(atom));
    }
  }

  /** {@code + - * div idiv mod}. */
  static final class Calculation extends Single {
    private final BinaryOperator<Object> operator;
    private final Plan left;
    private final Plan right;

    Calculation(String operator, Plan left, Plan right) {
      this.operator = operator(operator);
      this.left = left;
      this.right = right;
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      Object a = left.atom(f);
      Object b = a == null ? null : right.atom(f);
      if (a == null || b == null) {
        if (a instanceof Untyped) {
          Atomics.cast(
              a, AtomicType.DOUBLE); // the official engine looks at it before it sees the other
        }
        return null;
      }
      return operator.apply(a, b);
    }

    private static BinaryOperator<Object> operator(String operator) {
      return switch (operator) {
        case "+" -> Arithmetic::add;
        case "-" -> Arithmetic::subtract;
        case "*" -> Arithmetic::multiply;
        case "div" -> Arithmetic::divide;
        case "idiv" -> Arithmetic::integerDivide;
        default -> Arithmetic::mod;
      };
    }

    @Override
    Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  /** {@code div} of what is known to be decimals: the quotient is one even where it is whole. */
  static final class DecimalQuotient extends Single {
    private final Plan quotient;

    DecimalQuotient(Plan left, Plan right) {
      this.quotient = new Calculation("div", left, right);
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      return quotient.atom(f) instanceof Number number
          ? Atomics.cast(number, AtomicType.DECIMAL)
          : null;
    }
  }

  /** A sign. */
  static final class Signed extends Single {
    private final boolean negative;
    private final Plan operand;

    Signed(boolean negative, Plan operand) {
      this.negative = negative;
      this.operand = operand;
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      Object atom = operand.atom(f);
      if (atom == null) {
        return null;
      }
      return negative ? Arithmetic.negate(atom) : Arithmetic.plus(atom);
    }
  }

  /** {@code cast as}, and the constructor functions. */
  static final class Cast extends Single {
    private final Plan operand;
    private final AtomicType type;
    private final boolean optional;

    Cast(Plan operand, AtomicType type, boolean optional) {
      this.operand = operand;
      this.type = type;
      this.optional = optional;
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      Object atom = operand.atom(f);
      if (atom == null && !optional) {
        throw new XPathError("XPTY0004", "nothing cannot be cast to " + type);
      }
      return atom == null ? null : Atomics.cast(atom, type);
    }
  }

  /** {@code castable as}. */
  static final class Castable extends Truth {
    private final Plan operand;
    private final AtomicType type;
    private final boolean optional;

    Castable(Plan operand, AtomicType type, boolean optional) {
      this.operand = operand;
      this.type = type;
      this.optional = optional;
    }

    @Override
    boolean test(Frame f) {
      Value value = operand.value(f);
      return switch (value.size()) {
        case 0 -> optional;
        case 1 -> Atomics.castable(value.atom(0), type);
        default -> false;
      };
    }
  }

  /** Items after one another. */
  static final class Concatenation extends Plan {
    private final Plan[] parts;

    Concatenation(Plan[] parts) {
      this.parts = parts;
    }

    @Override
    Value value(Frame f) {
      List<Object> items = new ArrayList<>();
      for (Plan part : parts) {
        Items.addAll(items, part.value(f));
      }
      return Items.of(items);
    }

    @Override
    Value before(Frame f) {
      List<Object> items = new ArrayList<>();
      for (Plan part : parts) {
        long mark = f.run.mark();
        try {
          Items.addAll(items, part.value(f));
        } catch (XPathError e) {
          f.run.backTo(mark);
          Items.addAll(items, part.before(f));
          return Items.of(items);
        }
      }
      return Items.of(items);
    }

    @Override
    boolean exists(Frame f) {
      for (Plan part : parts) {
        if (part.exists(f)) {
          return true;
        }
      }
      return false;
    }
  }
}
