package dev.denpyo.formats.cii;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Delivery;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.ItemAttribute;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentCard;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.PaymentTerms;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.PrecedingInvoice;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.SupportingDocument;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.TaxPointCode;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** An invoice in which every term of EN 16931 that CII can hold has a value. */
final class CiiSamples {
  private static final Tax STANDARD = Tax.of(new TaxCategory("S"), "19");

  private CiiSamples() {}

  static Invoice everyTerm() {
    Invoice.Builder invoice = Invoice.builder("R-1", day(1), new CurrencyCode("EUR"))
        .specification("urn:cen.eu:en16931:2017")
        .businessProcess("P1")
        .type(new InvoiceType("380"))
        .taxCurrency(new CurrencyCode("SEK"))
        .taxPointDate(day(2))
        .taxPointCode(TaxPointCode.DELIVERY_DATE)
        .dueDate(day(3))
        .buyerReference("04011000-12345-34")
        .projectReference("PR-11")
        .contractReference("C-12")
        .purchaseOrder("PO-13")
        .salesOrder("SO-14")
        .receivingAdvice("RA-15")
        .despatchAdvice("DA-16")
        .tender("T-17")
        .object(Identifier.of("meter 18", "AAB"))
        .buyerAccountingReference("cost 19")
        .paymentTerm(PaymentTerms.builder().note("30 days").build())
        .note(Note.builder().subject("AAI").text("first").build())
        .note(Note.builder().text("second").build())
        .precedingInvoice(
            PrecedingInvoice.builder().reference("R-0").issueDate(day(4)).build());
    parties(invoice);
    money(invoice);
    return invoice.line(line("1")).line(line("2")).build();
  }

  static LocalDate day(int day) {
    return LocalDate.of(2026, 2, day);
  }

  static BigDecimal amount(String amount) {
    return new BigDecimal(amount);
  }

  private static void parties(Invoice.Builder invoice) {
    invoice
        .seller(party("seller")
            .identifier(Identifier.of("S-29"))
            .identifier(Identifier.of("4000001000005", "0088"))
            .identifier(Identifier.of("4000001000012", "0088"))
            .taxRegistration("201/113/40209")
            .legalForm("share capital 1 EUR")
            .build())
        .buyer(party("buyer").identifier(Identifier.of("B-46")).build())
        .payee(Party.named("payee")
            .identifier(Identifier.of("P-60"))
            .legalRegistration(Identifier.of("HRB 61", "0002"))
            .build())
        .taxRepresentative(
            Party.named("representative").vatId("DE63").address(address()).build())
        .delivery(Delivery.builder()
            .partyName("warehouse")
            .location(Identifier.of("4000001000029", "0088"))
            .date(day(5))
            .address(address())
            .build())
        .period(Period.builder().start(day(6)).end(day(7)).build());
  }

  private static Party.Builder party(String name) {
    return Party.named(name)
        .tradingName(name + " trading")
        .legalRegistration(Identifier.of("HRB " + name, "0002"))
        .vatId("DE " + name)
        .electronicAddress(Identifier.of(name + "@example.org", "EM"))
        .address(address())
        .contact(Contact.builder()
            .name(name + " person")
            .telephone("+49 30 1")
            .email("person@example.org")
            .build());
  }

  private static Address address() {
    return Address.builder()
        .line1("one")
        .line2("two")
        .line3("three")
        .city("Berlin")
        .postCode("10115")
        .subdivision("BE")
        .country(new CountryCode("DE"))
        .build();
  }

  private static void money(Invoice.Builder invoice) {
    invoice
        .payment(payment())
        .allowance(reduction("95").tax(STANDARD).build())
        .charge(reduction("ABK").tax(STANDARD).build())
        .totals(Totals.builder()
            .lineNet(amount("106.00"))
            .allowances(amount("107.00"))
            .charges(amount("108.00"))
            .taxExclusive(amount("109.00"))
            .tax(amount("110.00"))
            .accountingTax(amount("111.00"))
            .taxInclusive(amount("112.00"))
            .paid(amount("113.00"))
            .rounding(amount("0.14"))
            .payable(amount("115.00"))
            .build())
        .taxBreakdown(breakdown("S").rate(amount("19")).build())
        .taxBreakdown(breakdown("E")
            .rate(amount("0"))
            .exemptionReason("exempt")
            .exemptionReasonCode("VATEX-EU-132")
            .build())
        .supportingDocument(SupportingDocument.builder()
            .reference("D-122")
            .description("timesheet")
            .location("https://example.org/d")
            .attachment(
                Attachment.of("a;b".getBytes(StandardCharsets.UTF_8), "text/csv", "times.csv"))
            .build());
  }

  private static TaxBreakdown.Builder breakdown(String category) {
    return TaxBreakdown.builder()
        .category(new TaxCategory(category))
        .taxable(amount("116.00"))
        .tax(amount("117.00"));
  }

  private static PaymentInstructions payment() {
    return PaymentInstructions.builder()
        .means(new PaymentMeansCode("58"))
        .meansText("SEPA")
        .remittance("pay R-1")
        .creditTransfer(CreditTransfer.builder()
            .account(Identifier.of("DE75512108001245126199"))
            .accountName("main")
            .serviceProvider("SSKMDEMM")
            .build())
        .creditTransfer(
            CreditTransfer.builder().account(Identifier.of("123-456")).build())
        .card(PaymentCard.builder().number("1234").holder("A. Holder").build())
        .directDebit(DirectDebit.builder()
            .mandate("M-89")
            .creditorId("DE98ZZZ09999999999")
            .debitedAccount("DE02120300000000202051")
            .build())
        .build();
  }

  private static AllowanceCharge.Builder reduction(String code) {
    return AllowanceCharge.builder()
        .amount(amount("1.00"))
        .baseAmount(amount("10.00"))
        .percent(amount("10"))
        .reason("reason")
        .reasonCode(code);
  }

  private static InvoiceLine line(String id) {
    return InvoiceLine.builder()
        .id(id)
        .note("note")
        .object(Identifier.of("meter 128", "AAB"))
        .quantity(Quantity.of("3.5", new UnitCode("KGM")))
        .netAmount(amount("131.00"))
        .orderLine("132")
        .buyerAccountingReference("cost 133")
        .period(Period.builder().start(day(8)).end(day(9)).build())
        .allowance(reduction("95").build())
        .charge(reduction("ABK").build())
        .price(Price.builder()
            .net(amount("146.0000"))
            .discount(amount("2.0000"))
            .gross(amount("148.0000"))
            .baseQuantity(Quantity.of("10", new UnitCode("KGM")))
            .build())
        .tax(STANDARD)
        .item(item())
        .build();
  }

  private static Item item() {
    return Item.builder()
        .name("item")
        .description("described")
        .sellerId("I-155")
        .buyerId("I-156")
        .standardId(Identifier.of("4000001000036", "0160"))
        .classification(new Identifier("65434568", "TST", "19.05.01"))
        .classification(new Identifier("0721-880X", "IB", null))
        .originCountry(new CountryCode("FR"))
        .attribute(ItemAttribute.builder().name("colour").value("red").build())
        .attribute(ItemAttribute.builder().name("size").value("L").build())
        .build();
  }
}
