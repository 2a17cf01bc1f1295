package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.visible.Place;
import dev.denpyo.formats.hybridpdf.visible.Sight;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibleInvoiceTest {
  private static final Tax TAX = Tax.of(TaxCategory.STANDARD, "19");

  private static final Invoice INVOICE = Invoice.builder(
          "RE-2026/17", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
      .seller(Party.named("Lieferant Süd GmbH").vatId("DE123456789").build())
      .buyer(Party.named("Käufer AG").build())
      .payment(PaymentInstructions.builder()
          .creditTransfer(CreditTransfer.builder()
              .account(Identifier.of("DE75512108001245126199"))
              .build())
          .build())
      .line(line("1", "2", "Trennblätter A4 mit Register", "100.00"))
      .line(line("2", "5", "Joghurt", "380.00"))
      .totals(Totals.builder()
          .lineNet(new BigDecimal("480.00"))
          .taxExclusive(new BigDecimal("480.00"))
          .tax(new BigDecimal("91.20"))
          .taxInclusive(new BigDecimal("571.20"))
          .payable(new BigDecimal("571.20"))
          .build())
      .build();

  private static final List<String> PAGE = List.of(
      "Lieferant Süd GmbH\tKäufer AG",
      "Rechnungsnummer:\tRE-2026/17",
      "Rechnungsdatum:\t22. November 2026",
      "1\tTrennblätter A4 mit\t2,00 Stk\t100,00",
      "\tRegister",
      "2\tJoghurt\t5 Stk\t380,00",
      "Gesamtbetrag netto\t480,00 EUR",
      "Umsatzsteuer 19 %\t91,20",
      "Zahlbetrag\tEUR 571,20",
      "USt-IdNr. DE 123 456 789\tIBAN: DE75 5121 0800 1245 1261 99 BIC XYZ");

  private static InvoiceLine line(String id, String quantity, String name, String net) {
    return InvoiceLine.of(id, name, Quantity.of(quantity, UnitCode.PIECE), "1", TAX).toBuilder()
        .netAmount(new BigDecimal(net))
        .build();
  }

  /** What is not found on the page, with one of its texts replaced. */
  private static List<String> missing(String from, String to) {
    Document pdf =
        DrawnPdf.rows(PAGE.stream().map(r -> r.replace(from, to)).toArray(String[]::new));
    return VisibleInvoice.of(pdf).compare(INVOICE).stream()
        .filter(t -> !(t.sight() instanceof Sight.Found))
        .map(t -> t.term().id() + " "
            + t.sight()
                .fold(
                    f -> "",
                    d -> "different: " + d.visible(),
                    n -> "not found",
                    c -> "cannot tell: " + c.why()))
        .toList();
  }

  @Test
  void findsEverythingThatStandsThere() {
    assertEquals(List.of(), missing("Stk", "Stück"));
    assertEquals(
        17,
        VisibleInvoice.of(DrawnPdf.rows(PAGE.toArray(String[]::new)))
            .compare(INVOICE)
            .size());
  }

  @Test
  void tellsWhatStandsInPlaceOfAValue() {
    assertEquals(
        List.of("BT-115 different: 571,02"), missing("571,20", "571,02").subList(1, 2));
    assertEquals(
        List.of("BT-109 different: 840,00"), missing("480,00", "840,00").subList(1, 2));
    assertEquals(List.of("BT-2 different: 23. November 2026"), missing("22. Nov", "23. Nov"));
    assertEquals(List.of("BT-31 different: DE 123 456 780"), missing("456 789", "456 780"));
    assertEquals(
        List.of("BT-84 different: DE02 1203 0000 0000 2020 51"),
        missing("DE75 5121 0800 1245 1261 99", "DE02 1203 0000 0000 2020 51"));
  }

  @Test
  void tellsWhatStandsNowhere() {
    assertEquals(List.of("BT-1 not found"), missing("RE-2026/17", "RE-2026/71"));
    assertEquals(List.of("BT-27 not found"), missing("Süd", "Nord"));
    assertEquals(List.of("BT-110 not found"), missing("91,20", "19,20"));
    assertEquals(List.of("BT-153 not found"), missing("Joghurt", "Quark"));
  }

  @Test
  void aValueElsewhereDoesNotStandInForTheOneAfterItsLabel() {
    assertEquals(
        List.of("BT-115 different: 480,00"), missing("571,20", "480,00").subList(1, 2));
  }

  @Test
  void whatBelongsToALineIsNotTakenFromAnother() {
    assertEquals(List.of("BT-131 not found"), missing("\t100,00", "\t"));
    assertEquals(List.of("BT-129 not found"), missing("2,00 Stk", "7,00 Stk"));
  }

  /** Only the name of the first line is looked at, as it is in the XML and on pages of these rows. */
  private static boolean isFound(String name, String... rows) {
    Invoice invoice = Invoice.builder("RE-1", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
        .line(line("1", "2", name, "100.00"))
        .build();
    return VisibleInvoice.of(DrawnPdf.rows(rows)).compare(invoice).stream()
        .filter(t -> t.term() == BusinessTerm.BT_153)
        .allMatch(VisibleTerm::isFound);
  }

  @Test
  void theNumbersOfANameStandWhole() {
    assertTrue(isFound("Rohr 12", "1\tRohr 12, verzinkt\t2 Stk"));
    assertFalse(isFound("Rohr 12", "1\tRohr 125\t2 Stk"));
    assertFalse(isFound("Rohr 12", "1\tRohr 12,5\t2 Stk"));
    assertFalse(isFound("12 Rohre", "1\t3.12 Rohre\t2 Stk"));
    assertTrue(isFound("Rohr 12,5", "1\tRohr 12,5\t2 Stk"));
  }

  @Test
  void aNameGoesOnInItsColumnAlone() {
    assertTrue(isFound("Rohr blau 12", "1\tRohr\t2 Stk", "\tblau", "\t12\t100,00"));
    assertFalse(isFound("Rohr blau 12", "1\tRohr\t2 Stk", "\tblau", "12\tMuffe"));
    assertFalse(isFound("Rohr blau 12", "1\tRohr\t12 Stk", "\tblau 3"));
    assertFalse(isFound("Rohr blau 12", "1\tRohr\t2 Stk", "\tblau", "\t12,50"));
    assertFalse(isFound("Rohr blau", "1\tblau\t2 Stk", "\tRohr"));
  }

  @Test
  void otherRowsMayStandWithinAName() {
    assertTrue(isFound("Rohr blau 12", "1\tRohr\t2 Stk", "A-1", "A-2", "\tblau", "B", "\t12"));
    assertFalse(isFound("Rohr blau", "1\tRohr\t2 Stk", "A", "B", "C", "D", "\tblau"));
  }

  @Test
  void aNameOfSignsThatAreTwoLettersIsWhole() {
    assertTrue(isFound("Rohr \u00bd", "1\tRohr \u00bd\t2 Stk"));
    assertFalse(isFound("Rohr \u00bd", "1\tRohr 1\t2 Stk"));
  }

  @Test
  void twoLinesOfOneNameStandInTwoPlaces() {
    Invoice twice =
        INVOICE.toBuilder().line(line("3", "5", "Joghurt", "380.00")).build();
    String[] once = PAGE.toArray(String[]::new);

    assertEquals(
        List.of("lines[3].item.name"),
        VisibleInvoice.of(DrawnPdf.rows(once)).compare(twice).stream()
            .filter(t -> t.term() == BusinessTerm.BT_153 && !t.isFound())
            .map(VisibleTerm::path)
            .toList());
  }

  @Test
  void aLabelStandsBeforeAnAmountAndItsSign() {
    for (String tax : List.of("-19,20", "(19,20)", "\u20ac\t-19,20")) {
      assertEquals(
          List.of("BT-110 different: 19,20"),
          missing("Umsatzsteuer 19 %\t91,20", "Steuer gesamt\t" + tax));
    }
  }

  @Test
  void anIdentifierIsNoPartOfAnAmountOrADay() {
    assertEquals(
        List.of("BT-1 not found"),
        VisibleInvoice.of(DrawnPdf.rows("1.017,50\t22.11.17"))
            .compare(Invoice.builder("17", LocalDate.of(2017, 11, 22), CurrencyCode.EUR)
                .build())
            .stream()
            .filter(t -> !t.isFound())
            .map(t -> t.term().id() + " not found")
            .toList());
  }

  @Test
  void aScanLeavesEverythingOpen() {
    List<VisibleTerm> terms = VisibleInvoice.of(DrawnPdf.rows()).compare(INVOICE);

    assertEquals(17, terms.size());
    terms.forEach(t -> assertInstanceOf(Sight.CannotTell.class, t.sight()));
  }

  @Test
  void theBoxIsWhereTheTextWasDrawn() {
    Document pdf = DrawnPdf.rows("Rechnungsnummer:\tRE-2026/17");
    Sight sight = VisibleInvoice.of(pdf).compare(INVOICE).get(0).sight();

    Place place = assertInstanceOf(Sight.Found.class, sight).place();
    assertEquals("Page[1]/Box[200 698 53 12]", place.toString());
    assertEquals(Set.of(), VisibleInvoice.of(pdf).gaps());
  }
}
