package dev.denpyo.suites;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.TaxPointCode;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.NoteTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * An invoice that says everything the model can say: each component has a value, each list two, no two
 * alike. The tables build it, so a term added to the model is in it the same day.
 */
final class FilledInvoice {
  private static final int SUB_LINE_LEVELS = 2;

  /** Codes that syntaxes translate or patterns ask for; anything else may be any text. */
  private static final Map<Term<?, ?, ?>, IntFunction<Object>> SPECIAL = Map.of(
      NoteTerms.SUBJECT, n -> letters(n, 3),
      InvoiceTerms.CURRENCY, n -> CurrencyCode.EUR,
      InvoiceTerms.TAX_CURRENCY, n -> new CurrencyCode("SEK"),
      InvoiceTerms.TAX_POINT_CODE, n -> new TaxPointCode("35"));

  private static final Map<ValueKind<?>, IntFunction<Object>> BY_KIND = Map.of(
      ValueKind.TEXT, n -> "Value " + n + " \u5024 <&> \u00e9",
      ValueKind.DATE, n -> LocalDate.of(2026, 1, 1).plusDays(n),
      ValueKind.TIME, n -> LocalTime.of(8, 0).plusSeconds(n),
      ValueKind.AMOUNT, n -> BigDecimal.valueOf(1_000 + n, 2),
      ValueKind.ACCOUNTING_AMOUNT, n -> BigDecimal.valueOf(5_000 + n, 2),
      ValueKind.UNIT_PRICE, n -> BigDecimal.valueOf(10_000 + n, 4),
      ValueKind.PERCENT, n -> BigDecimal.valueOf(n, 2),
      ValueKind.QUANTITY, n -> new Quantity(BigDecimal.valueOf(n, 1), new UnitCode("X" + n)),
      ValueKind.IDENTIFIER, n -> Identifier.of("ID-" + n, "0" + n),
      ValueKind.ATTACHMENT,
          n -> Attachment.of(new byte[] {0, (byte) n}, "application/x-" + n, n + ".bin"));

  private int count;

  private FilledInvoice() {}

  static Invoice of(InvoiceType type) {
    Invoice filled = new FilledInvoice().record(InvoiceTerms.GROUP, SUB_LINE_LEVELS);
    return filled.toBuilder().type(type).build();
  }

  /**
   * The filled invoice; then with one part of it alone, for each part; then without one. Parts lean on
   * one another in a syntax, so each has to be missed once.
   */
  static List<Invoice> variants(InvoiceType type) {
    Invoice filled = of(type);
    List<Invoice> variants = new ArrayList<>();
    variants.add(filled);
    variants.add(filled.toBuilder().taxCurrency(filled.currency()).build());
    for (Component<Invoice, Invoice.Builder> part : InvoiceTerms.GROUP.components()) {
      variants.add(with(filled, part.name()::equals));
      variants.add(with(filled, name -> !name.equals(part.name())));
    }
    return variants;
  }

  private static Invoice with(Invoice filled, Predicate<String> wanted) {
    Invoice.Builder builder = InvoiceTerms.GROUP.start();
    for (Component<Invoice, Invoice.Builder> part : InvoiceTerms.GROUP.components()) {
      if (part.name().equals(InvoiceTerms.TYPE.name()) || wanted.test(part.name())) {
        copy(part, filled, builder);
      }
    }
    return builder.build();
  }

  private static void copy(
      Component<Invoice, Invoice.Builder> part, Invoice from, Invoice.Builder to) {
    if (part instanceof Term<Invoice, Invoice.Builder, ?> term) {
      copyLeaf(term, from, to);
    } else if (part instanceof Group<Invoice, Invoice.Builder, ?, ?> group) {
      copyBranch(group, from, to);
    }
  }

  private static <V> void copyLeaf(
      Term<Invoice, Invoice.Builder, V> term, Invoice from, Invoice.Builder to) {
    term.values(from).forEach(value -> term.add(to, value));
  }

  private static <C, D> void copyBranch(
      Group<Invoice, Invoice.Builder, C, D> group, Invoice from, Invoice.Builder to) {
    group.values(from).forEach(value -> group.add(to, value));
  }

  private <G, B> G record(GroupType<G, B> group, int levels) {
    B builder = group.start();
    for (Component<G, B> component : group.components()) {
      for (int i = component.repeats() ? 2 : 1; i > 0; i--) {
        if (component instanceof Term<G, B, ?> term) {
          leaf(term, builder);
        } else if (component instanceof Group<G, B, ?, ?> branch) {
          branch(branch, builder, levels);
        }
      }
    }
    if (group.isExtensible()) {
      group.addExtension(builder, "national", "Extra " + ++count);
    }
    return group.build(builder);
  }

  private <G, B, V> void leaf(Term<G, B, V> term, B builder) {
    term.add(builder, value(term, ++count));
  }

  private <G, B, C, D> void branch(Group<G, B, C, D> group, B builder, int levels) {
    boolean deeper = group.name().equals("subLines");
    if (!deeper || levels > 0) {
      group.add(builder, record(group.type(), deeper ? levels - 1 : levels));
    }
  }

  private static <V> V value(Term<?, ?, V> term, int n) {
    ValueKind<V> kind = term.kind();
    IntFunction<Object> special = SPECIAL.getOrDefault(term, BY_KIND.get(kind));
    return special == null ? kind.ofCode(letters(n, 2)) : kind.type().cast(special.apply(n));
  }

  private static String letters(int n, int length) {
    StringBuilder letters = new StringBuilder();
    for (int rest = n; letters.length() < length; rest /= 26) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
