package dev.denpyo.formats.view;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.IntFunction;

/** An invoice that says all the model can say, no two values alike; built from the model's own tables. */
final class EveryTerm {
  private static final int SUB_LINE_LEVELS = 2;

  private final IntFunction<String> text;
  private int count;

  private EveryTerm(IntFunction<String> text) {
    this.text = text;
  }

  /** With plain words for texts. */
  static Invoice invoice() {
    return invoice(n -> "word " + n + ".");
  }

  /** With texts of the test's choice, for texts and codes and identifiers alike. */
  static Invoice invoice(IntFunction<String> text) {
    return new EveryTerm(text).record(InvoiceTerms.GROUP, SUB_LINE_LEVELS);
  }

  private <G, B> G record(GroupType<G, B> type, int levels) {
    B builder = type.start();
    for (Component<G, B> component : type.components()) {
      for (int i = 0; i < (component.repeats() ? 2 : 1); i++) {
        if (component instanceof Term<G, B, ?> term) {
          leaf(term, builder);
        } else if (levels > 0 || !component.name().equals("subLines")) {
          branch((Group<G, B, ?, ?>) component, builder, levels);
        }
      }
    }
    if (type.isExtensible()) {
      type.addExtension(builder, "key" + ++count, text.apply(count));
    }
    return type.build(builder);
  }

  private <G, B, C, D> void branch(Group<G, B, C, D> group, B builder, int levels) {
    boolean below = group.name().equals("subLines");
    group.add(builder, record(group.type(), below ? levels - 1 : levels));
  }

  private <G, B, V> void leaf(Term<G, B, V> term, B builder) {
    term.add(builder, term.kind().type().cast(value(term.kind())));
  }

  private Object value(ValueKind<?> kind) {
    int n = ++count;
    if (kind.isCode()) {
      return kind.ofCode(text.apply(n));
    }
    Class<?> type = kind.type();
    if (type == String.class) {
      return text.apply(n);
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, 1).plusDays(n);
    }
    if (type == LocalTime.class) {
      return LocalTime.of(8, 0).plusSeconds(n);
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(1_234_000_001L + 10L * n, 2); // 12,340,000.01 and more
    }
    if (type == Quantity.class) {
      return new Quantity(BigDecimal.valueOf(10L * n + 1, 3), new UnitCode(text.apply(n)));
    }
    if (type == Identifier.class) {
      return Identifier.of(text.apply(n), "scheme" + n);
    }
    return Attachment.of(new byte[n], "text/csv", "file" + n + ".csv");
  }
}
