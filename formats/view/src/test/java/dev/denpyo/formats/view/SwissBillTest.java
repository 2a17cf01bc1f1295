package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The payment part of the guidelines' own example, and where there is none. */
class SwissBillTest {
  private static final String QR_IBAN = "CH44 3199 9123 0008 8901 2";
  private static final String IBAN = "CH58 0079 1123 0008 8901 2";
  private static final String QR_REFERENCE = "21 00000 00003 13947 14300 09017";

  private static final List<String> EXPECTED = List.of(
      "SPC",
      "0200",
      "1",
      "CH4431999123000889012",
      "S",
      "Robert Schneider AG",
      "Rue du Lac",
      "1268",
      "2501",
      "Biel",
      "CH",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "1949.75",
      "CHF",
      "S",
      "Pia-Maria Rutschmann-Schnyder",
      "Grosse Marktgasse",
      "28",
      "9400",
      "Rorschach",
      "CH",
      "QRR",
      "210000000003139471430009017",
      "R-7",
      "EPD");

  private static Party party(String name, String street, String code, String town) {
    return Party.named(name)
        .address(Address.of(new CountryCode("CH"), code, town, street))
        .build();
  }

  static Invoice.Builder invoice(String iban, @Nullable String reference) {
    return Invoice.draft()
        .number("R-7")
        .type(InvoiceType.COMMERCIAL_INVOICE)
        .currency(CurrencyCode.CHF)
        .seller(party("Robert Schneider AG", "Rue du Lac 1268", "2501", "Biel"))
        .buyer(party("Pia-Maria Rutschmann-Schnyder", "Grosse Marktgasse 28", "9400", "Rorschach"))
        .totals(Totals.builder().payable(new BigDecimal("1949.75")).build())
        .payment(PaymentInstructions.builder()
            .remittance(reference)
            .creditTransfer(
                CreditTransfer.builder().account(Identifier.of(iban)).build())
            .build());
  }

  private static Optional<SwissBill> bill(Invoice.Builder invoice) {
    return SwissBills.of(invoice.build());
  }

  @Test
  void theCodeSaysWhatTheGuidelinesAskFor() {
    SwissBill bill = bill(invoice(QR_IBAN, QR_REFERENCE)).orElseThrow();

    assertEquals(EXPECTED, List.of(bill.code().split("\n", -1)));
    assertEquals(
        List.of(QR_IBAN, "Robert Schneider AG", "Rue du Lac 1268", "2501 Biel"),
        bill.printedAccount());
    assertEquals(QR_REFERENCE, bill.printedReference());
    assertEquals("1 949.75", bill.printedAmount());
  }

  @ParameterizedTest
  @CsvSource({
    "RF18 5390 0754 7034, SCOR, RF18539007547034, RF18 5390 0754 7034, R-7",
    "RF19 5390 0754 7034, NON, '', '', RF19 5390 0754 7034",
    "Bill of May, NON, '', '', Bill of May",
    ", NON, '', '', R-7"
  })
  void otherAccountsTakeCreditorReferencesOrNone(
      @Nullable String given, String kind, String reference, String printed, String message) {
    SwissBill bill = bill(invoice(IBAN, given)).orElseThrow();

    assertEquals(kind, bill.kind().name());
    assertEquals(reference, bill.reference());
    assertEquals(printed, bill.printedReference());
    assertEquals(message, bill.message());
    assertEquals(31, bill.code().split("\n", -1).length);
  }

  @ParameterizedTest
  @CsvSource({
    "CH44 3199 9123 0008 8901 3, 21 00000 00003 13947 14300 09017",
    "CH44 3199 9123 0008 8901 2, 21 00000 00003 13947 14300 09018",
    "CH44 3199 9123 0008 8901 2, RF18 5390 0754 7034",
    "CH44 3199 9123 0008 8901 2, ",
    "DE89370400440532013000, ",
    "CH58 0079 1123 0008 8901 2, 請求書",
    "'', "
  })
  void thereIsNoneWhereAccountOrReferenceWouldNotDo(String iban, @Nullable String reference) {
    assertEquals(Optional.empty(), bill(invoice(iban, reference)));
  }

