package dev.denpyo.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Reading;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Extensions;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write by hand, right and wrong. */
@NullMarked
class JsonReadingTest {

  @Test
  void readsTheShortFormsOfAHandWrittenInvoice() {
    Reading reading = read("""
        {"format": "peppol-bis-3", "$schema": "invoice.schema.json",
         "number": 2026001, "issueDate": "2026-11-01", "type": 380, "currency": "JPY",
         "dueDate": null, "paymentTerms": "30 days", "notes": ["first", {"text": "second"}],
         "seller": "Tea Ltd", "payments": {"means": "30", "creditTransfers": "JP-1"},
         "lines": [{"id": 1, "quantity": 3, "unit": "HUR", "item": "Tea", "price": "100.50",
                    "tax": "S 10"},
                   {"id": "2", "quantity": "2 H87", "unit": "HUR", "item": {"name": "Cake"},
                    "price": 7, "tax": {"category": "AA", "rate": "8"}}]}
        """);

    Invoice invoice = Invoice.draft()
        .number("2026001")
        .issueDate(LocalDate.of(2026, 11, 1))
        .type(InvoiceType.COMMERCIAL_INVOICE)
        .currency(CurrencyCode.JPY)
        .paymentTerms("30 days")
        .note("first")
        .note("second")
        .seller(Party.builder().name("Tea Ltd").build())
        .payment(PaymentInstructions.builder()
            .means(new PaymentMeansCode("30"))
            .creditTransfer(
                CreditTransfer.builder().account(Identifier.of("JP-1")).build())
            .build())
        .line("Tea", "3", UnitCode.HOUR, "100.50", Tax.of(TaxCategory.STANDARD, "10"))
        .line("Cake", "2", UnitCode.PIECE, "7", Tax.of(TaxCategory.REDUCED, "8"))
        .build();
    assertEquals(List.of(), reading.problems());
    assertEquals(invoice, reading.orThrow());
  }

