package dev.denpyo.formats.view;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.SupportingDocument;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Two invoices whose sums were made by hand. */
final class Samples {
  static final Tax STANDARD = Tax.of(TaxCategory.STANDARD, "10");
  static final Tax REDUCED = Tax.of(TaxCategory.REDUCED, "8");

  private Samples() {}

  /** Tea at 8 %, notebooks at 10 %: 1,644 and 605 yen; tax 132 and 61; 2,442 in all. */
  static Invoice japanese() {
    return Invoice.builder("2026-1122", LocalDate.of(2026, 11, 22), CurrencyCode.JPY)
        .type(InvoiceType.COMMERCIAL_INVOICE)
        .dueDate(LocalDate.of(2026, 12, 31))
        .seller(
            Party.named("株式会社みどり商店").vatId("T7000012050002").address(tokyo()).build())
        .buyer(Party.named("青空工業株式会社").build())
        .line(line("1", "緑茶", "3", "548", "1644", REDUCED))
        .line(line("2", "ノート", "5", "121", "605", STANDARD))
        .taxBreakdown(tax(REDUCED, "1644", "132"))
        .taxBreakdown(tax(STANDARD, "605", "61"))
        .totals(totals("2249", "193", "2442"))
        .build();
  }

  private static Address tokyo() {
    return Address.builder()
        .country(CountryCode.JP)
        .postCode("1000001")
        .subdivision("東京都")
        .city("千代田区")
        .line1("東町1-2-3")
        .build();
  }

  /** 1,234 hours at 99.50 and a discount of 5 %: 122,783.00, less 6,139.15, at 19 %. */
  static Invoice german() {
    Tax tax = Tax.of(TaxCategory.STANDARD, "19");
    return Invoice.builder("RE-1", LocalDate.of(2026, 3, 5), CurrencyCode.EUR)
        .type(InvoiceType.COMMERCIAL_INVOICE)
        .seller(Party.named("Nordlicht GmbH")
            .vatId("DE123456789")
            .address(Address.of(CountryCode.DE, "10115", "Berlin", "Hafenstraße 1"))
            .contact(Contact.builder().email("kim@example.com").build())
            .build())
        .buyer(Party.named("Zuiderzee BV").build())
        .line(line("1", "Beratung", "1234", "99.50", "122783.00", tax))
        .allowance(AllowanceCharge.builder()
            .amount(new BigDecimal("6139.15"))
            .percent(new BigDecimal("5"))
            .baseAmount(new BigDecimal("122783.00"))
            .reasonCode("95")
            .tax(tax)
            .build())
        .taxBreakdown(tax(tax, "116643.85", "22162.33"))
        .totals(totals("116643.85", "22162.33", "138806.18"))
        .payment(transfer("DE89370400440532013000"))
        .supportingDocument(SupportingDocument.builder()
            .reference("A-7")
            .attachment(Attachment.of(
                "a;b".getBytes(StandardCharsets.UTF_8), "text/csv", "../../Stunden.csv"))
            .build())
        .build();
  }

  private static PaymentInstructions transfer(String iban) {
    return PaymentInstructions.builder()
        .means(PaymentMeansCode.SEPA_CREDIT_TRANSFER)
        .creditTransfer(CreditTransfer.builder().account(Identifier.of(iban)).build())
        .build();
  }

  static InvoiceLine line(
      String id, String name, String quantity, String price, String net, Tax tax) {
    return InvoiceLine.builder()
        .id(id)
        .item(Item.builder().name(name).build())
        .quantity(Quantity.of(quantity, UnitCode.HOUR))
        .price(Price.of(price))
        .netAmount(new BigDecimal(net))
        .tax(tax)
        .build();
  }

  private static TaxBreakdown tax(Tax tax, String taxable, String amount) {
    return TaxBreakdown.builder()
        .category(tax.category())
        .rate(tax.rate())
        .taxable(new BigDecimal(taxable))
        .tax(new BigDecimal(amount))
        .build();
  }

  private static Totals totals(String net, String tax, String gross) {
    return Totals.builder()
        .taxExclusive(new BigDecimal(net))
        .tax(new BigDecimal(tax))
        .taxInclusive(new BigDecimal(gross))
        .payable(new BigDecimal(gross))
        .build();
  }
}
