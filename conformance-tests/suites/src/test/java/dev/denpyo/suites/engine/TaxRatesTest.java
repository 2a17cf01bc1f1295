package dev.denpyo.suites.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sums by tax rate are looked up where a document has many lines. The findings are those of the official
 * engine, whatever is written for a rate.
 */
class TaxRatesTest {
  private static final List<String> USUAL = List.of("20", "20.00", "7", "5.5", "0", "0.0");
  private static final List<String> STRANGE =
      List.of("20", "20.0", "-0", "0", "NaN", "+7", " 7 ", "1.005", "1.0050000000000000001", "INF");
  private static final List<String> WRONG = List.of("20", "7", "", "7 %", "1e1");
  private static final List<String> CATEGORIES =
      List.of("S", "S", "S", "Z", "E", "AE", "K", "G", "O", "L", "M");
  private static final List<String> REASONS = List.of("", "a", "b");

  static Stream<Arguments> documents() {
    return Stream.of(USUAL, STRANGE, WRONG)
        .flatMap(rates -> Stream.of(
            Arguments.of(ubl(new Picks(new Random(41), rates)), "UBL with " + rates),
            Arguments.of(cii(new Picks(new Random(42), rates)), "CII with " + rates)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("documents")
  void findsWhatTheOfficialEngineFinds(String xml, String name) {
    Document document = Document.of(xml.getBytes(UTF_8));
    List<XmlRuleSet> sets = RuleSets.newestOfRoot(XmlHead.of(document));
    assertTrue(sets.size() > 5, "hardly any rules");
    for (XmlRuleSet part : sets) {
      assertNull(
          Comparison.of(document, part).difference(), () -> name + " by " + RuleSets.key(part));
    }
  }

  private record Picks(Random random, List<String> rates) {
    String rate() {
      return of(rates);
    }

    String of(List<String> values) {
      return values.get(random.nextInt(values.size()));
    }

    String amount() {
      return of(List.of("10.00", "10", "0.1", "250.25"));
    }
  }

  private static String ubl(Picks picks) {
    StringBuilder xml = new StringBuilder("<Invoice"
        + " xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' xmlns:cac="
        + "'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' xmlns:cbc="
        + "'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
        + "<cbc:ID>1</cbc:ID><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>");
    for (int i = 0; i < 40; i++) {
      xml.append("<cac:AllowanceCharge><cbc:ChargeIndicator>")
          .append(i % 2 == 0)
          .append("</cbc:ChargeIndicator>")
          .append(element("cbc:Amount", picks.amount()))
          .append(ublTax("TaxCategory", picks))
          .append("</cac:AllowanceCharge>");
    }
    xml.append("<cac:TaxTotal>").append(element("cbc:TaxAmount", "1"));
    for (int i = 0; i < 40; i++) {
      xml.append("<cac:TaxSubtotal>")
          .append(element("cbc:TaxableAmount", picks.amount()))
          .append(element("cbc:TaxAmount", picks.amount()))
          .append(ublTax("TaxCategory", picks))
          .append("</cac:TaxSubtotal>");
    }
    xml.append("</cac:TaxTotal>");
    for (int i = 0; i < 60; i++) {
      String second = i % 9 == 0 ? ublTax("ClassifiedTaxCategory", picks) : "";
      xml.append("<cac:InvoiceLine>")
          .append(element("cbc:ID", "" + i))
          .append(element("cbc:LineExtensionAmount", picks.amount()))
          .append("<cac:Item>")
          .append(ublTax("ClassifiedTaxCategory", picks))
          .append(second)
          .append("</cac:Item></cac:InvoiceLine>");
    }
    return xml.append("</Invoice>").toString();
  }

  private static String ublTax(String name, Picks picks) {
    return "<cac:" + name + ">" + element("cbc:ID", picks.of(CATEGORIES))
        + element("cbc:Percent", picks.rate())
        + element("cbc:TaxExemptionReason", picks.of(REASONS))
        + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:" + name + ">";
  }

  private static String cii(Picks picks) {
    StringBuilder xml = new StringBuilder("<rsm:CrossIndustryInvoice xmlns:rsm="
        + "'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100' xmlns:ram="
        + "'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'"
        + " xmlns:udt='urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'>"
        + "<rsm:SupplyChainTradeTransaction>");
    for (int i = 0; i < 60; i++) {
      xml.append("<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument>")
          .append(element("ram:LineID", "" + i))
          .append("</ram:AssociatedDocumentLineDocument><ram:SpecifiedLineTradeSettlement>")
          .append(ciiTax("ApplicableTradeTax", picks))
          .append(i % 9 == 0 ? ciiTax("ApplicableTradeTax", picks) : "")
          .append("<ram:SpecifiedTradeSettlementLineMonetarySummation>")
          .append(element("ram:LineTotalAmount", picks.amount()))
          .append("</ram:SpecifiedTradeSettlementLineMonetarySummation>")
          .append("</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>");
    }
    xml.append("<ram:ApplicableHeaderTradeSettlement>");
    for (int i = 0; i < 40; i++) {
      xml.append(ciiTax("ApplicableTradeTax", picks));
    }
    for (int i = 0; i < 40; i++) {
      xml.append("<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>")
          .append(i % 2 == 0)
          .append("</udt:Indicator></ram:ChargeIndicator>")
          .append(element("ram:ActualAmount", picks.amount()))
          .append(ciiTax("CategoryTradeTax", picks))
          .append("</ram:SpecifiedTradeAllowanceCharge>");
    }
    return xml.append("</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>")
        .append("</rsm:CrossIndustryInvoice>")
        .toString();
  }

  private static String ciiTax(String name, Picks picks) {
    return "<ram:" + name + ">" + element("ram:CalculatedAmount", picks.amount())
        + element("ram:TypeCode", "VAT")
        + element("ram:ExemptionReason", picks.of(REASONS))
        + element("ram:BasisAmount", picks.amount())
        + element("ram:CategoryCode", picks.of(CATEGORIES))
        + element("ram:RateApplicablePercent", picks.rate()) + "</ram:" + name + ">";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + text + "</" + name + ">";
  }
}
