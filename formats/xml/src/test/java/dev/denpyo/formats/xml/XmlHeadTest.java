package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.denpyo.format.Document;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlHeadTest {
  @Test
  void readsUblWhateverThePrefixesAre() {
    XmlHead expected = new XmlHead("urn:i", "Invoice", "urn:spec", "urn:process");
    assertEquals(
        expected,
        head(
            "<Invoice xmlns='urn:i' xmlns:c='urn:c'>"
                + "<c:CustomizationID>urn:spec</c:CustomizationID><c:ProfileID> urn:process </c:ProfileID>"));
    assertEquals(
        expected,
        head(
            "<x:Invoice xmlns:x='urn:i'>"
                + "<x:CustomizationID>urn:spec</x:CustomizationID><x:ProfileID>urn:process</x:ProfileID>"));
  }

  @Test
  void readsPastExtensions() {
    assertEquals(
        "urn:spec",
        head("<Invoice><UBLExtensions><UBLExtension><Content>"
                + "<CustomizationID>not me</CustomizationID></Content></UBLExtension></UBLExtensions>"
                + "<CustomizationID>urn:spec</CustomizationID></Invoice>")
            .specification());
  }

  @Test
  void readsCii() {
    String context = "<a:ExchangedDocumentContext>"
        + "<b:BusinessProcessSpecifiedDocumentContextParameter><b:ID>urn:process</b:ID>"
        + "</b:BusinessProcessSpecifiedDocumentContextParameter>"
        + "<b:GuidelineSpecifiedDocumentContextParameter><b:ID>urn:spec</b:ID>"
        + "</b:GuidelineSpecifiedDocumentContextParameter></a:ExchangedDocumentContext>";
    assertEquals(
        new XmlHead("urn:a", "CrossIndustryInvoice", "urn:spec", "urn:process"),
        head("<a:CrossIndustryInvoice xmlns:a='urn:a' xmlns:b='urn:b'>" + context));
  }

  @Test
  void keepsWhatItReadBeforeTheDocumentBreaks() {
    assertEquals(
        new XmlHead("", "Invoice", "urn:spec", null),
        head("<Invoice><CustomizationID>urn:spec</CustomizationID><ProfileID>x<"));
  }

  @Test
  void stopsWhereTheBodyBegins() {
    assertEquals(
        new XmlHead("", "Invoice", null, null),
        head("<Invoice><AccountingSupplierParty>"
            + "</AccountingSupplierParty><CustomizationID>too late</CustomizationID></Invoice>"));
  }

  @Test
  void joinsTextThatComesInPieces() {
    assertEquals(
        "urn:a&b:c",
        head("<Invoice><CustomizationID>urn:<!-- -->a&amp;b<![CDATA[:c]]></CustomizationID>")
            .specification());
  }

  @Test
  void identifierWithoutEndIsNone() {
    String text = "<Invoice><CustomizationID>" + "x".repeat(100_000) + "</CustomizationID>";
    assertEquals(new XmlHead("", "Invoice", null, null), head(text));
  }

  @Test
  void childWhereTextIsDueEndsTheHead() {
    assertEquals(
        new XmlHead("", "Invoice", null, null),
        head("<Invoice><CustomizationID><b>urn:spec</b></CustomizationID></Invoice>"));
  }

  @Test
  void garbageHasNoHead() {
    assertEquals(XmlHead.NONE, head(""));
    assertEquals(XmlHead.NONE, head("%PDF-1.7"));
    assertEquals(XmlHead.NONE, head("<!DOCTYPE Invoice><Invoice/>"));
    assertEquals(XmlHead.NONE, XmlHead.of(Document.of(new byte[] {0, 1, 2, 3, (byte) 0xFF})));
  }

  @Test
  void readsUtf16() {
    byte[] bytes = "\uFEFF<Invoice><CustomizationID>urn:spec</CustomizationID></Invoice>"
        .getBytes(StandardCharsets.UTF_16LE);
    assertEquals("urn:spec", XmlHead.of(Document.of(bytes)).specification());
  }

  @Test
  void isReadOncePerDocument() {
    Document document = Document.of("<Invoice/>".getBytes(UTF_8));
    assertSame(XmlHead.of(document), XmlHead.of(document));
  }

  private static XmlHead head(String text) {
    return XmlHead.of(Document.of(text.getBytes(UTF_8)));
  }
}
