package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;

/** An invoice in which every component has a value and every list two, all of them different. */
final class FullInvoice {
  private int count;

  private FullInvoice() {}

  static Invoice create() {
    return new FullInvoice().fill(InvoiceTerms.GROUP, 0);
  }

  private <G, B> G fill(GroupType<G, B> type, int depth) {
    B builder = type.start();
    for (Component<G, B> component : type.components()) {
      if (component instanceof Term<G, B, ?> term) {
        leaves(term, builder);
      } else {
        branches((Group<G, B, ?, ?>) component, builder, depth);
      }
    }
    if (type.isExtensible()) {
      type.addExtension(builder, "national", "extra " + ++count);
    }
    return type.build(builder);
  }

  private <G, B, V> void leaves(Term<G, B, V> term, B builder) {
    for (int i = 0; i < (term.repeats() ? 2 : 1); i++) {
      term.add(builder, term.kind().type().cast(value(term.kind())));
    }
  }

  private <G, B, C, D> void branches(Group<G, B, C, D> group, B builder, int depth) {
    if (group.name().equals("subLines") && depth > 2) {
      return;
    }
    for (int i = 0; i < (group.repeats() ? 2 : 1); i++) {
      group.add(builder, fill(group.type(), depth + 1));
    }
  }

  private Object value(ValueKind<?> kind) {
    count++;
    if (kind.isCode()) {
      return kind.ofCode("C" + count);
    }
    Class<?> type = kind.type();
    if (type == String.class) {
      return "text " + count;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, 1).plusDays(count);
    }
    if (type == LocalTime.class) {
      return LocalTime.of(9, 30).plusSeconds(count);
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(count, 2);
    }
    if (type == Quantity.class) {
      return new Quantity(BigDecimal.valueOf(count), new UnitCode("U" + count));
    }
    if (type == Identifier.class) {
      return Identifier.of("id " + count, "0" + count);
    }
    byte[] content = ("file " + count).getBytes(StandardCharsets.UTF_8);
    return Attachment.of(content, "text/csv", "file" + count + ".csv");
  }
}
