package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Random invoices of every profile go into a PDF and come out as they were; we and veraPDF find the result
 * valid. What Mustang says of such is in {@link WrittenHybridTest}.
 */
class EmbeddingProperties {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final List<String> PROFILES = List.of(
      "facturx-minimum",
      "facturx-basicwl",
      "facturx-basic",
      "facturx-en16931",
      "facturx-extended",
      "xrechnung-cii");
  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));

  private static final RuleSetId VERAPDF = new RuleSetId("verapdf", "1.30.2");

  /** Holds another invoice, which is to go. */
  private static final Document CARRIER = Document.of(HybridSample.bytes());

  /** The page is blank: what people see is not to be compared. */
  private static final ValidationOptions OFFICIAL = new ValidationOptions(null, List.of(), false);

  @Property(tries = 200, seed = "20261122")
  void whatGoesInComesOutAndPasses(@ForAll long seed, @ForAll @IntRange(max = 5) int profile) {
    String id = PROFILES.get(profile);
    Invoice invoice = TotalsCalculator.standard().complete(new RandomInvoices(seed).european());
    Document xml = Document.of(FORMATS
        .format(new FormatId(id))
        .writer()
        .orElseThrow()
        .write(invoice.toBuilder().process(null).build()));

    Document pdf = EMBEDDER.embed(CARRIER, xml).fold(Embedding.Embedded::document, no -> {
      throw new AssertionError(no.reasons());
    });

    HybridPdf read = HybridPdf.of(pdf);
    Document inside = read.invoice().orElseThrow().content();
    assertEquals(1, read.files().size());
    assertArrayEquals(xml.bytes(), inside == null ? new byte[0] : inside.bytes());
    ValidationReport report = Denpyo.of(FORMATS).check(pdf, OFFICIAL);
    assertEquals(id, report.profile());
    assertEquals(List.of(), errors(report), () -> id + " " + seed);
    assertEquals(Verdict.VALID, report.verdict(), () -> id + " " + seed + report.layers());
    assertTrue(
        report.layers().stream().anyMatch(l -> VERAPDF.equals(l.ruleSet())),
        report.layers()::toString);
  }

  private static List<String> errors(ValidationReport report) {
    return report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(Finding::toString)
        .toList();
  }
}
