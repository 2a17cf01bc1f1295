package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.TaxBreakdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through two invoices side by side. One use each. */
final class InvoiceComparison {
  private final List<TermDifference> differences = new ArrayList<>();

  private InvoiceComparison() {}

  static List<TermDifference> of(Invoice first, Invoice second) {
    InvoiceComparison comparison = new InvoiceComparison();
    comparison.records(InvoiceTerms.GROUP, new Pair<>(first, second, "", ""));
    return List.copyOf(comparison.differences);
  }

  /** Two records that belong together, and where they stand; one of them may be missing. */
  private record Pair<G>(
      @Nullable G first, @Nullable G second, String firstPath, String secondPath) {
    String path(boolean inFirst, String name) {
      return (inFirst ? firstPath : secondPath) + name;
    }
  }

  private <G, B> void records(GroupType<G, B> type, Pair<G> pair) {
    for (Component<G, B> component : type.components()) {
      if (component instanceof Term<G, B, ?> term) {
        leaves(term, pair);
      } else {
        branches((Group<G, B, ?, ?>) component, pair);
      }
    }
    extensions(type, pair);
  }

  private <G, B, V> void leaves(Term<G, B, V> term, Pair<G> pair) {
    List<V> first = pair.first() == null ? List.of() : term.values(pair.first());
    List<V> second = pair.second() == null ? List.of() : term.values(pair.second());
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      Object one = i < first.size() ? first.get(i) : null;
      Object other = i < second.size() ? second.get(i) : null;
      add(pair.path(one != null, term.name() + position(term, i)), one, other);
    }
  }

  private void add(String path, @Nullable Object first, @Nullable Object second) {
    if (!isSame(first, second)) {
      differences.add(new TermDifference(path, first, second));
    }
  }

  private static boolean isSame(@Nullable Object first, @Nullable Object second) {
    if (first instanceof BigDecimal one && second instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    if (first instanceof Quantity one && second instanceof Quantity other) {
      return one.value().compareTo(other.value()) == 0 && Objects.equals(one.unit(), other.unit());
    }
    return Objects.equals(first, second);
  }

  private <G, B> void extensions(GroupType<G, B> type, Pair<G> pair) {
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, String> second = new LinkedHashMap<>();
    if (pair.first() != null) {
      type.extensions(pair.first()).entries().forEach(e -> first.put(e.getKey(), e.getValue()));
    }
    if (pair.second() != null) {
      type.extensions(pair.second()).entries().forEach(e -> second.put(e.getKey(), e.getValue()));
    }
    first.forEach(
        (key, value) -> add(pair.path(true, "extensions." + key), value, second.get(key)));
    second.keySet().removeAll(first.keySet());
    second.forEach((key, value) -> add(pair.path(false, "extensions." + key), null, value));
  }

  private <G, B, C, D> void branches(Group<G, B, C, D> group, Pair<G> pair) {
    List<C> first = pair.first() == null ? List.of() : group.values(pair.first());
    List<C> second = pair.second() == null ? List.of() : group.values(pair.second());
    boolean keyed = isKeyed(first) && isKeyed(second);
    Map<Object, Integer> left = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      left.put(keyed ? key(second.get(i)) : i, i);
    }
    for (int i = 0; i < first.size(); i++) {
      Integer match = left.remove(keyed ? key(first.get(i)) : i);
      pair(group, pair, i, match == null ? -1 : match);
    }
    left.values().stream().sorted().forEach(i -> pair(group, pair, -1, i));
  }

  private <G, B, C, D> void pair(Group<G, B, C, D> group, Pair<G> above, int first, int second) {
    String one = above.firstPath() + group.name() + position(group, first) + ".";
    String other = above.secondPath() + group.name() + position(group, second) + ".";
    records(
        group.type(),
        new Pair<>(
            above.first() == null || first < 0
                ? null
                : group.values(above.first()).get(first),
            above.second() == null || second < 0
                ? null
                : group.values(above.second()).get(second),
            one,
            other));
  }

  /** Whether each record has a key of its own, so that order does not matter. */
  private static boolean isKeyed(List<?> records) {
    long keys = records.stream()
        .filter(r -> !key(r).equals(""))
        .map(InvoiceComparison::key)
        .distinct()
        .count();
    return keys == records.size();
  }

  private static Object key(Object record) {
    if (record instanceof InvoiceLine line) {
      return line.id() == null ? "" : line.id();
    }
    if (record instanceof TaxBreakdown row) {
      BigDecimal rate = row.rate() == null ? BigDecimal.ZERO : row.rate();
      return row.category() + " " + rate.stripTrailingZeros().toPlainString();
    }
    return "";
  }

  private static String position(Component<?, ?> component, int index) {
    return component.repeats() ? "[" + (index + 1) + "]" : "";
  }
}
