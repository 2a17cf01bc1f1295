package dev.denpyo.formats.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTermsTest {
  private static final String INVOICE = """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
        <cbc:ID>1</cbc:ID>
        <cbc:IssueDate>2026-02-30</cbc:IssueDate>
      </Invoice>
      """;

  private final DocumentFormat ubl = new UblFormatProvider()
      .formats().stream().filter(f -> f.id().value().equals("ubl")).findFirst().orElseThrow();

  @Test
  void comeFromTheTablesWhereTheRuleNamesNone() {
    List<Finding> findings = ubl.validator()
        .orElseThrow()
        .validate(Document.of(INVOICE.getBytes(UTF_8)), ValidationOptions.DEFAULT)
        .findings();

    Finding date = findings.stream()
        .filter(f -> f.layer() == Layer.SCHEMA && f.location().line() == 5)
        .findFirst()
        .orElseThrow();
    assertEquals("/Invoice[1]/IssueDate[1]", date.location().path());
    assertEquals(List.of(BusinessTerm.BT_2), date.terms());
  }

  @Test
  void areSeveralWhereOnlyTheDocumentCouldTell() {
    UblMapper mapper = new UblMapper(UblDialect.EN_16931);

    assertEquals(
        List.of(BusinessTerm.BT_31, BusinessTerm.BT_32),
        mapper.termsAt(
            "/Invoice[1]/AccountingSupplierParty[1]/Party[1]/PartyTaxScheme[1]/CompanyID[1]"));
    assertEquals(
        List.of(BusinessTerm.BT_153),
        mapper.termsAt("/CreditNote[1]/CreditNoteLine[7]/Item[1]/Name[1]"));
  }

  @Test
  void leadBackFromTheModelToTheDocument() {
    UblMapper mapper = new UblMapper(UblDialect.EN_16931);

    assertEquals(
        Optional.of("/Invoice[1]/InvoiceLine[7]/ID[1]"), mapper.placeOf("Invoice", "lines[7].id"));
    assertEquals(
        Optional.of("/CreditNote[1]/CreditNoteLine[2]/Item[1]/Name[1]"),
        mapper.placeOf("CreditNote", "lines[2].item.name"));
    assertEquals(
        Optional.empty(), mapper.placeOf("Invoice", "seller.vatId")); // a condition decides
    assertEquals(Optional.empty(), mapper.placeOf("Invoice", "no.such.place"));
  }

  @Test
  void findARepeatedLineIdInTheDocument() {
    String twice = INVOICE
        .replace("</Invoice>", """
          <cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>
          <cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>
        </Invoice>
        """)
        .replace(
            "<Invoice ",
            "<Invoice xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' ");
    Denpyo denpyo = Denpyo.of(FormatRegistry.of(List.of(new UblFormatProvider())));

    Finding repeated = denpyo.check(twice.getBytes(UTF_8)).findings().stream()
        .filter(f -> f.rule().equals("DNP-LINE-01"))
        .findFirst()
        .orElseThrow();

    assertEquals("/Invoice[1]/InvoiceLine[2]/ID[1]", repeated.location().path());
    assertEquals(7, repeated.location().line());
  }
}
