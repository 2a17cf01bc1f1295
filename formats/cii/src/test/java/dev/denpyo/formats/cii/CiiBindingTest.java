package dev.denpyo.formats.cii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.PrecedingInvoice;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is what the norm's binding says, and comes back. */
class CiiBindingTest {
  private static final CiiMapper CII = new CiiMapper();

  private static byte[] write(Invoice invoice) {
    return CII.write(invoice);
  }

  private static String text(Invoice invoice) {
    return new String(write(invoice), StandardCharsets.UTF_8);
  }

  private static Reading read(byte[] bytes) {
    return CII.read(Document.of(bytes));
  }

  private static Invoice paidBy(PaymentInstructions payment) {
    return CiiSamples.everyTerm().toBuilder().clearPayments().payment(payment).build();
  }

  @Test
  void everyTermComesBack() {
    Reading reading = read(write(CiiSamples.everyTerm()));

    assertEquals(List.of(), reading.problems());
    assertEquals(CiiSamples.everyTerm(), reading.invoice());
  }

  @Test
  void theSchemaAcceptsEveryTerm() throws Exception {
    assertEquals(List.of(), CiiSchema.load().errors(write(CiiSamples.everyTerm())));
  }

  @Test
  void nothingIsSaidToBeLost() {
    assertEquals(List.of(), CII.losses(CiiSamples.everyTerm()));
  }

  @Test
  void theSameInvoiceGivesTheSameBytes() {
    assertEquals(text(CiiSamples.everyTerm()), text(CiiSamples.everyTerm()));
  }

  @Test
  void theTaxPointsCodeStandsInEveryRowOfTheBreakdownAndItsDateInTheFirst() {
    String xml = text(CiiSamples.everyTerm());

    assertEquals(2, count(xml, "<ram:DueDateTypeCode>29</ram:DueDateTypeCode>"));
    assertEquals(1, count(xml, "<udt:DateString format=\"102\">20260202</udt:DateString>"));
  }

  @Test
  void onlyTaxTotalsSayTheirCurrency() {
    String xml = text(CiiSamples.everyTerm());

    assertEquals(2, count(xml, "currencyID"));
    assertTrue(xml.contains("<ram:TaxTotalAmount currencyID=\"EUR\">110.00<"), xml);
    assertTrue(xml.contains("<ram:TaxTotalAmount currencyID=\"SEK\">111.00<"), xml);
  }

  @Test
  void eachAccountHasItsOwnPaymentMeans() {
    String xml = text(CiiSamples.everyTerm());

    assertEquals(2, count(xml, "<ram:SpecifiedTradeSettlementPaymentMeans>"));
    assertTrue(xml.contains("<ram:IBANID>DE75512108001245126199</ram:IBANID>"), xml);
    assertTrue(xml.contains("<ram:ProprietaryID>123-456</ram:ProprietaryID>"), xml);
  }

  @Test
  void anAccountCalledAnIbanStaysOne() {
    Invoice invoice = paidBy(PaymentInstructions.builder()
        .creditTransfer(
            CreditTransfer.builder().account(Identifier.of("not quite", "IBAN")).build())
        .build());

    assertTrue(text(invoice).contains("<ram:IBANID>not quite</ram:IBANID>"));
    assertEquals(invoice, read(write(invoice)).invoice());
  }

  @Test
  void aMandateAndACreditorSurviveWithoutPaymentMeans() throws Exception {
    Invoice invoice = paidBy(PaymentInstructions.builder()
        .directDebit(DirectDebit.builder().mandate("M-1").creditorId("DE98ZZZ").build())
        .build());

    assertEquals(0, count(text(invoice), "PaymentMeans"));
    assertEquals(List.of(), CiiSchema.load().errors(write(invoice)));
    assertEquals(invoice, read(write(invoice)).invoice());
  }

  @Test
  void aDueDateNeedsNoPaymentTermsInTheModel() {
    Invoice invoice = Invoice.draft().dueDate(CiiSamples.day(3)).build();

    assertEquals(invoice, read(write(invoice)).invoice());
  }

  @Test
  void mandatoryPartsAreThereEvenIfEmpty() {
    String xml = text(Invoice.draft().number("1").build());

    assertEquals(1, count(xml, "<ram:ApplicableHeaderTradeAgreement"));
    assertEquals(1, count(xml, "<ram:ApplicableHeaderTradeDelivery"));
    assertEquals(1, count(xml, "<ram:ApplicableHeaderTradeSettlement"));
  }

