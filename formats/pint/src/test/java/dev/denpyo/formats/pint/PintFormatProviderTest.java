package dev.denpyo.formats.pint;

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

class PintFormatProviderTest {
  private static final String FORMAT = "jp-pint";
  private static final String FIRST_RULE = "ibr-002";
  private static final List<String> EXPECTED = List.of(
      "jp-pint",
      "jp-pint-nontax",
      "jp-pint-selfbilling",
      "pint-sg",
      "pint-eu",
      "pint-aunz",
      "pint-aunz-selfbilling",
      "pint-my",
      "pint-my-selfbilling",
      "pint-ae",
      "pint-ae-selfbilling",
      "pint-om",
      "pint-om-selfbilling");
  private static final String MINIMAL =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><CustomizationID"
          + " xmlns='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
          + "urn:peppol:pint:billing-1@jp-1</CustomizationID></Invoice>";
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
        FormatRegistry.of(List.of(new PintFormatProvider(new XmlLimits(256, 1_000, 1_000, 20))));
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
