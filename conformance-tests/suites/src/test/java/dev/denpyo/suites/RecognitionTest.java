package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.FormatRegistry.Recognised;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format takes which document, all modules being there. */
class RecognitionTest {
  private static final String EN = "urn:cen.eu:en16931:2017";
  private static final FormatRegistry FORMATS = FormatRegistry.discover();

  @ParameterizedTest
  @CsvSource({
    "EN, ubl, EXACT",
    "EN#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0, peppol-bis-3, EXACT",
    "EN#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0, peppol-selfbilling-3, EXACT",
    "EN#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, xrechnung-ubl, EXACT",
    "EN#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1, xrechnung-ubl, FAMILY",
    "EN#compliant#urn:fdc:nen.nl:nlcius:v1.0, nlcius-ubl, EXACT",
    "EN#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0, nlcius-gaccount-ubl, EXACT",
    "EN#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1, cius-ro, EXACT",
    "EN#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.0, cius-ro, FAMILY",
    "EN#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1, cius-pt, EXACT",
    "EN#compliant#urn:feap.gov.pt:CIUS-PT:1.0.0., cius-pt, FAMILY",
    "EN#conformant#urn:UBL.BE:1.0.0.20180214, ubl-be, EXACT",
    "EN#compliant#urn:mfin.gov.hr:cius-2025:1.0#conformant#urn:mfin.gov.hr:ext-2025:1.0, hr-cius, EXACT",
    "EN#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr, extended-ctc-fr-ubl, EXACT",
    "EN#compliant#urn:mfin.gov.rs:srbdt:2022, ubl, SYNTAX",
    "EN#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international:sg:3.0, peppol-bis-3-international, EXACT",
    "urn:peppol:pint:billing-1@jp-1, jp-pint, EXACT",
    "urn:peppol:pint:billing-3.0@jp:peppol-1, jp-pint, FAMILY",
    "urn:fdc:peppol:jp:billing:3.0, jp-pint, FAMILY",
    "urn:peppol:pint:nontaxinvoice-1@jp-1, jp-pint-nontax, EXACT",
    "urn:peppol:pint:selfbilling-1@jp-1, jp-pint-selfbilling, EXACT",
    "urn:peppol:pint:billing-1@sg-1, pint-sg, EXACT",
    "urn:peppol:pint:billing-1@eu-1, pint-eu, EXACT",
    "urn:peppol:pint:selfbilling-1@aunz-1, pint-aunz-selfbilling, EXACT",
    "urn:peppol:pint:billing-1@zz-1, ubl, SYNTAX",
    "'', ubl, SYNTAX"
  })
  void ublInvoiceAndCreditNoteGoByTheirSpecification(String spec, String format, String strength) {
    assertEquals(format + " ubl-invoice " + strength, taken("Invoice", spec));
    assertEquals(format + " ubl-credit-note " + strength, taken("CreditNote", spec));
  }

  @ParameterizedTest
  @CsvSource({
    "Order, order, peppol-order ubl-order EXACT",
    "OrderChange, order_change, peppol-order-change ubl-order-change EXACT",
    "OrderResponse, order_response, peppol-order-response ubl-order-response EXACT",
    "OrderResponse, order_agreement, peppol-order-agreement ubl-order-response EXACT",
    "DespatchAdvice, despatch_advice, peppol-despatch-advice ubl-despatch-advice EXACT",
    "ApplicationResponse, invoice_response, peppol-invoice-response ubl-application-response EXACT",
    "ApplicationResponse, mlr, peppol-mlr ubl-application-response EXACT",
    "ApplicationResponse, catalogue_response, peppol-catalogue-response ubl-application-response EXACT",
    "Catalogue, catalogue, peppol-catalogue ubl-catalogue EXACT",
    "Order, order_agreement, nobody"
  })
  void postAwardDocumentsGoByRootAndSpecification(String root, String name, String expected) {
    assertEquals(expected, taken(root, "urn:fdc:peppol.eu:poacc:trns:" + name + ":3"));
  }

  @ParameterizedTest
  @CsvSource({
    "EN, cii cii EXACT",
    "EN#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, xrechnung-cii cii EXACT",
    "EN#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2, xrechnung-cii cii FAMILY",
    "urn:factur-x.eu:1p0:minimum, facturx-minimum cii EXACT",
    "urn:zugferd.de:2p0:minimum, facturx-minimum cii FAMILY",
    "urn:factur-x.eu:1p0:basicwl, facturx-basicwl cii EXACT",
    "EN#compliant#urn:factur-x.eu:1p0:basic, facturx-basic cii EXACT",
    "EN#compliant#urn:zugferd.de:2p0:basic, facturx-basic cii FAMILY",
    "EN#compliant#urn:factur-x.eu:1p0:en16931, facturx-en16931 cii FAMILY",
    "EN#conformant#urn:factur-x.eu:1p0:extended, facturx-extended cii EXACT",
    "EN:compliant:factur-x.eu:1p0:extended, facturx-extended cii FAMILY",
    "EN#compliant#urn:fdc:nen.nl:nlcius:v1.0, nlcius-cii cii EXACT",
    "EN#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr, extended-ctc-fr-cii cii EXACT",
    "EN#compliant#urn:example:other, cii cii SYNTAX"
  })
  void ciiGoesByItsGuideline(String spec, String expected) {
    assertEquals(expected, taken(unCefact("CrossIndustryInvoice", spec.replaceFirst("^EN", EN))));
  }

