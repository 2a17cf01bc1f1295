package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Arithmetic;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.Comparison;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import org.jspecify.annotations.Nullable;

/** Functions on numbers (Functions and Operators, sections 4 and 14.4). */
final class NumberFunctions {
  private NumberFunctions() {}

  /** An operation on one number. */
  @FunctionalInterface
  private interface OnNumber {
    Object apply(Object number);
  }

  static void addTo(Functions.Table table) {
    table.atom("number", 1, 1, (f, a) -> {
      Object atom = a[0].atom(f);
      return atom == null ? Double.NaN : Atomics.number(atom);
    });
    onNumber(table, "floor", Arithmetic::floor);
    onNumber(table, "ceiling", Arithmetic::ceiling);
    onNumber(table, "abs", Arithmetic::abs);
    table.atom("round", 1, 2, (f, a) -> {
      Object number = numeric(a[0].atom(f));
      return number == null
          ? null
          : a.length == 1 ? Arithmetic.round(number) : Arithmetic.round(number, precision(f, a));
    });
    table.atom("round-half-to-even", 1, 2, (f, a) -> {
      Object number = numeric(a[0].atom(f));
      return number == null
          ? null
          : Arithmetic.roundHalfToEven(number, a.length == 1 ? 0 : precision(f, a));
    });
    table.atom("sum", 1, 2, NumberFunctions::sum);
    table.atom("avg", 1, 1, (f, a) -> {
      Value all = a[0].value(f);
      return all.size() == 0 ? null : Arithmetic.divide(total(all), (long) all.size());
    });
    table.atom("max", 1, 1, (f, a) -> extreme(a[0].value(f), Comparison.Operator.GT));
    table.atom("min", 1, 1, (f, a) -> extreme(a[0].value(f), Comparison.Operator.LT));
  }

  private static void onNumber(Functions.Table table, String name, OnNumber operation) {
    table.atom(name, 1, 1, (f, a) -> {
      Object number = numeric(a[0].atom(f));
      return number == null ? null : operation.apply(number);
    });
  }

  private static @Nullable Object numeric(@Nullable Object atom) {
    return atom == null ? null : StringFunctions.numeric(atom);
  }

  private static long precision(Frame f, Plan[] a) {
    if (a[1].atom(f) instanceof Long digits) {
      return digits;
    }
    throw new XPathError("XPTY0004", "the precision is an integer");
  }

  private static @Nullable Object sum(Frame f, Plan[] a) {
    Value all = a[0].value(f);
    if (all.size() > 0) {
      return total(all);
    }
    return a.length == 1 ? (Object) 0L : a[1].atom(f);
  }

  private static Object total(Value all) {
    Object total = addend(all.atom(0));
    for (int i = 1; i < all.size(); i++) {
      total = Arithmetic.add(total, addend(all.atom(i)));
    }
    return total;
  }

  private static Object addend(Object atom) {
    if (atom instanceof Untyped) {
      return Atomics.cast(atom, AtomicType.DOUBLE);
    }
    if (atom instanceof Number || AtomicType.of(atom).toString().endsWith("Duration")) {
      return atom;
    }
    throw new XPathError("FORG0006", AtomicType.of(atom) + " cannot be added up");
  }

  private static @Nullable Object extreme(Value all, Comparison.Operator better) {
    @Nullable Object best = null;
    boolean anyDouble = false;
    for (int i = 0; i < all.size(); i++) {
      Object atom = all.atom(i);
      Object value = atom instanceof Untyped ? Atomics.cast(atom, AtomicType.DOUBLE) : atom;
      anyDouble |= value instanceof Double;
      if (value instanceof Double number && number.isNaN()) {
        return Double.NaN;
      }
      if (best == null || compared(better, value, best)) {
        best = value;
      }
    }
    return anyDouble && best != null ? Atomics.cast(best, AtomicType.DOUBLE) : best;
  }

  private static boolean compared(Comparison.Operator better, Object value, Object best) {
    try {
      return Comparison.value(better, value, best);
    } catch (XPathError e) {
      throw new XPathError("FORG0006", "the values cannot be compared");
    }
  }
}
