package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Invoice;
import java.util.List;
import java.util.function.Predicate;

/** Visits everything an invoice holds, in the order of the model. */
public final class InvoiceWalk {

  /** Told of each value. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One value.
     *
     * @param path component names joined by dots, list positions from 1 in brackets, for example
     *     {@code lines[2].item.name}; for a national term {@code lines[2].extensions.KEY}
     * @param value the value; its kind says its type, national terms are strings
     */
    void value(String path, Object value);
  }

  private InvoiceWalk() {}

  /** Visits every value of the invoice. */
  public static void visit(Invoice invoice, Visitor visitor) {
    walk(InvoiceTerms.GROUP, invoice, "", visitor);
  }

  /** Whether any value, wherever it stands, is such a one; cheaper than {@link #visit}, which names places. */
  public static boolean anyMatch(Invoice invoice, Predicate<Object> wanted) {
    return anyIn(InvoiceTerms.GROUP, invoice, wanted);
  }

  private static <G, B> boolean anyIn(GroupType<G, B> type, G record, Predicate<Object> wanted) {
    for (Component<G, B> component : type.components()) {
      boolean found = component instanceof Term<G, B, ?> term
          ? any(term.values(record), wanted)
          : anyBelow((Group<G, B, ?, ?>) component, record, wanted);
      if (found) {
        return true;
      }
    }
    return type.extensions(record).entries().stream().anyMatch(e -> wanted.test(e.getValue()));
  }

  // No stream: this runs for every component of every line.
  private static boolean any(List<?> values, Predicate<Object> wanted) {
    for (int i = 0; i < values.size(); i++) {
      if (wanted.test(values.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static <G, B, C, D> boolean anyBelow(
      Group<G, B, C, D> group, G record, Predicate<Object> wanted) {
    for (C value : group.values(record)) {
      if (anyIn(group.type(), value, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static <G, B> void walk(GroupType<G, B> type, G record, String prefix, Visitor visitor) {
    for (Component<G, B> component : type.components()) {
      if (component instanceof Term<G, B, ?> term) {
        leaves(term, record, prefix, visitor);
      } else {
        branches((Group<G, B, ?, ?>) component, record, prefix, visitor);
      }
    }
    for (var entry : type.extensions(record).entries()) {
      visitor.value(prefix + "extensions." + entry.getKey(), entry.getValue());
    }
  }

  private static <G, B, V> void leaves(
      Term<G, B, V> term, G record, String prefix, Visitor visitor) {
    List<V> values = term.values(record);
    for (int i = 0; i < values.size(); i++) {
      visitor.value(prefix + term.name() + position(term, i), values.get(i));
    }
  }

  private static <G, B, C, D> void branches(
      Group<G, B, C, D> group, G record, String prefix, Visitor visitor) {
    List<C> values = group.values(record);
    for (int i = 0; i < values.size(); i++) {
      walk(group.type(), values.get(i), prefix + group.name() + position(group, i) + ".", visitor);
    }
  }

  private static String position(Component<?, ?> component, int index) {
    return component.repeats() ? "[" + (index + 1) + "]" : "";
  }
}
