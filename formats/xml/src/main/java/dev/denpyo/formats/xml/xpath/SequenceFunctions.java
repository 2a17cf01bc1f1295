package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Comparison;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Functions on sequences and booleans (Functions and Operators, sections 7 and 14). */
final class SequenceFunctions {
  private SequenceFunctions() {}

  static void addTo(Functions.Table table) {
    table.truth("true", 0, 0, (f, a) -> true);
    table.truth("false", 0, 0, (f, a) -> false);
    table.plan("not", 1, a -> new Logic.Not(a[0]));
    table.plan("boolean", 1, a -> new Logic.Truly(a[0]));
    table.plan("exists", 1, a -> new Logic.Existence(true, a[0]));
    table.plan("empty", 1, a -> new Logic.Existence(false, a[0]));
    table.atom("count", 1, 1, (f, a) -> (long) a[0].count(f));
    table.any("data", 1, 1, (f, a) -> Items.of(Items.atoms(a[0].value(f))));
    table.any("distinct-values", 1, 1, (f, a) -> distinct(a[0].value(f)));
    table.any("index-of", 2, 2, SequenceFunctions::indexOf);
    table.any("reverse", 1, 1, (f, a) -> {
      List<Object> items = items(a[0].value(f));
      Collections.reverse(items);
      return Items.of(items);
    });
    table.any("subsequence", 2, 3, SequenceFunctions::subsequence);
    table.any("remove", 2, 2, (f, a) -> {
      List<Object> items = items(a[0].value(f));
      long place = place(f, a[1]);
      if (place >= 1 && place <= items.size()) {
        items.remove((int) place - 1);
      }
      return Items.of(items);
    });
    table.any("insert-before", 3, 3, (f, a) -> {
      List<Object> items = items(a[0].value(f));
      long place = Math.min(Math.max(1, place(f, a[1])), items.size() + 1L);
      items.addAll((int) place - 1, items(a[2].value(f)));
      return Items.of(items);
    });
    cardinalities(table);
  }

  private static void cardinalities(Functions.Table table) {
    table.any("zero-or-one", 1, 1, (f, a) -> {
      Value value = a[0].value(f);
      return bounded(value, value.size() <= 1, "FORG0003");
    });
    table.any("one-or-more", 1, 1, (f, a) -> {
      Value value = a[0].value(f);
      return bounded(value, value.size() >= 1, "FORG0004");
    });
    table.any("exactly-one", 1, 1, (f, a) -> {
      Value value = a[0].value(f);
      return bounded(value, value.size() == 1, "FORG0005");
    });
  }

  private static Value bounded(Value value, boolean within, String code) {
    if (!within) {
      throw new XPathError(code, "a sequence of " + value.size() + " items");
    }
    return value;
  }

  private static List<Object> items(Value value) {
    List<Object> items = new ArrayList<>();
    Items.addAll(items, value);
    return items;
  }

  private static long place(Frame f, Plan plan) {
    if (plan.atom(f) instanceof Long place) {
      return place;
    }
    throw new XPathError("XPTY0004", "a place is an integer");
  }

  private static Value distinct(Value value) {
    List<Object> kept = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Object atom : Items.atoms(value)) {
      if (seen.add(Comparison.key(atom))) {
        kept.add(atom);
      }
    }
    return Items.of(kept);
  }

  private static Value indexOf(Frame f, Plan[] a) {
    Object wanted = a[1].atom(f);
    if (wanted == null) {
      throw new XPathError("XPTY0004", "index-of looks for one value");
    }
    Value in = a[0].value(f);
    List<Object> places = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      if (isEqual(in.atom(i), wanted)) {
        places.add(i + 1L);
      }
    }
    return Items.of(places);
  }

  /** Values that cannot be compared are distinct. */
  private static boolean isEqual(Object one, Object other) {
    String text = Value.textual(one);
    String otherText = Value.textual(other);
    if (text != null && otherText != null) {
      return text.equals(otherText);
    }
    try {
      return Comparison.value(Comparison.Operator.EQ, one, other);
    } catch (XPathError e) {
      return false;
    }
  }

  private static Value subsequence(Frame f, Plan[] a) {
    Value all = a[0].value(f);
    double start = Math.rint(number(f, a[1]));
    double end = a.length == 2 ? Double.POSITIVE_INFINITY : start + Math.rint(number(f, a[2]));
    List<Object> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i + 1 >= start && i + 1 < end) {
        kept.add(all.item(i));
      }
    }
    return Items.of(kept);
  }

  private static double number(Frame f, Plan plan) {
    Object atom = plan.atom(f);
    if (atom == null) {
      throw new XPathError("XPTY0004", "a number is needed where there is nothing");
    }
    return dev.denpyo.formats.xml.xpath.value.Atomics.number(StringFunctions.numeric(atom));
  }
}
