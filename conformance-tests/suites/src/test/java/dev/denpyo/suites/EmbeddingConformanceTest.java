package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we put invoices into is PDF/A-3, says veraPDF; and what we put in comes out. */
class EmbeddingConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));

  @Test
  void everyPdfOfTheCorpusTakesAnotherInvoiceOrSaysWhyNot() throws IOException {
    Map<String, List<String>> refused = refusedOf("zugferd-pdf", 92);

    assertEquals(
        Map.of("mustangproject__corruptedV2PDF.pdf", List.of("HYB-36", "HYB-34")), refused);
  }

  /** Nobody made these for PDF/A: odd fonts, old producers, damage. */
  @Test
  void ordinaryPdfsBecomePdfaOrSayWhyNot() throws IOException {
    Map<String, Long> reasons = refusedOf("malformed", 25).values().stream()
        .collect(Collectors.groupingBy(r -> String.join(" ", r), Collectors.counting()));

    assertEquals(Map.of("HYB-37", 2L), reasons);
  }

  /** Embeds into all; what is not refused is PDF/A-3 after veraPDF and holds the invoice. */
  private static Map<String, List<String>> refusedOf(String folder, int expected)
      throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "skipped: no corpus at " + CORPUS);
    Document xml = Document.of(invoice("facturx-en16931"));
    Map<String, List<String>> refused = new TreeMap<>();
    Map<String, List<String>> broken = new TreeMap<>();
    List<Path> files = pdfs(folder);
    for (Path path : files) {
      String name = path.getFileName().toString();
      Embedding embedding = EMBEDDER.embed(Document.of(Files.readAllBytes(path)), xml);
      List<String> reasons = embedding.fold(done -> List.of(), EmbeddingConformanceTest::rules);
      List<String> faults = embedding.fold(done -> proved(done.document(), xml), no -> List.of());
      if (!reasons.isEmpty()) {
        refused.put(name, reasons);
      }
      if (!faults.isEmpty()) {
        broken.put(name, faults);
      }
    }
    assertEquals(Map.of(), broken);
    assertEquals(expected, files.size());
    return refused;
  }

  private static List<String> rules(Embedding.Refused no) {
    return no.reasons().stream().map(Finding::rule).distinct().toList();
  }

  /** What veraPDF has against a result, after looking that it holds the invoice and nothing is wrong. */
  private static List<String> proved(Document pdf, Document xml) {
    Document inside = HybridPdf.of(pdf).invoice().orElseThrow().content();
    assertArrayEquals(xml.bytes(), inside == null ? new byte[0] : inside.bytes());
    return VeraPdf.faultsAsClaimed(pdf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facturx-minimum",
        "facturx-basicwl",
        "facturx-basic",
        "facturx-en16931",
        "facturx-extended",
        "xrechnung-cii",
        "cii",
        "ubl",
        "jp-pint"
      })
  void everyProfileGoesIntoAPlainPdf(String format) {
    Document xml = Document.of(invoice(format));

    Document pdf = EMBEDDER
        .embed(Document.of(blank()), xml)
        .fold(Embedding.Embedded::document, no -> {
          throw new AssertionError(no.reasons());
        });

    assertEquals(List.of(), proved(pdf, xml));
    ValidationReport report = Denpyo.of(FORMATS).check(pdf, ValidationOptions.DEFAULT);
    boolean below = Set.of("facturx-minimum", "facturx-basicwl").contains(format);
    assertEquals(
        below ? List.of("HYB-39 WARNING") : List.of(), // a German seller, and no word on the buyer
        report.findings().stream()
            .filter(f -> f.layer() == Layer.CONTAINER)
            .map(f -> f.rule() + " " + f.severity())
            .toList());
    String expected = format.equals("cii") ? "facturx-en16931" : format;
    assertEquals(expected, report.profile());
  }

  /** The name promises an invoice, and what is in the file breaks the promise. */
  @ParameterizedTest
  @CsvSource({"no XML, DNP-XML-01", "<a, DNP-XML-01", "'', DNP-XML-05"})
  void anInvoiceThatIsNoXmlIsInvalid(String content, String rule) {
    Document pdf = Document.of(HybridSample.bytes(content.getBytes(UTF_8)));

    ValidationReport report = Denpyo.of(FORMATS).check(pdf, ValidationOptions.DEFAULT);

    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(
        List.of(rule),
        report.findings().stream()
            .filter(f -> f.layer() == Layer.XML)
            .map(Finding::rule)
            .toList());
  }

  private static byte[] invoice(String format) {
    DocumentFormat target = FORMATS.format(new FormatId(format));
    return FormatSamples.write(target, FormatSamples.smallInvoice());
  }

  private static byte[] blank() {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pdfs(String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.newDirectoryStream(CORPUS.resolve(folder), "*.pdf")) {
      all.forEach(files::add);
    }
    files.sort(null);
    return files;
  }
}
