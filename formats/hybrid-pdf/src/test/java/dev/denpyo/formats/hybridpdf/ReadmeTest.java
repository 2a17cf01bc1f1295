package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of README are the regions below: they compile, run, and are the same text. */
class ReadmeTest {
  @Test
  void theExampleRuns() {
    byte[] pdfBytes = SamplePdf.hybrid().bytes();
    Document newXml = Document.of(SamplePdf.cii(SamplePdf.EN + "#conformant#a"));
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
    // region example
    Document pdf = Document.of(pdfBytes);
    HybridPdf inside = HybridPdf.of(pdf); // never fails: what is wrong is in problems()
    Optional<Document> xml = inside.invoice().map(EmbeddedFile::content);
    ValidationReport report = Denpyo.standard().check(pdf, ValidationOptions.DEFAULT);
    Embedding embedding = new InvoiceEmbedder(clock).embed(pdf, newXml);
    Document hybrid = embedding.fold(
        done -> done.document(), // PDF/A-3; every older invoice is taken out
        no -> {
          throw new IllegalArgumentException("not with this PDF: " + no.reasons());
        });
    // endregion
    assertEquals(SamplePdf.cii(SamplePdf.EN).length, xml.orElseThrow().size());
    assertEquals("hybrid-pdf", report.format());
    assertEquals(1, HybridPdf.of(hybrid).invoices().size());
  }

  @Test
  void theExampleOfWhatIsSeenRuns() {
    Document pdf = DrawnPdf.rows("Invoice number\tR-1", "Issue date\t2026-11-23");
    Invoice invoice =
        Invoice.builder("R-1", LocalDate.of(2026, 11, 22), CurrencyCode.EUR).build();
    List<String> lines = new ArrayList<>();
    // region seen
    for (VisibleTerm term : VisibleInvoice.of(pdf).compare(invoice)) {
      String told = term.sight()
          .fold(
              found -> "at " + found.place(), // page and box
              other -> "people see " + other.visible(),
              absent -> "not on the pages",
              unknown -> "cannot tell: " + unknown.why()); // a scan, for example
      lines.add(term.term().id() + " " + term.value() + ": " + told);
    }
    // endregion
    assertEquals("BT-2 2026-11-22: people see 2026-11-23", lines.get(1));
    assertTrue(lines.get(0).startsWith("BT-1 R-1: at Page[1]/Box["), lines::toString);
  }

  @Test
  void theExampleStandsInReadmeLetterForLetter() throws IOException {
    String name = ReadmeTest.class.getName().replace('.', '/') + ".java";
    String source = Files.readString(Path.of("src/test/java").resolve(name));
    String readme = Files.readString(Path.of("README.md"));

    assertEquals(region(source, "example"), between(readme, "```java\n", "```").strip());
    String visible = readme.substring(readme.indexOf("## XML against PDF"));
    assertEquals(region(source, "seen"), between(visible, "```java\n", "```").strip());
  }

  private static String region(String source, String name) {
    return between(source, "// region " + name + "\n", "    // endregion")
        .stripTrailing()
        .stripIndent();
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    assertTrue(from >= begin.length(), "no " + begin);
    return text.substring(from, text.indexOf(end, from));
  }
}
