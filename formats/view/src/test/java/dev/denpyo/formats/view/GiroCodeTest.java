package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code for paying, read back from what was drawn by the reader of the library that draws it. */
class GiroCodeTest {
  private static final String IBAN = "DE89370400440532013000";

  private static final String EXPECTED = String.join(
      "\n", "BCD", "002", "1", "SCT", "", "Nordlicht GmbH", IBAN, "EUR138806.18", "", "", "RE-1");

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");

  private static Invoice paidTo(String account, String name, String bic, String remittance) {
    var transfer = CreditTransfer.builder()
        .account(Identifier.of(account))
        .accountName(name)
        .serviceProvider(bic)
        .build();
    var payment = PaymentInstructions.builder()
        .creditTransfer(transfer)
        .remittance(remittance)
        .build();
    return Samples.german().toBuilder().clearPayments().payment(payment).build();
  }

  private static Invoice payable(String amount) {
    var totals = Totals.builder().payable(new BigDecimal(amount)).build();
    return Samples.german().toBuilder().totals(totals).build();
  }

  @Test
  void saysWhatABankAsksFor() {
    assertEquals(Optional.of(EXPECTED), GiroCode.of(Samples.german()));
  }

  @Test
  void takesNameBankAndCreditorReferenceOfThePayment() {
    var text = GiroCode.of(paidTo(
            "de89 3704 0044 0532 0130 00", "Nord\nlicht", "COBADEFFXXX", "RF18 5390 0754 7034"))
        .orElseThrow();
    assertEquals(
        List.of(
            "BCD",
            "002",
            "1",
            "SCT",
            "COBADEFFXXX",
            "Nord licht",
            IBAN,
            "EUR138806.18",
            "",
            "RF18539007547034"),
        text.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DE88370400440532013000", "DE89", "12345678", "DE89370400440532013000X", ""})
  void isLeftOutWhereTheAccountIsNoRightIban(String account) {
    assertEquals(Optional.empty(), GiroCode.of(paidTo(account, "Nordlicht", "", "1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000000000.00", "1.005"})
  void isLeftOutWhereTheAmountIsNoneToTransfer(String amount) {
    assertEquals(Optional.empty(), GiroCode.of(payable(amount)));
  }

  @Test
  void isLeftOutForCreditsOtherCurrenciesAndSeveralAccounts() {
    var invoice = Samples.german().toBuilder();
    assertEquals(
        Optional.empty(), GiroCode.of(invoice.type(InvoiceType.CREDIT_NOTE).build()));
    var francs = Samples.german().toBuilder().currency(CurrencyCode.CHF).build();
    assertEquals(Optional.empty(), GiroCode.of(francs));
    var two = Samples.german().toBuilder();
    assertEquals(
        Optional.empty(),
        GiroCode.of(two.payment(Samples.german().payments().get(0)).build()));
  }

  @Test
  void anEndlessNameIsCutAndNoSignWithIt() {
    var text =
        GiroCode.of(paidTo(IBAN, "𠮷".repeat(40) + "x".repeat(60), "", "1")).orElseThrow();
    assertEquals("𠮷".repeat(40) + "x".repeat(30), text.lines().toList().get(5));
    var wide = GiroCode.of(paidTo(IBAN, "𠮷".repeat(70), "", "y".repeat(140)));
    assertEquals(Optional.empty(), wide); // more than 331 bytes
  }

  @Test
  void theCodeInHtmlReadsBack() throws Exception {
    var page = HtmlDocument.of(InvoiceView.in(Language.DE).html(Samples.german()));
    var drawing = page.one("svg");
    assertEquals("Zum Bezahlen scannen (GiroCode)", drawing.getAttribute("aria-label"));
    var box = drawing.getAttribute("viewBox").split(" ", -1);
    var matrix = new BitMatrix(Integer.parseInt(box[2]) - 8);
    RUN.matcher(page.one("path").getAttribute("d"))
        .results()
        .forEach(run -> matrix.setRegion(
            Integer.parseInt(run.group(1)),
            Integer.parseInt(run.group(2)),
            Integer.parseInt(run.group(3)),
            1));
    assertEquals(EXPECTED, new Decoder().decode(matrix).getText());
  }

  @Test
  void theCodeInAPdfReadsBack() {
    var pdf = InvoiceView.in(Language.EN).pdf(Samples.german(), Fonts.onClassPath());
    assertEquals(List.of("3a"), PdfDocument.judged(pdf));
    assertTrue(PdfDocument.of(pdf).elements().contains("Figure"));
    assertEquals(EXPECTED, Scanner.read(pdf));
  }

  @Test
  void standsOnThePageOfItsHeading() {
    Fonts fonts = Fonts.onClassPath();
    for (int notes = 0; notes < 10; notes++) {
      var invoice = Samples.german().toBuilder();
      for (int i = 0; i < notes; i++) {
        invoice.note(new Note(null, "note " + i));
      }
      byte[] pdf = InvoiceView.in(Language.EN).pdf(invoice.build(), fonts);
      List<String> pages = PdfDocument.of(pdf).pages();
      int page = pages.get(0).contains("Scan to pay") ? 0 : 1;
      assertTrue(pages.get(page).contains("Scan to pay"), pages::toString);
      assertEquals(EXPECTED, Scanner.read(pdf, page));
    }
  }
}
