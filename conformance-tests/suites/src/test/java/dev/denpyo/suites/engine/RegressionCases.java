package dev.denpyo.suites.engine;

import java.util.List;

/** Small documents of our own on which engines may differ, and why. */
final class RegressionCases {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String CII = "urn:un:unece:uncefact:data:standard:";

  /**
   * One document.
   *
   * @param name what is special about it
   * @param xml its text
   */
  record Case(String name, String xml) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Case> ALL = List.of(
      invoice("nothing but a root", ""),
      creditNote("nothing but a root, credit note", ""),
      cii("nothing but a root, CII", ""),
      invoice("text where elements are due", "stray text"),
      invoice(
          "comment within an amount",
          total("<cbc:PayableAmount currencyID='EUR'>1<!--x-->0.00" + "</cbc:PayableAmount>")),
      invoice("instruction within a code", "<cbc:InvoiceTypeCode>3<?x y?>80</cbc:InvoiceTypeCode>"),
      invoice("CDATA for a code", "<cbc:InvoiceTypeCode><![CDATA[380]]></cbc:InvoiceTypeCode>"),
      invoice(
          "CDATA and text for a code",
          "<cbc:InvoiceTypeCode>3<![CDATA[8]]>0</cbc:InvoiceTypeCode>"),
      invoice(
          "a code by character references",
          "<cbc:InvoiceTypeCode>&#51;&#x38;0</cbc:InvoiceTypeCode>"),
      invoice("spaces around a code", "<cbc:InvoiceTypeCode> 380\n</cbc:InvoiceTypeCode>"),
      invoice(
          "no-break space around a code", "<cbc:InvoiceTypeCode>\u00a0380</cbc:InvoiceTypeCode>"),
      invoice("an empty code", "<cbc:InvoiceTypeCode/>"),
      invoice("a blank code", "<cbc:InvoiceTypeCode>  </cbc:InvoiceTypeCode>"),
      invoice("a code that is part of another", "<cbc:InvoiceTypeCode>38</cbc:InvoiceTypeCode>"),
      invoice("two codes in one element", "<cbc:InvoiceTypeCode>380 381</cbc:InvoiceTypeCode>"),
      invoice(
          "a code twice",
          "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"
              + "<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>"),
      invoice("a date that is none", "<cbc:IssueDate>2024-02-30</cbc:IssueDate>"),
      invoice("a date with a timezone", "<cbc:IssueDate>2024-02-29Z</cbc:IssueDate>"),
      invoice("a date with spaces", "<cbc:IssueDate> 2024-02-29 </cbc:IssueDate>"),
      invoice(
          "the document's own name within it",
          "<cbc:Invoice/><Invoice/><Invoice><cbc:ID/></Invoice>"),
      invoice("unknown namespace", "<x:ID xmlns:x='urn:x'>1</x:ID>"),
      invoice("a prefix bound anew", "<cbc:ID xmlns:cbc='urn:x'>1</cbc:ID>"),
      invoice("no namespace", "<ID xmlns=''>1</ID>"),
      invoice(
          "an amount that is no number",
          total("<cbc:PayableAmount currencyID='EUR'>ten</cbc:PayableAmount>")),
      invoice(
          "an amount with exponent",
          total("<cbc:PayableAmount currencyID='EUR'>1e1</cbc:PayableAmount>")),
      invoice(
          "an amount with sign and spaces",
          total("<cbc:PayableAmount currencyID='EUR'> +1.00 </cbc:PayableAmount>")),
      invoice("an empty amount", total("<cbc:PayableAmount currencyID='EUR'/>")),
      invoice(
          "an amount twice",
          total(
              "<cbc:PayableAmount>1</cbc:PayableAmount><cbc:PayableAmount>2</cbc:PayableAmount>")),
      invoice(
          "too many decimals",
          total("<cbc:TaxExclusiveAmount currencyID='EUR'>1.005</cbc:TaxExclusiveAmount>")),
      invoice(
          "a huge amount",
          total("<cbc:PayableAmount>99999999999999999999999.99</cbc:PayableAmount>")),
      invoice(
          "an attribute in a namespace",
          "<cbc:ID xmlns:x='urn:x' x:schemeID='a' xml:lang='de'>1</cbc:ID>"),
      invoice(
          "an amount that is NaN",
          total("<cbc:TaxExclusiveAmount currencyID='EUR'>NaN</cbc:TaxExclusiveAmount>")),
      invoice(
          "a price that is NaN",
          "<cac:InvoiceLine><cac:Price><cbc:PriceAmount>NaN</cbc:PriceAmount></cac:Price>"
              + "</cac:InvoiceLine>"),
      invoice(
          "a rate that is NaN",
          "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cac:TaxCategory>"
              + "<cbc:ID>S</cbc:ID><cbc:Percent>NaN</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
              + "</cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>"),
      invoice(
          "an indicator that is no boolean",
          "<cac:AllowanceCharge><cbc:ChargeIndicator>3810</cbc:ChargeIndicator>"
              + "</cac:AllowanceCharge>"),
      invoice(
          "a total without the others to compare with",
          total("<cbc:TaxInclusiveAmount>1 000</cbc:TaxInclusiveAmount>")),
      invoice(
          "a tax of negative zero",
          "<cac:TaxTotal><cbc:TaxAmount currencyID='EUR'>-0.00</cbc:TaxAmount></cac:TaxTotal>"),
      invoice("amounts of negative zero", zeros("-0.00")),
      invoice("amounts of negative zero without decimals", zeros("-0")),
      cii("amounts of negative zero, CII", ciiZeros("-0.00")),
      cii("amounts of negative zero without decimals, CII", ciiZeros("-0")),
      invoice(
          "a rate that is no number, of a category without tax",
          "<cac:TaxTotal><cac:TaxSubtotal><cbc:TaxableAmount>1</cbc:TaxableAmount>"
              + "<cbc:TaxAmount>1</cbc:TaxAmount><cac:TaxCategory><cbc:ID>O</cbc:ID>"
              + "<cbc:Percent> </cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
              + "</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>" + line("1")),
      cii(
          "a basis of negative zero, of a category that no line has, CII",
          "<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeSettlement>"
              + tax("19", "y").replace(">5.00<", ">-0<")
              + "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>"),
      invoice(
          "a tax scheme of two ids, beside a charge",
          "<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cac:TaxCategory>"
              + "<cbc:ID>AA</cbc:ID><cbc:Percent>8</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
              + "</cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge><cac:TaxTotal>"
              + "<cac:TaxSubtotal><cac:TaxCategory><cbc:ID>AA</cbc:ID><cac:TaxScheme>"
              + "<cbc:ID>VAT</cbc:ID><cbc:ID>AA</cbc:ID></cac:TaxScheme></cac:TaxCategory>"
              + "</cac:TaxSubtotal></cac:TaxTotal>"),
      invoice(
          "a context that begins with one of several names",
          "<cac:InvoiceLine><cac:Item><cac:AdditionalItemProperty><cbc:NameCode>none</cbc:NameCode>"
              + "</cac:AdditionalItemProperty></cac:Item></cac:InvoiceLine>"),
      cii(
          "two rates on a line, and a breakdown without one, CII",
          rates("19", "19", "x")
              .replaceFirst(
                  "</ram:RateApplicablePercent>",
                  "</ram:RateApplicablePercent><ram:RateApplicablePercent>19"
                      + "</ram:RateApplicablePercent>")
              .replace("<ram:CategoryCode>S<", "<ram:CategoryCode>Z<")),
      invoice(
          "a value in a message with a space of its own",
          "<cac:TaxTotal><cac:TaxSubtotal><cac:TaxCategory><cbc:Name>a\u3000b</cbc:Name>"
              + "</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>"),
      cii("a rate that is no number, on a line of another reason, CII", rates("", "20", "x")),
      cii("a rate that is no number, on a line of this reason, CII", rates("1 000", "20", "y")),
      invoice("lines that share an id", line("1") + line("1")),
      invoice("a line without an id", "<cac:InvoiceLine/>"),
      invoice("a line in a line", "<cac:InvoiceLine>" + line("2") + "</cac:InvoiceLine>"),
      invoice("lines around other things", line("1") + "<cbc:Note>between</cbc:Note>" + line("2")),
      invoice(
          "a Peppol id by check digit",
          "<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID='0088'>7300010000001"
              + "</cbc:EndpointID></cac:Party></cac:AccountingSupplierParty>"),
      invoice(
          "a Peppol id with a wrong check digit",
          "<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID='0192'>923456784"
              + "</cbc:EndpointID></cac:Party></cac:AccountingSupplierParty>"),
      invoice(
          "letters where digits are due",
          "<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID='0208'>abcdefghij"
              + "</cbc:EndpointID></cac:Party></cac:AccountingSupplierParty>"),
      cii(
          "an amount that is no number, CII",
          "<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeSettlement>"
              + "<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:GrandTotalAmount>x"
              + "</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>"
              + "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>"),
      cii(
          "a date in another format, CII",
          "<rsm:ExchangedDocument><ram:IssueDateTime><udt:DateTimeString format='203'>20240229"
              + "</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>"));

