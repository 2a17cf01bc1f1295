package dev.denpyo.formats.cii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.terms.InvoiceWalk;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ZUGFeRD 1.0 into the model: every row of its tables, and what it says otherwise than CII D16B. */
class ZugferdOneTest {
  private static final DocumentFormat FORMAT =
      FormatRegistry.discover().format(new FormatId("zugferd-1"));
  private static final String TAX_OF_A_LINE =
      "<ram:TypeCode>VAT</ram:TypeCode><ram:ApplicablePercent>19.00</ram:ApplicablePercent>";

  private static String resource(String name) {
    try (var in = requireNonNull(ZugferdOneTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reading read(String xml) {
    return FORMAT.reader().orElseThrow().read(Document.of(xml.getBytes(UTF_8)));
  }

  /** Reads the sample with the first occurrence of a text replaced. */
  private static Reading with(String text, String replacement) {
    String good = resource("zugferd-1.xml");
    int at = good.indexOf(text);
    assertTrue(at >= 0, text);
    return read(good.substring(0, at) + replacement + good.substring(at + text.length()));
  }

  private static List<String> problems(Reading reading) {
    return reading.problems().stream()
        .filter(p -> !String.valueOf(p.location().path()).endsWith("/Name[1]"))
        .map(p -> p.severity() + " " + p.rule() + " " + p.actual())
        .toList();
  }

  @Test
  void theSampleKeepsToTheSchema() {
    ValidationReport report = FORMAT
        .validator()
        .orElseThrow()
        .validate(
            Document.of(resource("zugferd-1.xml").getBytes(UTF_8)), ValidationOptions.DEFAULT);

    assertEquals(
        List.of(Verdict.VALID, Verdict.VALID),
        report.layers().stream()
            .filter(l -> l.layer() != Layer.RULES)
            .map(l -> l.verdict())
            .toList());
  }

  @Test
  void everyTermArrives() {
    List<String> found = new ArrayList<>();
    InvoiceWalk.visit(
        read(resource("zugferd-1.xml")).orThrow(),
        (path, value) -> found.add(path + "\t" + shown(value)));

    assertEquals(resource("zugferd-1.tsv").lines().toList(), found);
  }

  private static String shown(Object value) {
    if (value instanceof Identifier id) {
      return id.scheme() == null ? id.value() : id.scheme() + ":" + id.value();
    }
    if (value instanceof Quantity quantity) {
      return quantity.value().toPlainString() + " " + quantity.unit();
    }
    return String.valueOf(value).replace("\n", " / ");
  }

  @Test
  void whatHasNoPlaceIsListedWithItsValue() {
    Reading reading = with(
        "<ram:ReceivingAdvice",
        "<ram:DeliveryNoteReferencedDocument><ram:IssueDateTime>2014-03-01T00:00:00"
            + "</ram:IssueDateTime><ram:ID>LS-4</ram:ID></ram:DeliveryNoteReferencedDocument>"
            + "<ram:ReceivingAdvice");

    assertEquals(
        List.of(
            "INFO DNP-READ-03 2014-03-01T00:00:00",
            "INFO DNP-READ-04 LS-4",
            "INFO DNP-READ-04 1.0000"),
        problems(reading));
    assertEquals("L-1", reading.orThrow().despatchAdvice());
  }

  @Test
  void aPartyWithoutPlaceIsListedWithAllItSays() {
    Reading reading = with(
        "<ram:PayeeTradeParty>",
        "<ram:InvoiceeTradeParty><ram:ID>X-1</ram:ID><ram:Name>Zentrale</ram:Name>"
            + "</ram:InvoiceeTradeParty><ram:PayeeTradeParty>");

    assertTrue(
        problems(reading).contains("INFO DNP-READ-03 X-1 Zentrale"),
        () -> reading.problems().toString());
  }

  @Test
  void aDeliveryNoteTakesThePlaceOfAMissingDespatchAdvice() {
    Reading reading = with(
        "<ram:DespatchAdviceReferencedDocument><ram:ID>L-1</ram:ID>"
            + "</ram:DespatchAdviceReferencedDocument>",
        "<ram:DeliveryNoteReferencedDocument><ram:ID>LS-4</ram:ID>"
            + "</ram:DeliveryNoteReferencedDocument>");

    assertEquals("LS-4", reading.orThrow().despatchAdvice());
    assertTrue(problems(reading).contains("INFO DNP-READ-04 LS-4"));
  }

  @Test
  void aDebitHasItsMandateAndCreditorInOneElement() {
    Reading reading = with(
        "<ram:Information>Überweisung</ram:Information>",
        "<ram:ID schemeAgencyID='DE98ZZZ09999999999'>M-1</ram:ID>"
            + "<ram:PayerPartyDebtorFinancialAccount><ram:IBANID>DE21860000000086001055"
            + "</ram:IBANID></ram:PayerPartyDebtorFinancialAccount>");

    DirectDebit debit = reading.orThrow().payments().stream()
        .map(PaymentInstructions::directDebit)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
    assertEquals("M-1", debit.mandate());
    assertEquals("DE98ZZZ09999999999", debit.creditorId());
    assertEquals("DE21860000000086001055", debit.debitedAccount());
    assertEquals(List.of("INFO DNP-READ-04 1.0000"), problems(reading));
  }

  @Test
  void anIdentifierOfATransferIsNoMandate() {
    Reading reading =
        with("<ram:Information>Überweisung</ram:Information>", "<ram:ID>Z-77</ram:ID>");

    assertEquals(List.of("INFO DNP-READ-04 Z-77", "INFO DNP-READ-04 1.0000"), problems(reading));
    assertTrue(reading.orThrow().payments().stream().allMatch(p -> p.directDebit() == null));
  }

  @Test
  void aTaxThatIsNoVatIsAnErrorAndHasNoCategory() {
    Reading reading = with(TAX_OF_A_LINE, TAX_OF_A_LINE.replace("VAT", "ZF_INSURANCE_TAX"));

    assertTrue(problems(reading).contains("ERROR DNP-READ-01 ZF_INSURANCE_TAX"));
    assertNull(requireNonNull(reading.orThrow().lines().get(0).tax()).category());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"7.00, S", "0.00, -"})
  void aRateAboveZeroIsTheStandardOneWhereNoCategoryStands(String rate, @Nullable String category) {
    Reading reading = with(TAX_OF_A_LINE, TAX_OF_A_LINE.replace("19.00", rate));

    TaxCategory found = requireNonNull(reading.orThrow().lines().get(0).tax()).category();
    assertEquals(category, found == null ? null : found.value());
  }

  @ParameterizedTest
  @CsvSource({"610, 201403", "616, 201412"})
  void aMonthOrAWeekIsListedAndIsNoDay(String format, String text) {
    Reading reading = with("format=\"102\">20140303", "format=\"" + format + "\">" + text);

    Invoice invoice = reading.orThrow();
    assertNull(requireNonNull(invoice.delivery()).date());
    assertTrue(problems(reading).contains("INFO DNP-READ-04 " + text));
  }

  @Test
  void aBrokenDocumentIsAProblem() {
    String good = resource("zugferd-1.xml");

    Reading reading = read(good.substring(0, good.length() / 2));

    assertNull(reading.invoice());
    assertEquals("DNP-XML-01", reading.problems().get(0).rule());
  }
}
