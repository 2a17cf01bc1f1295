package dev.denpyo.formats.json;

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
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullMarked;

/**
 * An invoice with a value of its own in every component of the model, built from the tables alone.
 */
@NullMarked
final class FilledInvoice {
  private static final int SUB_LINE_LEVELS = 2;
  private static final Map<ValueKind<?>, IntFunction<Object>> VALUES = Map.of(
      ValueKind.TEXT, n -> "text " + n + " \"日本\" \u00e9\n\\ \ud83c\udf75",
      ValueKind.DATE, n -> LocalDate.of(2020, 1, 1).plusDays(n),
      ValueKind.TIME, n -> LocalTime.of(1, 2).plusSeconds(n),
      ValueKind.AMOUNT, n -> BigDecimal.valueOf(n * 100L, 2),
      ValueKind.ACCOUNTING_AMOUNT, n -> BigDecimal.valueOf(-n),
      ValueKind.UNIT_PRICE, n -> BigDecimal.valueOf(n, 7),
      ValueKind.PERCENT, n -> BigDecimal.valueOf(n, 1),
      ValueKind.QUANTITY,
          n -> new Quantity(BigDecimal.valueOf(n, 3), n % 2 == 0 ? null : new UnitCode("U" + n)),
      ValueKind.IDENTIFIER,
          n -> new Identifier("id " + n, n % 3 == 0 ? null : "s" + n, n % 3 == 1 ? "v" + n : null),
      ValueKind.ATTACHMENT, n -> Attachment.of(new byte[] {(byte) n, -1, 0}, "a/" + n, n + ".pdf"));

  private int counter;

  private FilledInvoice() {}

  static Invoice build() {
    return new FilledInvoice().record(InvoiceTerms.GROUP, SUB_LINE_LEVELS);
  }

  private <G, B> G record(GroupType<G, B> type, int subLineLevels) {
    B builder = type.start();
    for (Component<G, B> component : type.components()) {
      for (int i = component.repeats() ? 2 : 1; i > 0; i--) {
        if (component instanceof Term<G, B, ?> term) {
          leaf(term, builder);
        } else if (component instanceof Group<G, B, ?, ?> group) {
          branch(group, builder, subLineLevels);
        }
      }
    }
    if (type.isExtensible()) {
      type.addExtension(builder, "a/b~c", "x" + counter++);
      type.addExtension(builder, "d", "y" + counter++);
      type.addExtension(builder, counter % 2 == 0 ? "d" : "a/b~c", "z" + counter++);
    }
    return type.build(builder);
  }

  private <G, B, C, D> void branch(Group<G, B, C, D> group, B builder, int subLineLevels) {
    boolean deeper = group.name().equals("subLines");
    if (!deeper || subLineLevels > 0) {
      group.add(builder, record(group.type(), deeper ? subLineLevels - 1 : subLineLevels));
    }
  }

  private <G, B, V> void leaf(Term<G, B, V> term, B builder) {
    term.add(builder, value(term.kind(), ++counter));
  }

  private static <V> V value(ValueKind<V> kind, int n) {
    IntFunction<Object> values = VALUES.get(kind);
    if (values != null) {
      return kind.type().cast(values.apply(n));
    }
    return kind.ofCode("C " + n);
  }
}