  private RegressionCases() {}

  static Case invoice(String name, String content) {
    return new Case(name, ubl("Invoice", content));
  }

  static Case creditNote(String name, String content) {
    return new Case(name, ubl("CreditNote", content));
  }

  static Case cii(String name, String content) {
    return new Case(
        name,
        "<rsm:CrossIndustryInvoice xmlns:rsm='" + CII + "CrossIndustryInvoice:100' xmlns:ram='"
            + CII
            + "ReusableAggregateBusinessInformationEntity:100' xmlns:udt='" + CII
            + "UnqualifiedDataType:100'>" + content + "</rsm:CrossIndustryInvoice>");
  }

  private static String ubl(String root, String content) {
    return "<" + root + " xmlns='" + UBL + root + "-2' xmlns:cac='" + UBL
        + "CommonAggregateComponents-2' xmlns:cbc='" + UBL + "CommonBasicComponents-2'>" + content
        + "</" + root + ">";
  }

  static String total(String amounts) {
    return "<cac:LegalMonetaryTotal>" + amounts + "</cac:LegalMonetaryTotal>";
  }

  /** Totals, tax, discount and a line, all of one amount. */
  private static String zeros(String zero) {
    return "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
        + "<cbc:MultiplierFactorNumeric>z</cbc:MultiplierFactorNumeric><cbc:Amount>z</cbc:Amount>"
            .replace("z", zero)
        + "<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>" + zero + "</cbc:Percent>"
        + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>"
        + "<cac:TaxTotal><cbc:TaxAmount>" + zero + "</cbc:TaxAmount><cac:TaxSubtotal>"
        + "<cbc:TaxableAmount>z</cbc:TaxableAmount><cbc:TaxAmount>z</cbc:TaxAmount><cac:TaxCategory>"
            .replace("z", zero)
        + "<cbc:ID>Z</cbc:ID><cbc:Percent>" + zero + "</cbc:Percent><cac:TaxScheme><cbc:ID>VAT"
        + "</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>"
        + total(("<cbc:LineExtensionAmount>z</cbc:LineExtensionAmount>"
                + "<cbc:TaxExclusiveAmount>z</cbc:TaxExclusiveAmount>"
                + "<cbc:TaxInclusiveAmount>z</cbc:TaxInclusiveAmount>"
                + "<cbc:AllowanceTotalAmount>z</cbc:AllowanceTotalAmount>"
                + "<cbc:PayableAmount>z</cbc:PayableAmount>")
            .replace("z", zero))
        + line("1").replace("5.00", zero).replace("10.00", zero).replace("19<", zero + "<");
  }

