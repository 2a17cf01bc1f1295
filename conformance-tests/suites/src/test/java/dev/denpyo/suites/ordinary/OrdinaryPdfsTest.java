package dev.denpyo.suites.ordinary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.suites.VeraPdf;
import dev.denpyo.validation.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any PDF in, PDF/A-3 out: PDFs that nobody made for it take an invoice, look as before, say the same
 * words, and pass veraPDF; or are refused for a reason. What came of each stands in {@code
 * docs/ordinary-pdfs.md}, which the slow test renews under {@code -Dgolden.update=true}.
 */
class OrdinaryPdfsTest {
  private static final Path COMMITTED = Path.of("..", "..", "docs", "ordinary-pdfs.md");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final double GOAL = 0.9;

  /** Of all there is on a page: letters of another cut, where the reader has no better font itself. */
  private static final double ALIKE = 0.02;

  private static final Document XML = Document.of("""
      <c:CrossIndustryInvoice xmlns:r='urn:any'
          xmlns:c='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'>
        <c:ExchangedDocumentContext><r:GuidelineSpecifiedDocumentContextParameter>
          <r:ID>urn:cen.eu:en16931:2017</r:ID>
        </r:GuidelineSpecifiedDocumentContextParameter></c:ExchangedDocumentContext>
      </c:CrossIndustryInvoice>\
      """.getBytes(UTF_8));

  @Test
  void whatLibrariesMakeBecomesPdfaAsTheTableSays() throws IOException {
    List<OrdinaryPdf> made = new ArrayList<>(PdfBoxPdfs.all());
    made.addAll(FopPdfs.all());

    List<String> rows = made.stream().map(OrdinaryPdfsTest::row).toList();

    List<String> committed = Files.readAllLines(COMMITTED, UTF_8);
    assertEquals(List.of(), rows.stream().filter(r -> !committed.contains(r)).toList());
  }

  /** Needs the programs; those that are not installed are left out. */
  @Test
  @Tag("slow")
  void whatProgramsMakeBecomesPdfaAsTheTableSays(@TempDir Path scratch) throws IOException {
    List<OrdinaryPdf> made = new ArrayList<>(PdfBoxPdfs.all());
    made.addAll(FopPdfs.all());
    made.addAll(ProgramPdfs.all(scratch));

    List<String> rows = made.stream().map(OrdinaryPdfsTest::row).toList();

    long good = rows.stream().filter(r -> r.contains("| PDF/A-3")).count();
    Files.writeString(Path.of("target", "ordinary-pdfs.md"), table(rows, good), UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(COMMITTED, table(rows, good), UTF_8);
    }
    List<String> committed = Files.readAllLines(COMMITTED, UTF_8);
    assertEquals(List.of(), rows.stream().filter(r -> !committed.contains(r)).toList());
    assertTrue(good >= GOAL * rows.size(), () -> good + " of " + rows.size());
  }

  private static String row(OrdinaryPdf pdf) {
    String result = new InvoiceEmbedder(CLOCK, pdf.options())
        .embed(pdf.pdf(), XML)
        .fold(done -> proved(pdf, done.document()), OrdinaryPdfsTest::reasons);
    return "| " + pdf.generator() + " | " + pdf.kind() + " | " + result + " |";
  }

  private static String reasons(Embedding.Refused no) {
    return no.reasons().stream()
        .map(OrdinaryPdfsTest::reason)
        .distinct()
        .collect(Collectors.joining("; ", "refused: ", ""));
  }

  private static String reason(Finding finding) {
    return finding.rule() + " " + finding.message() + " (" + finding.location().path() + ")";
  }

  private static String proved(OrdinaryPdf before, Document after) {
    String what = before.generator() + ", " + before.kind();
    String password = before.kind().startsWith("encrypted") ? "secret" : "";
    assertEquals(List.of(), VeraPdf.faultsAsClaimed(after), what);
    Document inside = HybridPdf.of(after).invoice().orElseThrow().content();
    assertArrayEquals(XML.bytes(), inside == null ? new byte[0] : inside.bytes(), what);
    assertEquals(Looks.text(before.pdf(), password), Looks.text(after, ""), what);
    double difference = Looks.difference(before.pdf(), password, after);
    assertTrue(difference < ALIKE, () -> what + " looks other: " + difference);
    return "PDF/A-3" + HybridPdf.of(after).metadata().pdfaConformance();
  }

  private static String table(List<String> rows, long good) {
    return """
        # Ordinary PDFs

        Written by `OrdinaryPdfsTest` (`-Pslow -Dgolden.update=true`); do not edit. Each PDF is made while the
        test runs, by the program named, and takes an invoice. Converted means: veraPDF finds nothing against the
        result as the part and level of PDF/A that it claims, the text in it is that of the original, its first
        pages look alike, and the invoice comes out byte for byte. The programs are those of Debian 12; PDFs of
        PDFBox and FOP are made and held against this table in every build.

        Converted: %d of %d.

        | made by | what is special | result |
        |---|---|---|
        """.formatted(good, rows.size()) + String.join("\n", rows) + "\n";
  }
}
