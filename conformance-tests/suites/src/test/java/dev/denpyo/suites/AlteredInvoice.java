package dev.denpyo.suites;

import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** An invoice with one value altered, wherever it stands; the tables of the model build it. */
final class AlteredInvoice {
  private final String path;
  private final UnaryOperator<Object> change;

  private AlteredInvoice(String path, UnaryOperator<Object> change) {
    this.path = path;
    this.change = change;
  }

  /** The invoice with the value at a path altered as little as a forger would. */
  static Invoice slightly(Invoice invoice, String path) {
    return with(invoice, path, AlteredInvoice::slightly);
  }

  /** The invoice with another value at a path. */
  static Invoice with(Invoice invoice, String path, UnaryOperator<Object> change) {
    return new AlteredInvoice(path, change).record(InvoiceTerms.GROUP, invoice, "");
  }

  /** A cent, a piece, a day more; another last digit, another last word. */
  private static Object slightly(Object value) {
    if (value instanceof BigDecimal number) {
      return number.add(BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())));
    }
    if (value instanceof Quantity quantity) {
      return new Quantity(quantity.value().add(BigDecimal.ONE), quantity.unit());
    }
    if (value instanceof LocalDate day) {
      return day.plusDays(1);
    }
    if (value instanceof Identifier id) {
      return Identifier.of(otherEnd(id.value()));
    }
    return otherEnd(value.toString());
  }

  private static String otherEnd(String text) {
    char last = text.charAt(text.length() - 1);
    char other = Character.isDigit(last) ? (char) ('0' + (last - '0' + 3) % 10) : 'q';
    return text.substring(0, text.length() - 1) + other;
  }

  private <G, B> G record(GroupType<G, B> type, G record, String prefix) {
    B builder = type.start();
    for (Component<G, B> component : type.components()) {
      if (component instanceof Term<G, B, ?> term) {
        leaf(term, record, builder, prefix);
      } else {
        branch((Group<G, B, ?, ?>) component, record, builder, prefix);
      }
    }
    type.extensions(record)
        .entries()
        .forEach(e -> type.addExtension(builder, e.getKey(), e.getValue()));
    return type.build(builder);
  }

  private <G, B, V> void leaf(Term<G, B, V> term, G record, B builder, String prefix) {
    List<V> values = term.values(record);
    for (int i = 0; i < values.size(); i++) {
      boolean here = path.equals(prefix + position(term, i));
      V value = values.get(i);
      term.add(builder, here ? term.kind().type().cast(change.apply(value)) : value);
    }
  }

  private <G, B, C, D> void branch(Group<G, B, C, D> group, G record, B builder, String prefix) {
    List<C> values = group.values(record);
    for (int i = 0; i < values.size(); i++) {
      group.add(builder, record(group.type(), values.get(i), prefix + position(group, i) + "."));
    }
  }

  private static String position(Component<?, ?> component, int index) {
    return component.name() + (component.repeats() ? "[" + (index + 1) + "]" : "");
  }
}
