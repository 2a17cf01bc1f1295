package dev.denpyo.signing;

import java.nio.charset.StandardCharsets;

/** Small documents of our own writing. */
final class Samples {
  private static final String INVOICE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- for a test --><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>
        <cbc:ID>R-2026-1</cbc:ID>
        <cbc:IssueDate>2026-11-22</cbc:IssueDate>
        <cbc:Note>A &gt; B &#x7D76; 請求書 <![CDATA[<x>]]></cbc:Note>
        <cac:AccountingSupplierParty/>
        <cac:AccountingCustomerParty/>
        <cac:LegalMonetaryTotal>
          <cbc:PayableAmount currencyID="JPY">11000</cbc:PayableAmount>
        </cac:LegalMonetaryTotal>
        <cac:InvoiceLine>
          <cbc:ID>1</cbc:ID>
          <cbc:LineExtensionAmount currencyID="JPY">10000</cbc:LineExtensionAmount>
          <cac:Item/>
        </cac:InvoiceLine>
      </Invoice>
      <!-- </Invoice> -->
      """;

  private static final String EXTENSIONS = """
      <e:UBLExtensions xmlns:e="urn:oasis:names:specification:ubl:schema:xsd:\
      CommonExtensionComponents-2"><e:UBLExtension><e:ExtensionContent><other xmlns="urn:x"/>\
      </e:ExtensionContent></e:UBLExtension></e:UBLExtensions>
      """;

  private static final String CII = """
      <rsm:CrossIndustryInvoice
        xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">
        <rsm:ExchangedDocument/>
      </rsm:CrossIndustryInvoice>
      """;

  private Samples() {}

  static byte[] ubl() {
    return bytes(INVOICE);
  }

  /** Without comments, so that every byte of the root counts. */
  static byte[] ublWithoutComments() {
    return bytes(INVOICE.replaceAll("<!--.*?-->", ""));
  }

  static byte[] ublWithExtension() {
    return bytes(INVOICE.replace("  <cbc:ID>", EXTENSIONS + "  <cbc:ID>"));
  }

  static byte[] cii() {
    return bytes(CII);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
