package dev.denpyo.formats.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.Recognition;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The format with no other format beside it; with all of them it is judged by the suites. */
class MailFormatTest {
  private static final DocumentFormat FORMAT =
      FormatRegistry.of(List.of(new MailFormatProvider())).formats().get(0);
  private static final String TEXT = "Content-Type: text/plain\n\nHello";

  @Test
  void recognisesMails() {
    assertEquals(
        new Recognition("mail", null, Recognition.Strength.EXACT),
        FORMAT.recognise(SampleMail.mixed(TEXT)).orElseThrow());
    assertTrue(FORMAT.recognise(SampleMail.document("<a/>")).isEmpty());
  }

  @Test
  void aMailWithoutInvoiceSaysSo() {
    ValidationReport report = check(SampleMail.mixed(TEXT, "Content-Type: text/html\n\n<p>Hi"));

    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(List.of("DNP-MAIL-03 null"), findings(report));
    assertEquals("No invoice in this mail: 1, 2", report.findings().get(0).message());
    assertEquals(List.of("CONTAINER mail:1 INVALID null"), layers(report));
  }

  @Test
  void xmlThatNobodyClaimsIsNotChecked() {
    ValidationReport report = check(SampleMail.mixed(TEXT, SampleMail.xml("a.xml")));

    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertEquals("mail", report.format());
    assertNull(report.profile());
    assertEquals(
        List.of(
            "XML null NOT_CHECKED 2:a.xml: no format recognises it", "CONTAINER mail:1 VALID null"),
        layers(report));
    assertEquals(List.of("DNP-XML-06 2:a.xml", "DNP-MAIL-08 2:a.xml"), findings(report));
  }

  @Test
  void whatWasNotOpenedWasNotChecked() {
    ValidationReport report = check(SampleMail.mixed(
        "Content-Type: application/ms-tnef; name=winmail.dat\n\nx", SampleMail.xml("a.xml")));

    assertEquals(
        "CONTAINER mail:1 NOT_CHECKED not opened: 1:winmail.dat", layers(report).get(1));
  }

  @Test
  void readingNeedsOneInvoice() {
    assertEquals(List.of("DNP-MAIL-03 null"), read(SampleMail.mixed(TEXT)));
    assertEquals(List.of("DNP-XML-06 1:a.xml"), read(SampleMail.mixed(SampleMail.xml("a.xml"))));
    assertEquals(
        List.of("DNP-MAIL-09 null"),
        read(SampleMail.mixed(SampleMail.xml("a.xml"), SampleMail.xml("b.xml"))));
  }

  private static List<String> read(Document document) {
    Reading reading = FORMAT.reader().orElseThrow().read(document);
    assertNull(reading.invoice());
    return reading.problems().stream()
        .map(f -> f.rule() + " " + f.location().path())
        .toList();
  }

  private static ValidationReport check(Document document) {
    return FORMAT.validator().orElseThrow().validate(document, ValidationOptions.DEFAULT);
  }

  private static List<String> findings(ValidationReport report) {
    return report.findings().stream()
        .map(f -> f.rule() + " " + f.location().path())
        .toList();
  }

  private static List<String> layers(ValidationReport report) {
    return report.layers().stream()
        .map(l -> l.layer() + " " + l.ruleSet() + " " + l.verdict() + " " + l.note())
        .toList();
  }
}
