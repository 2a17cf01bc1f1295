package dev.denpyo.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void isCreatedInEightLines() {
    Invoice invoice = Invoice.builder("INV-1", DAY, CurrencyCode.JPY)
        .seller(Party.named("株式会社サンプル").vatId("T7000012050002").build())
        .buyer(Party.named("Beta GmbH").build())
        .line("Rice", "3", UnitCode.KILOGRAM, "800", Tax.of(TaxCategory.REDUCED, "8"))
        .line("Consulting", "1", UnitCode.DAY, "60000", Tax.of(TaxCategory.STANDARD, "10"))
        .note("Thank you")
        .paymentTerms("30 days")
        .build();

    assertEquals(InvoiceType.COMMERCIAL_INVOICE, invoice.type());
    assertEquals(
        List.of("1", "2"), invoice.lines().stream().map(InvoiceLine::id).toList());
    assertEquals("Thank you", invoice.notes().get(0).text());
    assertEquals("30 days", invoice.paymentTerms().get(0).note());
    assertEquals("Invoice[INV-1, 2026-11-22, 株式会社サンプル, null JPY]", invoice.toString());
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void asksForWhatNoInvoiceCanLack() {
    var missing = assertThrows(
        NullPointerException.class, () -> Invoice.builder(null, DAY, CurrencyCode.EUR));

    assertEquals("number", missing.getMessage());
  }

  @Test
  void cannotBeChangedThroughTheListsItWasGiven() {
    List<Note> notes = new ArrayList<>(List.of(Note.builder().text("a").build()));
    Invoice invoice = Invoice.draft().notes(notes).build();

    notes.clear();

    assertEquals(1, invoice.notes().size());
    assertThrows(UnsupportedOperationException.class, () -> invoice.notes().clear());
  }

  @Test
  void keepsTheSpecificationWhenTheProcessIsSet() {
    Invoice invoice = Invoice.draft().specification("s").businessProcess("p").build();

    assertEquals(new ProcessControl("p", "s"), invoice.process());
  }

  @Test
  void knowsTheDigitsOfCurrencies() {
    assertEquals(0, CurrencyCode.JPY.digits());
    assertEquals(2, CurrencyCode.EUR.digits());
    assertEquals(3, new CurrencyCode("KWD").digits());
    assertEquals(2, new CurrencyCode("no currency").digits());
  }

  @Test
  void knowsWhichTypesAreCreditNotes() {
    assertTrue(InvoiceType.CREDIT_NOTE.isCreditNote());
    assertFalse(InvoiceType.CORRECTED_INVOICE.isCreditNote());
    assertTrue(TaxCategory.OUTSIDE_SCOPE.hasNoRate());
    assertFalse(TaxCategory.EXEMPT.hasNoRate());
  }

  @Test
  void keepsTheScaleOfNumbers() {
    assertEquals(new BigDecimal("10.00"), Price.of("10.00").net());
    assertNotEquals(Price.of("10.00"), Price.of("10"));
  }

  @Test
  void comparesAttachmentsByContentAndHidesIt() {
    byte[] content = "secret".getBytes(StandardCharsets.UTF_8);
    Attachment one = Attachment.of(content, "text/csv", "a.csv");
    Attachment other = Attachment.of(content.clone(), "text/csv", "a.csv");

    content[0] = 'X';

    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertNotEquals(one, Attachment.of(content, "text/csv", "a.csv"));
    assertEquals("Attachment[a.csv, text/csv, 6 bytes]", one.toString());
  }

  @Test
  void keepsNationalTermsInOrderAndTheirRepetitions() {
    Extensions extensions = Extensions.NONE.with("a", "1").with("b", "2").with("a", "3");

    assertEquals(List.of("1", "3"), extensions.values("a"));
    assertEquals(List.of(), extensions.values("c"));
    assertTrue(Extensions.NONE.isEmpty());
    assertFalse(extensions.isEmpty());
  }

  @Test
  void namesEveryGroupOfTheNorm() {
    long numbered = List.of(BusinessGroup.values()).stream()
        .filter(g -> g.id().matches("BG-\\d+"))
        .count();

    assertEquals(32, numbered);
    assertEquals("seller", BusinessGroup.BG_4.path());
    assertEquals("1..1", BusinessGroup.BG_4.cardinality());
    assertEquals("Seller", BusinessGroup.BG_4.title());
  }
}
