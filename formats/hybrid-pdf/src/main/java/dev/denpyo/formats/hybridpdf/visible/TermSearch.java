package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for the terms of one invoice in the text of one PDF. */
final class TermSearch {
  /** Totals that nobody writes without their sign; allowances and lines are written either way. */
  private static final Set<BusinessTerm> SIGNED =
      EnumSet.of(BusinessTerm.BT_109, BusinessTerm.BT_112, BusinessTerm.BT_115);

  /** Rows between a rate and its amounts, at most. */
  private static final int BESIDE = 3;

  private final VisibleText text;
  private final Invoice invoice;
  private final TextIndex index;
  private final LineSearch lines;
  private final Lookalikes lookalikes;
  private final List<VisibleTerm> terms = new ArrayList<>();

  TermSearch(VisibleText text, TextIndex index, Invoice invoice) {
    this.text = text;
    this.invoice = invoice;
    this.index = index;
    this.lines = new LineSearch(index, invoice.lines());
    this.lookalikes = new Lookalikes(text.rows(), invoice);
  }

  List<VisibleTerm> terms() {
    InvoiceWalk.visit(
        invoice,
        (path, value) -> BusinessTerm.at(path)
            .filter(term -> VisibleRule.of(term).isPresent())
            .ifPresent(term -> look(term, path, value)));
    return List.copyOf(terms);
  }

  private void look(BusinessTerm term, String path, Object value) {
    if (value instanceof BigDecimal number) {
      amount(term, path, number);
    } else if (value instanceof Quantity quantity) {
      amount(term, path, quantity.value());
    } else if (value instanceof LocalDate day) {
      add(term, path, day.toString(), labelled(term, index.day(day)));
    } else {
      String words = value instanceof Identifier id ? id.value() : value.toString();
      if (!Squeezed.letters(words).isEmpty()) {
        add(term, path, words, words(term, path, words));
      }
    }
  }

  private Optional<Sight> words(BusinessTerm term, String path, String words) {
    return switch (term) {
      case BT_27, BT_44, BT_59, BT_62 -> seen(index.name(words, 0, Set.of()));
      case BT_153 -> seen(lines.name(path));
      case BT_84 -> seen(index.identifier(words)).or(() -> different(lookalikes.account()));
      case BT_31, BT_48, BT_63 ->
        seen(index.identifier(words)).or(() -> different(lookalikes.like(words)));
      default -> seen(index.identifier(words));
    };
  }

  private void amount(BusinessTerm term, String path, BigDecimal number) {
    List<Span> places = index.number(number);
    if (number.signum() < 0 && SIGNED.contains(term) && !isCredit()) {
      places = places.stream().filter(Span::isNegative).toList();
    }
    Optional<Sight> sight = labelled(term, near(term, path, places));
    if (number.signum() != 0 || sight.isPresent()) {
      add(term, path, number.toPlainString(), sight);
    }
  }

  /** What belongs to a line stands in it, and a rate beside the amounts that it makes. */
  private List<Span> near(BusinessTerm term, String path, List<Span> places) {
    if (path.startsWith("lines[")) {
      return lines.within(path, places);
    }
    return term == BusinessTerm.BT_119 ? besideItsAmounts(path, places) : places;
  }

  private List<Span> besideItsAmounts(String path, List<Span> places) {
    int position = Integer.parseInt(path.replaceAll("[^0-9]", ""));
    TaxBreakdown row = invoice.taxBreakdown().get(position - 1);
    List<Span> amounts = Stream.of(row.taxable(), row.tax())
        .flatMap(Stream::ofNullable)
        .flatMap(amount -> index.number(amount).stream())
        .toList();
    return amounts.isEmpty()
        ? places
        : places.stream()
            .filter(p -> amounts.stream().anyMatch(a -> isBeside(p, a)))
            .toList();
  }

  private boolean isBeside(Span one, Span other) {
    return Math.abs(index.order(one) - index.order(other)) <= BESIDE;
  }

  /** Credit notes are written with and without a sign. */
  private boolean isCredit() {
    return invoice.type() != null && invoice.type().isCreditNote();
  }

  /** What stands after a label of the term goes before the same value anywhere else. */
  private Optional<Sight> labelled(BusinessTerm term, List<Span> found) {
    List<Span> labelled = index.labelled(term);
    Optional<Span> here = found.stream().filter(labelled::contains).findFirst();
    if (here.isEmpty() && !labelled.isEmpty()) {
      return different(Optional.of(labelled.get(0)));
    }
    return seen(here.or(() -> found.stream().findFirst()));
  }

  private static Optional<Sight> seen(Optional<Span> found) {
    return found.map(span -> new Sight.Found(span.place()));
  }

  private static Optional<Sight> different(Optional<Span> other) {
    return other.map(span -> new Sight.Different(span.text(), span.place()));
  }

  private void add(BusinessTerm term, String path, String value, Optional<Sight> sight) {
    boolean givenUp = lines.isExhausted() && path.startsWith("lines[");
    Sight seen = sight.orElseGet(() -> givenUp ? new Sight.CannotTell(Gap.LIMIT) : missing());
    terms.add(new VisibleTerm(term, path, value, seen));
  }

  private Sight missing() {
    return text.gaps().stream()
        .min(Gap::compareTo)
        .<Sight>map(Sight.CannotTell::new)
        .orElseGet(Sight.NotFound::new);
  }
}