  @Test
  void whatCiiCannotHoldIsReported() {
    Invoice invoice = CiiSamples.everyTerm().toBuilder()
        .issueTime(LocalTime.NOON)
        .precedingInvoice(PrecedingInvoice.builder().reference("R-00").build())
        .line(InvoiceLine.builder()
            .id("3")
            .subLine(InvoiceLine.builder().id("3.1").build())
            .build())
        .build();

    assertEquals(
        List.of("issueTime", "precedingInvoices[2].reference", "lines[3].subLines[1].id"),
        CII.losses(invoice).stream().map(Loss::path).toList());
  }

  @Test
  void ofASecondPaymentOnlyWhatStandsOnceIsReported() {
    Invoice invoice = Invoice.draft().payment(debit("1")).payment(debit("2")).build();

    assertEquals(
        List.of(
            "payments[2].remittance",
            "payments[2].directDebit.mandate",
            "payments[2].directDebit.creditorId"),
        CII.losses(invoice).stream().map(Loss::path).toList());
  }

  private static PaymentInstructions debit(String number) {
    return PaymentInstructions.builder()
        .means(new PaymentMeansCode("59"))
        .remittance("R-" + number)
        .directDebit(DirectDebit.builder()
            .mandate("M-" + number)
            .creditorId("DE0" + number)
            .debitedAccount("A-" + number)
            .build())
        .build();
  }

  @Test
  void aPlaceOfTheDocumentNamesItsTerm() {
    String transaction = "/CrossIndustryInvoice[1]/SupplyChainTradeTransaction[1]";
    String settlement = transaction + "/ApplicableHeaderTradeSettlement[1]";

    assertEquals(
        List.of("BT-34"),
        ids(transaction
            + "/ApplicableHeaderTradeAgreement[1]/SellerTradeParty[1]/URIUniversalCommunication[1]"
            + "/URIID[1]"));
    assertEquals(
        List.of("BT-84"),
        ids(settlement + "/SpecifiedTradeSettlementPaymentMeans[2]"
            + "/PayeePartyCreditorFinancialAccount[1]/IBANID[1]"));
    assertEquals(
        List.of("BT-9"),
        ids(settlement + "/SpecifiedTradePaymentTerms[1]/DueDateDateTime[1]/DateTimeString[1]"));
    assertEquals(
        List.of("BT-131"),
        ids(transaction + "/IncludedSupplyChainTradeLineItem[7]/SpecifiedLineTradeSettlement[1]"
            + "/SpecifiedTradeSettlementLineMonetarySummation[1]/LineTotalAmount[1]"));
  }

  @Test
  void aLiftedPlaceNamesItsTermToo() {
    String settlement = "/CrossIndustryInvoice[1]/SupplyChainTradeTransaction[1]"
        + "/ApplicableHeaderTradeSettlement[1]";

    assertEquals(List.of("BT-83"), ids(settlement + "/PaymentReference[1]"));
    assertEquals(List.of("BT-90"), ids(settlement + "/CreditorReferenceID[1]"));
    assertEquals(
        List.of("BT-89"),
        ids(settlement + "/SpecifiedTradePaymentTerms[1]/DirectDebitMandateID[1]"));
    assertEquals(
        List.of("BT-7"), ids(settlement + "/ApplicableTradeTax[1]/TaxPointDate[1]/DateString[1]"));
    assertEquals(List.of("BT-8"), ids(settlement + "/ApplicableTradeTax[2]/DueDateTypeCode[1]"));
  }

  @Test
  void tenThousandLinesComeBack() {
    Invoice.Builder builder = CiiSamples.everyTerm().toBuilder();
    InvoiceLine line = CiiSamples.everyTerm().lines().get(0);
    for (int i = 3; i <= 10_000; i++) {
      builder.line(line.toBuilder().id(String.valueOf(i)).build());
    }
    Invoice invoice = builder.build();

    assertEquals(invoice, read(write(invoice)).invoice());
  }

  private static List<String> ids(String xpath) {
    return CII.termsAt(xpath).stream().map(BusinessTerm::id).toList();
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
