package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.formats.view.Fonts;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hybrid PDFs made of nothing but our model, page and XML: veraPDF, Mustang's validator and we ourselves
 * find them valid, and the XML in them is the XML that was written.
 */
class WrittenHybridTest {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final Denpyo DENPYO = Denpyo.of(FORMATS);
  private static final Fonts FONTS = Fonts.onClassPath();
  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));
  private static final List<String> PROFILES = List.of(
      "facturx-minimum",
      "facturx-basicwl",
      "facturx-basic",
      "facturx-en16931",
      "facturx-extended",
      "xrechnung-cii");
  private static final int MANY = 200;

  @TempDir
  private Path folder;

  @Test
  void everyProfileIsValidForAllWhoJudge() throws IOException {
    assertValid(PROFILES.size(), 20261122);
  }

  @Test
  @Tag("slow")
  void twoHundredRandomInvoicesAreValidForAllWhoJudge() throws IOException {
    assertValid(MANY, 7);
  }

  private void assertValid(int count, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<Document> pdfs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pdfs.add(written(PROFILES.get(i % PROFILES.size()), invoice(random.nextLong())));
    }
    pdfs.add(Document.of(HybridSample.bytes())); // broken: an oracle that praises all is none
    List<List<String>> complaints = MustangOracle.complaints(pdfs, folder);
    assertFalse(complaints.remove(count).isEmpty());
    assertEquals(count, complaints.size());
    for (int i = 0; i < count; i++) {
      assertEquals(List.of(), complaints.get(i), "Mustang about " + i + " of seed " + seed);
    }
  }

  private static Invoice invoice(long seed) {
    Invoice invoice = TotalsCalculator.standard().complete(new RandomInvoices(seed).european());
    return LatinWords.in(invoice).toBuilder().process(null).build();
  }

  /** A page drawn and an XML written of one invoice, put together, and looked at by veraPDF and us. */
  private static Document written(String profile, Invoice invoice) {
    Document xml =
        Document.of(FORMATS.format(new FormatId(profile)).writer().orElseThrow().write(invoice));
    Document page = Document.of(InvoiceView.in(Language.DE).pdf(invoice, FONTS));
    Document pdf = EMBEDDER.embed(page, xml).fold(Embedding.Embedded::document, no -> {
      throw new AssertionError(no.reasons());
    });
    Document inside = HybridPdf.of(pdf).invoice().orElseThrow().content();
    assertArrayEquals(xml.bytes(), inside == null ? new byte[0] : inside.bytes());
    assertEquals(List.of(), VeraPdf.faults(pdf), profile);
    ValidationReport report = DENPYO.check(pdf, ValidationOptions.DEFAULT);
    assertEquals(profile, report.profile());
    assertEquals(Verdict.VALID, report.verdict(), () -> profile + report.findings());
    return pdf;
  }
}