  @ParameterizedTest
  @CsvSource({
    "urn.cpro.gouv.fr:1p0:CDV:invoice, fr-cdar cdar EXACT",
    "urn.cpro.gouv.fr:1p0:CDV:einvoicingF2, fr-cdar cdar EXACT",
    "urn.cpro.gouv.fr:1p0:CDV:another, fr-cdar cdar FAMILY",
    "urn:example:CDV:invoice, nobody"
  })
  void lifeCycleMessagesGoByTheirGuideline(String spec, String expected) {
    assertEquals(expected, taken(unCefact("CrossDomainAcknowledgementAndResponse", spec)));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:order-x.eu:1p0:basic, orderx-basic cio EXACT",
    "urn:order-x.eu:1p0:comfort, orderx-comfort cio EXACT",
    "urn:order-x.eu:1p0:extended, orderx-extended cio EXACT",
    "urn:other#urn:order-x.eu:2p0:extended, orderx-extended cio FAMILY",
    "urn:order-x.eu:1p0:other, nobody"
  })
  void ordersGoByTheirGuideline(String spec, String expected) {
    String name = "SCRDMCCBDACIOMessageStructure";
    assertEquals(expected, taken(unCefact(name, spec).replace(":standard:" + name, ":" + name)));
  }

  @ParameterizedTest
  @CsvSource({
    ":basic, zugferd-1 zugferd-1 EXACT",
    ":comfort, zugferd-1 zugferd-1 EXACT",
    ":extended, zugferd-1 zugferd-1 EXACT",
    ":komfort, zugferd-1 zugferd-1 SYNTAX"
  })
  void theFirstZugferdGoesByItsRoot(String profile, String expected) {
    String name = "urn:ferd:CrossIndustryDocument:invoice:1p0";
    String parameter = "GuidelineSpecifiedDocumentContextParameter";
    String xml =
        "<CrossIndustryDocument xmlns='NAME'><SpecifiedExchangedDocumentContext><PARAMETER>"
            + "<ID>NAME" + profile + "</ID></PARAMETER></SpecifiedExchangedDocumentContext>"
            + "</CrossIndustryDocument>";
    assertEquals(expected, taken(xml.replace("NAME", name).replace("PARAMETER", parameter)));
  }

  private static String unCefact(String root, String guideline) {
    return "<c:" + root + " xmlns:r='urn:any' xmlns:c='urn:un:unece:uncefact:data:standard:" + root
        + ":100'><c:ExchangedDocumentContext><r:GuidelineSpecifiedDocumentContextParameter><r:ID>"
        + guideline
        + "</r:ID></r:GuidelineSpecifiedDocumentContextParameter></c:ExchangedDocumentContext></c:"
        + root + ">";
  }

  @Test
  void foreignRootsAndBytesAreNobodys() {
    assertEquals("nobody", taken("<Invoice/>"));
    assertEquals("nobody", taken("<Invoice xmlns='http://www.ebinterface.at/schema/6p1/'/>"));
    assertEquals("nobody", taken(""));
  }

  @Test
  void aPdfIsTakenWhateverIsInItSoThatSomebodySaysWhatItLacks() {
    assertEquals("hybrid-pdf pdf SYNTAX", taken("%PDF-1.7"));
    assertEquals("hybrid-pdf pdf EXACT", taken(Document.of(HybridSample.bytes())));
    assertEquals("nobody", taken("<a>%PDF-1.7</a>"));
  }

  @Test
  void aMailIsTakenByItsHeader() {
    assertEquals("mail mail EXACT", taken("From: a@b\nSubject: c\n\n<a/>"));
    assertEquals("nobody", taken("From: a@b\n\nSubject: c"));
  }

  private static String taken(String root, String spec) {
    String id = spec.isEmpty()
        ? ""
        : "<b:CustomizationID>" + spec.replaceFirst("^EN", EN) + "</b:CustomizationID>";
    return taken("<" + root + " xmlns='urn:oasis:names:specification:ubl:schema:xsd:" + root
        + "-2' xmlns:b='urn:b'>" + id + "</" + root + ">");
  }

  private static String taken(String text) {
    return taken(Document.of(text.getBytes(UTF_8)));
  }

  private static String taken(Document document) {
    Optional<Recognised> found = FORMATS.recognise(document);
    return found
        .map(r -> r.format().id() + " " + r.recognition().syntax() + " "
            + r.recognition().strength())
        .orElse("nobody");
  }
}
