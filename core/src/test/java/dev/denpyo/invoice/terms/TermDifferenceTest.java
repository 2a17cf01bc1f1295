package dev.denpyo.invoice.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Extensions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermDifferenceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Tax TAX = Tax.of(TaxCategory.STANDARD, "19");

  private static InvoiceLine line(String id, String quantity) {
    return InvoiceLine.of(id, "item " + id, Quantity.of(quantity, UnitCode.PIECE), "5", TAX);
  }

  private static Invoice.Builder invoice() {
    return Invoice.builder("A-1", DAY, CurrencyCode.EUR);
  }

  private static List<String> differences(Invoice.Builder first, Invoice.Builder second) {
    return TermDifference.between(first.build(), second.build()).stream()
        .map(d -> d.path() + " " + d.first() + " " + d.second())
        .toList();
  }

  @Test
  void anInvoiceDoesNotDifferFromItself() {
    Invoice full = FullInvoice.create();

    assertEquals(List.of(), TermDifference.between(full, full.toBuilder().build()));
  }

  @Test
  void againstNothingEveryValueDiffers() {
    Invoice full = FullInvoice.create();
    Map<String, Object> values = new LinkedHashMap<>();
    InvoiceWalk.visit(full, values::put);
    Map<String, Object> first = new LinkedHashMap<>();
    Map<String, Object> second = new LinkedHashMap<>();
    Invoice nothing = Invoice.draft().build();

    TermDifference.between(full, nothing).forEach(d -> first.put(d.path(), d.first()));
    TermDifference.between(nothing, full).forEach(d -> second.put(d.path(), d.second()));

    assertEquals(values, first);
    assertEquals(values, second);
  }

  @Test
  void tellsValuesThatChangedCameOrWent() {
    assertEquals(
        List.of("number A-1 A-2", "dueDate 2026-11-22 null", "seller.name null Seller"),
        differences(
            invoice().dueDate(DAY),
            invoice().number("A-2").seller(Party.named("Seller").build())));
  }

  @Test
  void numbersAreComparedAsNumbers() {
    TaxBreakdown.Builder row = TaxBreakdown.builder().category(TaxCategory.STANDARD);
    assertEquals(
        List.of(),
        differences(
            invoice()
                .line(line("1", "2.0"))
                .taxBreakdown(row.rate(new BigDecimal("7.0")).build()),
            invoice()
                .line(line("1", "2"))
                .taxBreakdown(row.rate(new BigDecimal("7")).build())));
  }

  @Test
  void linesAreFoundByTheirIdWhereverTheyStand() {
    assertEquals(
        List.of("lines[1].quantity 2 PIECE"),
        differences(
                invoice().line(line("1", "2")).line(line("2", "4")),
                invoice().line(line("2", "4")).line(line("1", "3")))
            .stream()
            .map(d -> d.replaceFirst("Quantity.*", "2 PIECE"))
            .toList());
    assertEquals(
        "lines[2].id null 9",
        differences(
                invoice().line(line("1", "2")), invoice().line(line("1", "2")).line(line("9", "1")))
            .get(0));
  }

  @Test
  void linesWithOneIdAreComparedByPosition() {
    assertEquals(
        List.of("lines[2].item.name"),
        TermDifference.between(
                invoice().line(line("1", "2")).line(line("1", "2")).build(),
                invoice()
                    .line(line("1", "2"))
                    .line(InvoiceLine.of("1", "other", Quantity.of("2", UnitCode.PIECE), "5", TAX))
                    .build())
            .stream()
            .map(TermDifference::path)
            .toList());
  }

  @Test
  void nationalTermsAreCompared() {
    Extensions old = Extensions.NONE.with("a", "1").with("b", "2");
    Extensions now = Extensions.NONE.with("a", "1").with("c", "3");

    assertEquals(
        List.of("extensions.b 2 null", "extensions.c null 3"),
        differences(invoice().extensions(old), invoice().extensions(now)));
  }

  @Test
  void namesTheBusinessTerm() {
    assertEquals(
        Optional.of(BusinessTerm.BT_131),
        new TermDifference("lines[7].netAmount", "1", null).term());
    assertThrows(IllegalArgumentException.class, () -> new TermDifference("number", null, null));
  }
}
