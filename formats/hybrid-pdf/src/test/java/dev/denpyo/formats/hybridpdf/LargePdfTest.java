package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that no invoice needs, in a process with 256 MB of heap. */
class LargePdfTest {
  private static final byte[] XML = SamplePdf.cii(SamplePdf.EN);
  private static final int MIB = 1024 * 1024;
  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @TempDir
  private Path folder = Path.of("");

  /** Run in a process of its own: a PDF and where to write it. */
  public static void main(String[] arguments) {
    List<Finding> against =
        EMBEDDER.embed(Path.of(arguments[0]), Document.of(XML), Path.of(arguments[1]));
    System.out.println(against);
    System.exit(against.isEmpty() ? 0 : 1);
  }

  @Test
  void tenThousandPagesTakeAnInvoice() throws Exception {
    Path pdf = folder.resolve("pages.pdf");
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      for (int i = 0; i < 10_000; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.showText("Page " + i);
          content.endText();
        }
      }
      document.save(pdf.toFile());
    }

    assertEmbedded(pdf);
  }

  @Test
  void twoHundredMegabytesTakeAnInvoice() throws Exception {
    Path pdf = folder.resolve("pictures.pdf");
    pictures(pdf, 20);
    assertTrue(Files.size(pdf) > 200L * MIB);

    assertEmbedded(pdf);
  }

  @Test
  void whatIsLargerThanTheLimitIsLeftAlone() throws IOException {
    Path pdf = Files.write(folder.resolve("any.pdf"), SamplePdf.bare().bytes());
    PdfLimits small = new PdfLimits(100, 100, 100, 1, 1);
    InvoiceEmbedder embedder =
        new InvoiceEmbedder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), small);

    List<Finding> against = embedder.embed(pdf, Document.of(XML), folder.resolve("out.pdf"));

    assertEquals(List.of("HYB-03"), against.stream().map(Finding::rule).toList());
    assertFalse(Files.exists(folder.resolve("out.pdf")));
  }

  @Test
  void fromFileToFileIsAsInMemory() throws IOException {
    Path pdf = Files.write(folder.resolve("in.pdf"), SamplePdf.bare().bytes());
    Path out = Files.write(folder.resolve("out.pdf"), "older".getBytes(UTF_8));

    assertEquals(List.of(), EMBEDDER.embed(pdf, Document.of(XML), out));

    Embedding.Embedded done =
        (Embedding.Embedded) EMBEDDER.embed(Document.of(Files.readAllBytes(pdf)), Document.of(XML));
    assertArrayEquals(done.document().bytes(), Files.readAllBytes(out));
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  private void assertEmbedded(Path pdf) throws Exception {
    Path out = folder.resolve("out.pdf");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            LargePdfTest.class.getName(),
            pdf.toString(),
            out.toString())
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
    assertEquals(0, process.exitValue(), said);
    HybridPdf read = HybridPdf.of(out, PdfLimits.DEFAULT);
    Document inside = read.invoice().orElseThrow().content();
    assertArrayEquals(XML, inside == null ? new byte[0] : inside.bytes());
  }

  /** A page with so many grey pictures of 10 MiB and a bit, as they come from a camera: not packable. */
  private static void pictures(Path file, int count) throws IOException {
    List<Long> offsets = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < count; i++) {
      names.append("/I").append(i).append(' ').append(i + 4).append(" 0 R ");
    }
    byte[] picture = new byte[3300 * 3300];
    new Random(7).nextBytes(picture);
    try (Counting out = new Counting(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.text("%PDF-1.4\n");
      object(out, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
      object(out, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
      object(
          out,
          offsets,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 600]" + " /Resources << /XObject << "
              + names + ">> >> >>");
      for (int i = 0; i < count; i++) {
        offsets.add(out.count);
        out.text(
            offsets.size() + " 0 obj\n<< /Type /XObject /Subtype /Image /Width 3300 /Height 3300"
                + " /BitsPerComponent 8 /ColorSpace /DeviceGray /Length " + picture.length
                + " >>\nstream\n");
        out.write(picture);
        out.text("\nendstream\nendobj\n");
      }
      long xref = out.count;
      out.text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
      for (long offset : offsets) {
        out.text("%010d 00000 n \n".formatted(offset));
      }
      out.text("trailer << /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + xref
          + "\n%%EOF\n");
    }
  }

  private static void object(Counting out, List<Long> offsets, String text) throws IOException {
    offsets.add(out.count);
    out.text(offsets.size() + " 0 obj\n" + text + "\nendobj\n");
  }

  /** Knows how much was written. */
  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long count;

    Counting(OutputStream out) {
      this.out = out;
    }

    void text(String text) throws IOException {
      write(text.getBytes(ISO_8859_1));
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
      out.write(b, from, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
