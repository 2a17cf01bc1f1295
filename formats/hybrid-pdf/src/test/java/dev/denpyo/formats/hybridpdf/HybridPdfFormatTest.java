package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.Recognition;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The format with no other format beside it; with all of them it is judged by the suites. */
class HybridPdfFormatTest {
  private static final DocumentFormat FORMAT =
      FormatRegistry.of(List.of(new HybridPdfFormatProvider())).formats().get(0);

  @Test
  void recognisesEveryPdfAndIsSureOfAHybridOne() {
    Recognition hybrid = FORMAT.recognise(SamplePdf.hybrid().document()).orElseThrow();
    assertEquals(new Recognition("pdf", SamplePdf.EN, Recognition.Strength.EXACT), hybrid);
    Recognition plain = FORMAT.recognise(SamplePdf.bare().document()).orElseThrow();
    assertEquals(new Recognition("pdf", null, Recognition.Strength.SYNTAX), plain);
    assertTrue(FORMAT.recognise(Document.of("<a/>".getBytes(UTF_8))).isEmpty());
  }

  @Test
  void anInvoiceThatNoFormatClaimsIsNeverValid() {
    ValidationReport report = check(SamplePdf.hybrid().document());

    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertEquals("hybrid-pdf", report.format());
    assertNull(report.profile());
    assertEquals(
        List.of(
            "RULES null NOT_CHECKED",
            "CONTAINER hybrid-pdf:1 VALID",
            "CONTAINER pdfa-3:2012 NOT_CHECKED",
            "CONTAINER visible-text:1 NOT_CHECKED"),
        layers(report));
  }

  @Test
  void aPdfWithoutInvoiceIsInvalid() {
    ValidationReport report = check(SamplePdf.bare().document());

    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(
        List.of("HYB-04"), report.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void aPdfThatCannotBeOpenedIsNotSaidToBeGood() {
    ValidationReport report = check(Document.of("%PDF-1.7 nothing".getBytes(UTF_8)));

    assertEquals(
        List.of("the PDF could not be opened, so nothing of it was looked at"),
        report.layers().stream()
            .filter(l -> String.valueOf(l.ruleSet()).startsWith("pdfa-3"))
            .map(l -> l.note())
            .toList());
  }

  @Test
  void readingSaysWhyThereIsNoInvoice() {
    Reading none = FORMAT.reader().orElseThrow().read(SamplePdf.bare().document());
    assertNull(none.invoice());
    assertEquals(List.of("HYB-04"), none.problems().stream().map(Finding::rule).toList());

    Reading unclaimed = FORMAT.reader().orElseThrow().read(SamplePdf.hybrid().document());
    assertNull(unclaimed.invoice());
    assertEquals(
        List.of("DNP-READ-00"), unclaimed.problems().stream().map(Finding::rule).toList());
  }

  private static ValidationReport check(Document document) {
    return FORMAT.validator().orElseThrow().validate(document, ValidationOptions.DEFAULT);
  }

  private static List<String> layers(ValidationReport report) {
    return report.layers().stream()
        .map(l -> l.layer() + " " + l.ruleSet() + " " + l.verdict())
        .toList();
  }
}