  @Test
  void readsExtensionsAsTextsAndLists() {
    Invoice invoice = read("{\"number\":\"1\",\"extensions\":{\"a\":\"x\",\"b\":[\"y\",\"z\"]}}")
        .orThrow();

    assertEquals(
        Extensions.NONE.with("a", "x").with("b", "y").with("b", "z"), invoice.extensions());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"currency\": true                       | /currency             | BT_5   | 14",
        "\"issueDate\": \"2026-02-30\"            | /issueDate            | BT_2   | 15",
        "\"issueTime\": \"25:00\"                 | /issueTime            | IBT_168| 15",
        "\"totals\": {\"payable\": \"1,000.00\"}  | /totals/payable       | BT_115 | 24",
        "\"totals\": {\"payable\": 1e999}         | /totals/payable       | BT_115 | 24",
        "\"totals\": {\"payable\": \"１２\"}       | /totals/payable       | BT_115 | 24",
        "\"seller\": [\"a\"]                      | /seller               | ''     | 12",
        "\"seller\": {\"vatId\": {\"a\": 1}}      | /seller/vatId         | BT_31  | 22",
        "\"lines\": [{\"quantity\": {\"unit\": \"H87\"}}] | /lines/0/quantity | BT_129 | 25",
        "\"object\": {\"value\": [1]}             | /object/value         | BT_18  | 22",
        "\"supportingDocuments\": [{\"attachment\": {\"content\": \"*\"}}] | /supportingDocuments/0/attachment | BT_125 | 41",
        "\"period\": \"2026\"                     | /period               | ''     | 12",
        "\"extensions\": 1                        | /extensions           | ''     | 16",
        "\"number\": \"\\ud800\"                  | /number               | BT_1   | 12"
      })
  void namesAMalformedValueAndReadsTheRest(String member, String path, String term, int column) {
    Reading reading = read("{\n " + member + ",\n \"buyerReference\": \"kept\"}");

    Finding problem = only(reading);
    assertEquals("DNP-JSON-03", problem.rule());
    assertEquals(Severity.ERROR, problem.severity());
    assertEquals(path, problem.location().path());
    assertEquals(2, problem.location().line());
    assertEquals(column, problem.location().column());
    assertEquals(term.isEmpty() ? List.of() : List.of(BusinessTerm.valueOf(term)), problem.terms());
    assertEquals("kept", reading.orThrow().buyerReference());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "isueDate, Did you mean 'issueDate'?",
    "IssueDate, Did you mean 'issueDate'?",
    "extension, Did you mean 'extensions'?",
    "zzz, Leave it out."
  })
  void warnsOfAnUnknownKeyAndNamesTheNearest(String key, String fix) {
    Finding problem = only(read("{\"number\":\"1\",\"" + key + "\":{\"x\":[1]}}"));

    assertEquals("DNP-JSON-02", problem.rule());
    assertEquals(Severity.WARNING, problem.severity());
    assertEquals("/" + key, problem.location().path());
    assertEquals(fix, problem.fix());
  }

  @Test
  void cutsWhatItShowsToWholeCharacters() {
    String day = "x".repeat(79) + "\ud83c\udf75 and more";

    Finding problem = only(read("{\"number\":\"1\",\"issueDate\":\"" + day + "\"}"));

    assertEquals("x".repeat(79) + "\uFFFD...", problem.actual());
  }

  @Test
  void keepsTheFirstOfARepeatedKey() {
    Reading reading = read("{\"number\":\"1\",\"number\":\"2\"}");

    assertEquals("DNP-JSON-05", only(reading).rule());
    assertEquals("1", reading.orThrow().number());
  }

  @Test
  void keepsWhatStoodBeforeTheDocumentStopsBeingJson() {
    Reading reading = read("{\"number\":\"1\",\"lines\":[{\"id\":\"7\",\"note\":\"cut o");

    assertEquals("DNP-JSON-01", only(reading).rule());
    assertEquals("1", reading.orThrow().number());
    assertEquals("7", reading.orThrow().lines().get(0).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<Invoice/>", "nul", "{\"a\":", "\u0000", "}"})
  void callsWhatIsNotJsonByItsName(String text) {
    assertEquals("DNP-JSON-01", read(text).problems().get(0).rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"x\"", "null", "true"})
  void readsNoInvoiceFromOtherJson(String text) {
    Reading reading = read(text);

    assertNull(reading.invoice());
    assertEquals("DNP-JSON-03", only(reading).rule());
  }

  @Test
  void reportsWhatFollowsTheInvoice() {
    Reading reading = read("{\"number\":\"1\"} {}");

    assertEquals("DNP-JSON-01", only(reading).rule());
    assertEquals("1", reading.orThrow().number());
  }

  @Test
  void reportsBytesThatAreNoCharacter() {
    byte[] bytes = "{\"number\":\"a?\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[12] = (byte) 0xFC;

    assertEquals("DNP-JSON-01", only(JsonRoundTripTest.read(bytes)).rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsWhatEditorsMarkWithAByteOrderMark(String charset) {
    byte[] bytes = "\uFEFF{\"number\":\"日本\"}".getBytes(Charset.forName(charset));

    assertEquals("日本", JsonRoundTripTest.read(bytes).orThrow().number());
  }

  @Test
  void stopsAtTheLimits() {
    String deep = "{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}";
    String number = "{\"totals\":{\"payable\":" + "1".repeat(1_000) + "}}";
    String name = "{\"" + "n".repeat(5_000) + "\":1}";
    String lines = "{\"lines\":[" + "{},".repeat(3_000_000) + "{}]}";

    for (String text : List.of(deep, number, name, lines)) {
      List<Finding> problems = read(text).problems();
      assertEquals("DNP-JSON-04", problems.get(problems.size() - 1).rule());
    }
  }

  @Test
  void listsAThousandProblemsAndSaysThatThereAreMore() {
    StringBuilder text = new StringBuilder("{\"number\":\"1\"");
    for (int i = 0; i < 100_000; i++) {
      text.append(",\"k").append(i).append("\":0");
    }

    List<Finding> problems = read(text.append('}').toString()).problems();

    assertEquals(1_001, problems.size());
    assertEquals("DNP-JSON-04", problems.get(1_000).rule());
  }

  @Test
  void limitsTheExtensionsOfOneRecord() {
    String values = "\"v\",".repeat(2_000) + "\"v\"";

    Reading reading = read("{\"number\":\"1\",\"extensions\":{\"k\":[" + values + "]}}");

    assertEquals("DNP-JSON-04", only(reading).rule());
    assertEquals(1_000, reading.orThrow().extensions().entries().size());
  }

  @Test
  void keepsTheScaleOfNumbersInEitherNotation() {
    var totals = Objects.requireNonNull(
        read("{\"totals\":{\"payable\":10.00,\"tax\":\"0.900\",\"paid\":1e2}}")
            .orThrow()
            .totals());

    assertEquals(new BigDecimal("10.00"), totals.payable());
    assertEquals(new BigDecimal("0.900"), totals.tax());
    assertEquals(new BigDecimal("1E+2"), totals.paid());
  }

  @Test
  void quantityWithoutUnitHasNone() {
    var line = read("{\"lines\":{\"quantity\":3}}").orThrow().lines().get(0);

    assertEquals(new Quantity(new BigDecimal("3"), null), line.quantity());
    assertTrue(line.item() == null);
  }

  private static Reading read(String text) {
    return JsonRoundTripTest.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Finding only(Reading reading) {
    assertEquals(1, reading.problems().size(), () -> reading.problems().toString());
    return reading.problems().get(0);
  }
}
