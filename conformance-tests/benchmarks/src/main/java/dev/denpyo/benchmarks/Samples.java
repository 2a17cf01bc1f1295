package dev.denpyo.benchmarks;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.totals.TotalsCalculator;
import java.math.BigDecimal;
import java.time.LocalDate;

/** German invoices of any number of lines, as we hold and write them. */
final class Samples {
  static final String NUMBER = "R-2026-4711";
  static final LocalDate ISSUED = LocalDate.of(2026, 11, 22);
  static final LocalDate DELIVERED = LocalDate.of(2026, 11, 20);
  static final LocalDate DUE = LocalDate.of(2026, 12, 22);

  static final FormatRegistry FORMATS = FormatRegistry.discover();

  private Samples() {}

  static DocumentFormat format(String id) {
    return FORMATS.format(new FormatId(id));
  }

  /** Written by us in the format, totals and all. */
  static byte[] written(String format, int lines) {
    Invoice invoice = TotalsCalculator.standard()
        .complete(format.equals("jp-pint") ? JapaneseSamples.invoice(lines) : invoice(lines));
    return format(format).writer().orElseThrow().write(invoice);
  }

  /** Written by us with as few lines as it takes to have that many bytes. */
  static byte[] ofSize(String format, int bytes) {
    int one = written(format, 1).length;
    int perLine = written(format, 2).length - one;
    return written(format, 1 + Math.max(0, bytes - one + perLine - 1) / perLine);
  }

  /** Without any computed amount. */
  static Invoice invoice(int lines) {
    Invoice.Builder invoice = Invoice.builder(NUMBER, ISSUED, new CurrencyCode("EUR"))
        .type(new InvoiceType("380"))
        .buyerReference("04011000-12345-34")
        .purchaseOrder("PO-4712")
        .dueDate(DUE)
        .note(Note.builder().text("Thank you for your order.").build())
        .seller(party("Muster Handel GmbH", "DE123456789", "Hauptstraße 1", "seller@example.org"))
        .buyer(party("Beispiel AG", "DE987654321", "Nebenstraße 2", "buyer@example.org"))
        .delivery(Delivery.builder().date(DELIVERED).build())
        .payment(PaymentInstructions.builder()
            .means(new PaymentMeansCode("58"))
            .creditTransfer(CreditTransfer.builder()
                .account(Identifier.of("DE75512108001245126199"))
                .build())
            .build());
    for (int i = 1; i <= lines; i++) {
      invoice.line(line(i));
    }
    return invoice.build();
  }

  private static Party party(String name, String vatId, String street, String mail) {
    return Party.named(name)
        .vatId(vatId)
        .electronicAddress(Identifier.of(vatId, "9930"))
        .address(Address.of(new CountryCode("DE"), "10115", "Berlin", street))
        .contact(Contact.builder()
            .name("Erika Mustermann")
            .telephone("+49 30 123456")
            .email(mail)
            .build())
        .build();
  }

  private static InvoiceLine line(int i) {
    return InvoiceLine.builder()
        .id(String.valueOf(i))
        .quantity(new Quantity(quantity(i), UnitCode.PIECE))
        .price(Price.builder().net(price(i)).build())
        .tax(Tax.of(TaxCategory.STANDARD, "19"))
        .item(Item.builder()
            .name(name(i))
            .description(description(i))
            .sellerId(sellerId(i))
            .build())
        .build();
  }

  static BigDecimal quantity(int i) {
    return BigDecimal.valueOf(1 + i % 7);
  }

  static BigDecimal price(int i) {
    return BigDecimal.valueOf(990 + i % 1000, 2);
  }

  static String name(int i) {
    return "Steel bracket type " + i % 100;
  }

  static String description(int i) {
    return "Galvanised, with " + i % 10 + " holes & two screws";
  }

  static String sellerId(int i) {
    return "ART-" + i;
  }
}
