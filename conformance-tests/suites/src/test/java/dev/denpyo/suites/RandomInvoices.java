package dev.denpyo.suites;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.AllowanceCharge;
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
import dev.denpyo.invoice.ItemAttribute;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invoices as businesses write them, at random: what the specification demands is there, what it admits
 * may be. Amounts are left to the totals.
 */
final class RandomInvoices {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<UnitCode> UNITS =
      List.of(UnitCode.ONE, UnitCode.HOUR, UnitCode.KILOGRAM, UnitCode.DAY, UnitCode.LITRE);

  private final Random random;

  RandomInvoices(long seed) {
    this.random = new Random(seed);
  }

  /** For EN 16931, Peppol BIS and XRechnung: euro, an Austrian seller, a German buyer. */
  Invoice european() {
    List<Tax> taxes = List.of(
        Tax.of(TaxCategory.STANDARD, "20"),
        Tax.of(TaxCategory.STANDARD, "10"),
        Tax.of(TaxCategory.STANDARD, "13.5"),
        Tax.of(TaxCategory.ZERO, "0"));
    Invoice.Builder invoice = start(CurrencyCode.EUR)
        .type(random.nextInt(5) == 0 ? InvoiceType.CREDIT_NOTE : InvoiceType.COMMERCIAL_INVOICE)
        .buyerReference("04011000-12345-34")
        .seller(party("Seller GmbH", CountryCode.AT, "1010", "Wien", "Ring 1")
            .vatId("ATU12345678")
            .electronicAddress(Identifier.of("ATU12345678", "9914"))
            .build())
        .buyer(party("Buyer AG", CountryCode.DE, "10115", "Berlin", "Allee 2")
            .vatId("DE123456789")
            .electronicAddress(Identifier.of("DE123456789", "9930"))
            .build())
        .delivery(Delivery.builder().date(DAY.minusDays(random.nextInt(20))).build())
        .payment(PaymentInstructions.builder()
            .means(PaymentMeansCode.SEPA_CREDIT_TRANSFER)
            .creditTransfer(CreditTransfer.builder()
                .account(Identifier.of("AT611904300234573201"))
                .build())
            .build());
    lines(invoice, taxes, 2);
    adjustments(invoice, taxes, 2);
    return invoice.build();
  }

  /** For JP PINT: whole yen, 10 % and 8 %, a registered seller. */
  Invoice japanese() {
    List<Tax> taxes = List.of(Tax.of(TaxCategory.STANDARD, "10"), Tax.of(TaxCategory.REDUCED, "8"));
    Invoice.Builder invoice = japaneseParties("T7000012050002");
    lines(invoice, taxes, 0);
    adjustments(invoice, taxes, 0);
    return invoice.build();
  }

  /** For JP PINT self-billing: the same, of type 389. */
  Invoice japaneseSelfBilled() {
    return japanese().toBuilder().type(InvoiceType.SELF_BILLED_INVOICE).build();
  }

  /** For sellers who are not registered: no number; rates are stated, and no tax is charged. */
  Invoice japaneseUntaxed() {
    List<Tax> taxes = random.nextInt(4) == 0
        ? List.of(Tax.of(TaxCategory.OUTSIDE_SCOPE))
        : List.of(Tax.of(TaxCategory.STANDARD, "10"), Tax.of(TaxCategory.REDUCED, "8"));
    Invoice.Builder invoice = japaneseParties(null).type(InvoiceType.OUT_OF_SCOPE_INVOICE);
    lines(invoice, taxes, 0);
    return invoice.build();
  }

  private Invoice.Builder japaneseParties(@Nullable String number) {
    return start(CurrencyCode.JPY)
        .period(Period.builder().start(DAY.minusDays(30)).end(DAY.minusDays(1)).build())
        .seller(party("株式会社髙﨑商事", CountryCode.JP, "160-0044", "新宿区", "四谷4-29")
            .vatId(number)
            .legalRegistration(Identifier.of("7000012050002", "0188"))
            .electronicAddress(Identifier.of("7000012050002", "0188"))
            .build())
        .buyer(party("株式会社〜ベータ", CountryCode.JP, "100-0001", "千代田区", "丸の内1-1")
            .electronicAddress(Identifier.of("8000012010038", "0188"))
            .build());
  }

  private Invoice.Builder start(CurrencyCode currency) {
    Invoice.Builder invoice = Invoice.builder("R-" + random.nextInt(100_000), DAY, currency)
        .dueDate(DAY.plusDays(30))
        .paymentTerms("30 days / 30日以内");
    if (random.nextBoolean()) {
      invoice.note("A note & a <mark>, 〜－髙﨑𠮷");
    }
    return random.nextBoolean() ? invoice.purchaseOrder("PO-" + random.nextInt(100)) : invoice;
  }

  private static Party.Builder party(
      String name, CountryCode country, String postCode, String city, String line) {
    return Party.named(name)
        .address(Address.of(country, postCode, city, line))
        .contact(Contact.builder()
            .name("Accounts")
            .telephone("+43 1 2345678")
            .email("accounts@example.org")
            .build());
  }

  private void lines(Invoice.Builder invoice, List<Tax> taxes, int digits) {
    int count = 1 + random.nextInt(12);
    for (int i = 1; i <= count; i++) {
      invoice.line(line(String.valueOf(i), taxes, digits));
    }
  }

  private InvoiceLine line(String id, List<Tax> taxes, int digits) {
    UnitCode unit = pick(UNITS);
    Price.Builder price = Price.builder().net(BigDecimal.valueOf(1 + random.nextInt(900_000), 2));
    if (random.nextInt(3) == 0) {
      price.baseQuantity(new Quantity(BigDecimal.valueOf(1 + random.nextInt(100)), unit));
    }
    Item.Builder item = Item.builder().name("Item 品目 " + random.nextInt(1000));
    if (random.nextInt(3) == 0) {
      item.attribute(ItemAttribute.builder().name("colour").value("red").build())
          .sellerId("A-" + random.nextInt(100));
    }
    InvoiceLine.Builder line = InvoiceLine.builder()
        .id(id)
        .quantity(new Quantity(BigDecimal.valueOf(1 + random.nextInt(50_000), 2), unit))
        .price(price.build())
        .tax(pick(taxes))
        .item(item.build());
    if (random.nextInt(4) == 0) {
      line.charge(AllowanceCharge.builder()
          .amount(BigDecimal.valueOf(1 + random.nextInt(5_000), digits))
          .reason("Packing")
          .build());
    }
    return line.build();
  }

  private void adjustments(Invoice.Builder invoice, List<Tax> taxes, int digits) {
    if (random.nextInt(3) == 0) {
      invoice.charge(AllowanceCharge.builder()
          .amount(BigDecimal.valueOf(1 + random.nextInt(50_000), digits))
          .tax(pick(taxes))
          .reason("Freight")
          .build());
    }
    if (random.nextInt(3) == 0) {
      invoice.allowance(AllowanceCharge.builder()
          .percent(BigDecimal.valueOf(1 + random.nextInt(20)))
          .baseAmount(BigDecimal.valueOf(100 + random.nextInt(10_000), digits))
          .tax(pick(taxes))
          .reason("Loyalty")
          .build());
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
