package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in: a finding with a place and a fix, never an exception, never VALID. */
class BadInputTest {
  private static final String DECLARED = "<?xml version='1.0' encoding='%s'?>";

  @Test
  void emptyDocumentIsInvalid() {
    assertFault("DNP-XML-05", 1, 1, "");
  }

  @Test
  void textThatIsNotXmlIsInvalid() {
    assertFault("DNP-XML-01", 1, 2, "Dear customer, please find enclosed");
  }

  @Test
  void binaryIsInvalid() {
    byte[] bytes = new byte[4096];
    new Random(42).nextBytes(bytes);
    ValidationReport report = Toy.check(Toy.format(), Document.of(bytes));
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(1, report.findings().size());
  }

  @Test
  void truncatedDocumentIsInvalidAndSaysWhereItEnds() {
    String whole = "<Toy xmlns='urn:example:toy'>\n<Line>1</Line>\n<Line>2</Line>\n</Toy>";
    ValidationReport report = assertFault("DNP-XML-01", 3, 0, whole.substring(0, 55));
    assertEquals("/Toy[1]/Line[2]", report.findings().get(0).location().path());
  }

  @Test
  void everyTruncationIsInvalid() {
    for (int length = 0; length < Toy.VALID.length(); length++) {
      assertEquals(
          Verdict.INVALID, Toy.verdict(Toy.VALID.substring(0, length)), "cut after " + length);
    }
  }

  @Test
  void latin1BytesDeclaredAsUtf8AreAnEncodingFault() {
    String text = String.format(DECLARED, "UTF-8") + "\n" + Toy.toy("<Line>Café</Line>");
    assertFault("DNP-XML-04", 2, 39, Document.of(text.getBytes(ISO_8859_1)));
  }

  @Test
  void plainBytesDeclaredAsUtf16AreAnEncodingFault() {
    String text = String.format(DECLARED, "UTF-16") + Toy.VALID;
    assertFault("DNP-XML-04", 1, 1, Document.of(text.getBytes(US_ASCII)));
  }

  @Test
  void utf16BytesDeclaredAsUtf8AreAnEncodingFault() {
    String text = "\uFEFF" + String.format(DECLARED, "UTF-8") + Toy.VALID;
    assertFault("DNP-XML-04", 1, 1, Document.of(text.getBytes(UTF_16BE)));
  }

  @Test
  void unknownEncodingIsAnEncodingFault() {
    assertFault("DNP-XML-04", 1, 1, String.format(DECLARED, "EBCDIC-XX") + Toy.VALID);
  }

  @Test
  void shiftJisIsReadAsDeclared() {
    String text =
        String.format(DECLARED, "Shift_JIS") + Toy.VALID.replace("urn:toy:1", "urn:toy:請求書");
    Document document = Document.of(text.getBytes(Charset.forName("Shift_JIS")));
    assertEquals("urn:toy:請求書", XmlHead.of(document).specification());
    assertEquals(Verdict.VALID, Toy.check(Toy.format(), document).verdict());
  }

  @Test
  void documentTypeIsRefused() {
    assertFault("DNP-XML-02", 1, 1, "<!DOCTYPE Toy>" + Toy.VALID);
  }

  @Test
  void entityBombIsRefusedUnread() {
    String bomb = "<!DOCTYPE b [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;'>]>";
    assertFault("DNP-XML-02", 1, 1, bomb + Toy.toy("<Line>&c;</Line>"));
  }

  @Test
  void externalEntityIsRefusedUnread() {
    String entity = "<!DOCTYPE b [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
    assertFault("DNP-XML-02", 1, 1, entity + Toy.toy("<Line>&x;</Line>"));
  }

  @Test
  void undeclaredEntityIsInvalid() {
    assertEquals(Verdict.INVALID, Toy.verdict(Toy.toy("<Line>&nothing;</Line>")));
  }

  @Test
  void nestingOf200IsCheckedLikeAnyOther() {
    ValidationReport report = Toy.check(nested(200));
    assertEquals(Verdict.INVALID, report.verdict());
    assertTrue(Toy.ids(report).contains("DNP-SCHEMA"), report::toString);
  }

  @Test
  void nestingOf300HitsTheLimit() {
    assertFault("DNP-XML-03", 1, 0, nested(300));
  }