  @Test
  void thereIsNoneWhereTheInvoiceDoesNotCallForOne() {
    assertEquals(Optional.empty(), bill(invoice(IBAN, null).type(InvoiceType.CREDIT_NOTE)));
    assertEquals(Optional.empty(), bill(invoice(IBAN, null).currency(CurrencyCode.JPY)));
    assertEquals(
        Optional.empty(),
        bill(invoice(IBAN, null).seller(Party.named("No address").build())));
    for (String amount : List.of("0", "-1", "1000000000", "1.001")) {
      Totals totals = Totals.builder().payable(new BigDecimal(amount)).build();
      assertEquals(Optional.empty(), bill(invoice(IBAN, null).totals(totals)), amount);
    }
  }

  @Test
  void inEuroThePayerDecides() {
    assertTrue(bill(invoice(IBAN, null).currency(CurrencyCode.EUR)).isPresent());
    Invoice.Builder abroad = invoice(IBAN, null)
        .currency(CurrencyCode.EUR)
        .buyer(Party.named("Elsewhere").build());
    assertEquals(Optional.empty(), bill(abroad));
    assertTrue(GiroCode.of(abroad.build()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.01 0.01", "999.00 999.00", "1000.00 1 000.00", "12345678.90 12 345 678.90"})
  void amountsAreGroupedWithBlanks(String row) {
    String amount = row.substring(0, row.indexOf(' '));
    Totals totals = Totals.builder().payable(new BigDecimal(amount)).build();
    SwissBill bill = bill(invoice(IBAN, null).totals(totals)).orElseThrow();

    assertEquals(row.substring(row.indexOf(' ') + 1), bill.printedAmount());
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"DE", "FR", "IT", "EN"})
  void thePaymentPartStandsAtTheFootOfTheLastPage(Language language) {
    byte[] pdf =
        InvoiceView.in(language).pdf(invoice(QR_IBAN, QR_REFERENCE).build(), Fonts.onClassPath());

    assertEquals(List.of("3a"), PdfDocument.judged(pdf));
    String text = PdfDocument.of(pdf).text();
    Words words = Words.of(language, false);
    for (Label label : Label.values()) {
      boolean blank = label == Label.SLIP_PAYABLE_BY_BLANK;
      if (label.name().startsWith("SLIP_") && !blank) {
        assertTrue(text.contains(words.label(label)), label + " is not in " + text);
      }
    }
    assertTrue(text.contains(QR_REFERENCE), text);
    assertEquals(String.join("\n", EXPECTED), Scanner.read(pdf));
  }

  @Test
  void anUnknownPayerIsABlankToBeFilledIn() {
    Invoice invoice =
        invoice(IBAN, null).buyer(Party.named("No address").build()).build();
    byte[] pdf = InvoiceView.in(Language.EN).pdf(invoice, Fonts.onClassPath());

    assertEquals(List.of("3a"), PdfDocument.judged(pdf));
    assertTrue(PdfDocument.of(pdf).text().contains("Payable by (name/address)"));
    HtmlDocument page = HtmlDocument.of(InvoiceView.in(Language.EN).html(invoice));
    assertTrue(page.text().contains("Payable by (name/address)"), page.text());
  }

  @Test
  void thePageInHtmlHasItInsteadOfTheCodeForEurope() {
    HtmlDocument page = HtmlDocument.of(
        InvoiceView.in(Language.FR).html(invoice(QR_IBAN, QR_REFERENCE).build()));

    assertEquals(1, page.all("svg").size());
    assertTrue(page.text().contains("Section paiement"), page.text());
    assertTrue(page.text().contains("A détacher avant le versement"), page.text());
    assertFalse(page.text().contains("GiroCode"), page.text());
  }
}
