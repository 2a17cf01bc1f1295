package dev.denpyo.formats.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What is written is read back, whole. */
@NullMarked
class JsonRoundTripTest {
  private static final DocumentFormat FORMAT =
      new JsonFormatProvider().formats().get(0);

  @Test
  void readsBackEveryComponentOfTheModel() {
    Invoice invoice = FilledInvoice.build();

    Reading reading = read(write(invoice));

    assertEquals(List.of(), reading.problems());
    assertEquals(invoice, reading.orThrow());
  }

  @Test
  void filledInvoiceLeavesNoBusinessTermOut() {
    Set<BusinessTerm> filled = new HashSet<>();
    InvoiceWalk.visit(
        FilledInvoice.build(), (path, value) -> BusinessTerm.at(path).ifPresent(filled::add));

    // Units, schemes and the like (#) are parts of a value, not components of their own.
    List<BusinessTerm> left = List.of(BusinessTerm.values()).stream()
        .filter(term -> !term.path().contains("#") && !filled.contains(term))
        .toList();
    assertEquals(List.of(), left);
  }

  @Test
  void givesTheSameBytesTwice() {
    assertArrayEquals(write(FilledInvoice.build()), write(FilledInvoice.build()));
  }

  @Test
  void readsBackAnInvoiceThatHoldsNothing() {
    Invoice nothing = Invoice.draft().build();

    assertEquals(nothing, read(write(nothing)).orThrow());
  }

  @Test
  void writesNumbersWithTheDigitsTheyHaveAndKeysInModelOrder() {
    Invoice invoice = Invoice.builder("1", LocalDate.of(2026, 11, 1), CurrencyCode.EUR)
        .line("Tea", "1.0", UnitCode.PIECE, "10.00", Tax.of(TaxCategory.STANDARD, "19"))
        .build();

    assertEquals("""
        {
          "number": "1",
          "issueDate": "2026-11-01",
          "type": "380",
          "currency": "EUR",
          "lines": [
            {
              "id": "1",
              "quantity": {
                "value": 1.0,
                "unit": "H87"
              },
              "price": {
                "net": 10.00
              },
              "tax": {
                "category": "S",
                "rate": 19
              },
              "item": {
                "name": "Tea"
              }
            }
          ]
        }
        """, new String(write(invoice), StandardCharsets.UTF_8));
  }

  @Test
  void writesAReplacementForHalfACharacter() {
    Invoice invoice = Invoice.draft().number("a\ud800b").build();

    assertEquals("a\uFFFDb", read(write(invoice)).orThrow().number());
  }

  @Test
  void losesNothing() {
    assertEquals(List.of(), FORMAT.losses(FilledInvoice.build()));
    assertTrue(FORMAT.validator().isEmpty());
    assertEquals(List.of(), FORMAT.ruleSets());
    assertEquals("json", FORMAT.id().value());
    assertEquals("Denpyo JSON", FORMAT.title());
  }

  static byte[] write(Invoice invoice) {
    return FORMAT.writer().orElseThrow().write(invoice);
  }

  static Reading read(byte[] bytes) {
    return FORMAT.reader().orElseThrow().read(Document.of(bytes));
  }
}