  @Test
  void nestingOfAMillionHitsTheLimit() {
    assertFault("DNP-XML-03", 1, 0, nested(1_000_000));
  }

  @Test
  void tooManyAttributesHitTheLimit() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 1001; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertFault("DNP-XML-03", 1, 30, Toy.toy("<Line" + attributes + ">1</Line>"));
  }

  @Test
  void longTextHitsTheLimit() {
    XmlLimits limits = new XmlLimits(256, 1000, 100_000, 10_000_000);
    String text = Toy.toy("<Line>" + "x".repeat(100_001) + "</Line>");
    assertFault("DNP-XML-03", 1, 0, Toy.check(Toy.format(limits), document(text)));
  }

  @Test
  void longAttributeHitsTheLimit() {
    XmlLimits limits = new XmlLimits(256, 1000, 100_000, 10_000_000);
    String text = Toy.toy("<Line unit='" + "x".repeat(100_001) + "'>1</Line>");
    assertFault("DNP-XML-03", 1, 30, Toy.check(Toy.format(limits), document(text)));
  }

  @Test
  void largeDocumentHitsTheLimitBeforeItIsRead() {
    XmlLimits limits = new XmlLimits(256, 1000, 1000, Toy.VALID.length() - 1);
    ValidationReport report = Toy.check(Toy.format(limits), document(Toy.VALID));
    assertEquals(List.of("DNP-XML-03"), Toy.ids(report));
    assertEquals(Verdict.INVALID, report.verdict());
  }

  @Test
  void hundredMegabytesOfTextHitTheDefaultLimit() {
    byte[] bytes = new byte[100_000_000];
    Arrays.fill(bytes, (byte) 'x');
    byte[] start = "<Toy xmlns='urn:example:toy'><Line>".getBytes(US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    byte[] end = "</Line></Toy>".getBytes(US_ASCII);
    System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
    assertFault("DNP-XML-03", 1, 0, Toy.check(Toy.format(), Document.of(bytes)));
  }

  @Test
  void unknownRootIsNotChecked() {
    assertUnclaimed("<Letter xmlns='urn:example:post'><Greeting/></Letter>");
  }

  @Test
  void rootWithoutNamespaceIsNotChecked() {
    assertUnclaimed("<Toy/>");
  }

  @Test
  void endlessRootNameDoesNotFillTheReport() {
    ValidationReport report = Toy.check("<" + "x".repeat(100_000) + "/>");
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertTrue(report.toString().length() < 3_000);
  }

  @Test
  void missingSpecificationIsNeverValid() {
    ValidationReport report = Toy.check(Toy.toy("\n<Line>1</Line>"));
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    Finding finding = report.findings().get(0);
    assertEquals("DNP-XML-07", finding.rule());
    assertEquals(new Location("/Toy[1]", 1, 1), finding.location());
    assertNotNull(finding.fix());
  }

  @Test
  void blankSpecificationIsNeverValid() {
    assertEquals(
        Verdict.NOT_CHECKED,
        Toy.verdict(Toy.toy("<CustomizationID> </CustomizationID><Line>1</Line>")));
  }

  private static void assertUnclaimed(String text) {
    ValidationReport report = Toy.check(text);
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertEquals(List.of("DNP-XML-06"), Toy.ids(report));
    assertEquals(1, report.findings().get(0).location().line());
    assertNotNull(report.findings().get(0).fix());
  }

  private static String nested(int depth) {
    return Toy.toy("<a>".repeat(depth) + "</a>".repeat(depth));
  }

  private static Document document(String text) {
    return Document.of(text.getBytes(UTF_8));
  }

  private static ValidationReport assertFault(String rule, int line, int column, String text) {
    return assertFault(rule, line, column, document(text));
  }

  private static ValidationReport assertFault(
      String rule, int line, int column, Document document) {
    return assertFault(rule, line, column, Toy.check(Toy.format(), document));
  }

  /** Column 0 stands for any. */
  private static ValidationReport assertFault(
      String rule, int line, int column, ValidationReport report) {
    assertEquals(List.of(rule), Toy.ids(report), report::toString);
    assertEquals(Verdict.INVALID, report.verdict());
    Location place = report.findings().get(0).location();
    assertEquals(line, place.line());
    assertEquals(column == 0 ? place.column() : column, place.column());
    assertNotNull(report.findings().get(0).fix());
    return report;
  }
}