  private static String ciiZeros(String zero) {
    String tax = ("<ram:ApplicableTradeTax><ram:CalculatedAmount>z</ram:CalculatedAmount>"
            + "<ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>z</ram:BasisAmount>"
            + "<ram:CategoryCode>Z</ram:CategoryCode><ram:RateApplicablePercent>z"
            + "</ram:RateApplicablePercent></ram:ApplicableTradeTax>")
        .replace(">z", ">" + zero);
    return "<rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem>"
        + "<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>"
        + zero
        + "</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>"
        + "<ram:SpecifiedLineTradeSettlement>" + tax
        + "</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>"
        + "<ram:ApplicableHeaderTradeSettlement>" + tax
        + ("<ram:SpecifiedTradeSettlementHeaderMonetarySummation>"
                + "<ram:LineTotalAmount>z</ram:LineTotalAmount>"
                + "<ram:AllowanceTotalAmount>z</ram:AllowanceTotalAmount>"
                + "<ram:TaxBasisTotalAmount>z</ram:TaxBasisTotalAmount>"
                + "<ram:TaxTotalAmount>z</ram:TaxTotalAmount>"
                + "<ram:GrandTotalAmount>z</ram:GrandTotalAmount>"
                + "<ram:DuePayableAmount>z</ram:DuePayableAmount>"
                + "</ram:SpecifiedTradeSettlementHeaderMonetarySummation>")
            .replace(">z", ">" + zero)
        + "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>";
  }

  /** Two lines of two rates, the first with a reason {@code x}, and a breakdown of the second's. */
  private static String rates(String first, String second, String reason) {
    return "<rsm:SupplyChainTradeTransaction>" + rated("1", first, "x") + rated("2", second, reason)
        + "<ram:ApplicableHeaderTradeSettlement>" + tax(second, "y")
        + "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>";
  }

  private static String rated(String id, String rate, String reason) {
    return "<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>"
        + id
        + "</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedLineTradeSettlement>"
        + tax(rate, reason)
        + "<ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>5.00"
        + "</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>"
        + "</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>";
  }

  private static String tax(String rate, String reason) {
    return "<ram:ApplicableTradeTax><ram:CalculatedAmount>1.00</ram:CalculatedAmount><ram:TypeCode>VAT"
        + "</ram:TypeCode><ram:ExemptionReason>" + reason
        + "</ram:ExemptionReason><ram:BasisAmount>"
        + "5.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>"
        + rate + "</ram:RateApplicablePercent></ram:ApplicableTradeTax>";
  }

  static String line(String id) {
    return "<cac:InvoiceLine><cbc:ID>" + id + "</cbc:ID><cbc:InvoicedQuantity unitCode='C62'>2"
        + "</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID='EUR'>10.00"
        + "</cbc:LineExtensionAmount><cac:Item><cbc:Name>x</cbc:Name><cac:ClassifiedTaxCategory>"
        + "<cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
        + "</cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount "
        + "currencyID='EUR'>5.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>";
  }
}
