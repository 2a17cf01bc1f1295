package dev.denpyo.formats.cii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiiFormatProviderTest {
  private static final String FORMAT = "cii";
  private static final String FIRST_RULE = "BR-02";
  private static final List<String> EXPECTED = List.of(
      "cii",
      "xrechnung-cii",
      "facturx-minimum",
      "facturx-basicwl",
      "facturx-basic",
      "facturx-en16931",
      "facturx-extended");
  private static final String MINIMAL = "<CrossIndustryInvoice"
      + " xmlns='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'/>";
  private static final FormatRegistry FORMATS = FormatRegistry.discover();

  @Test
  void serviceLoaderFindsItsFormats() {
    List<String> ids = FORMATS.formats().stream().map(f -> f.id().value()).toList();
    assertTrue(ids.containsAll(EXPECTED), ids::toString);
  }

  @Test
  void aRootAloneBreaksSchemaAndRules() {
    ValidationReport report = check(FORMATS, MINIMAL);
    assertEquals(Verdict.INVALID, report.verdict());
    List<String> rules = report.findings().stream().map(Finding::rule).toList();
    assertTrue(rules.contains("DNP-SCHEMA"), rules::toString);
    assertTrue(rules.contains(FIRST_RULE), rules::toString);
  }

  @Test
  void limitsAreTheCallersChoice() {
    FormatRegistry strict =
        FormatRegistry.of(List.of(new CiiFormatProvider(new XmlLimits(256, 1_000, 1_000, 20))));
    assertEquals("DNP-XML-03", check(strict, MINIMAL).findings().get(0).rule());
  }

  private static ValidationReport check(FormatRegistry formats, String text) {
    DocumentFormat format = formats.format(new FormatId(FORMAT));
    return format
        .validator()
        .orElseThrow()
        .validate(Document.of(text.getBytes(UTF_8)), ValidationOptions.DEFAULT);
  }
}
