package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HybridPdfTest {
  private static final byte[] XML = SamplePdf.cii(SamplePdf.EN);

  @Test
  void findsTheInvoiceWithAllThatIsSaidOfIt() {
    EmbeddedFile file = HybridPdf.of(SamplePdf.hybrid().document()).invoice().orElseThrow();

    assertEquals("factur-x.xml", file.name());
    assertEquals(List.of("Root/Names/EmbeddedFiles[1]", "Root/AF[1]"), file.places());
    assertEquals("Alternative", file.relationship());
    assertEquals("text/xml", file.mediaType());
    assertEquals(XML.length, file.parameters().size());
    assertTrue(file.parameters().modified());
    assertNotNull(file.content());
    assertArrayEquals(XML, file.content().bytes());
  }

  @Test
  void readsTheMetadata() {
    PdfMetadata metadata = HybridPdf.of(SamplePdf.hybrid().document()).metadata();

    assertEquals("3", metadata.pdfaPart());
    assertTrue(metadata.described());
    PdfMetadata.InvoiceProperties said = metadata.invoice();
    assertEquals(
        new PdfMetadata.InvoiceProperties(
            SamplePdf.FX, "INVOICE", "factur-x.xml", "1.0", "EN 16931"),
        said);
  }

  @ParameterizedTest
  @CsvSource({
    "names, Root/Names/EmbeddedFiles[1]",
    "AF, Root/AF[1]",
    "page, Page[1]/AF[1]",
    "annotation, Page[1]/Annots[1]"
  })
  void findsFilesWhereverTheyStand(String place, String expected) {
    Document pdf =
        SamplePdf.bare().with("factur-x.xml", XML, Set.of(place), p -> {}).document();

    assertEquals(List.of(expected), HybridPdf.of(pdf).invoice().orElseThrow().places());
  }

  @Test
  void findsAFileInTheBranchesOfATreeThatIsACircle() {
    Document pdf = SamplePdf.hybrid()
        .catalog(root -> {
          COSDictionary names = root.getCOSDictionary(COSName.NAMES);
          COSDictionary leaf = names.getCOSDictionary(COSName.getPDFName("EmbeddedFiles"));
          COSArray kids = new COSArray();
          COSDictionary tree = new COSDictionary();
          kids.add(leaf);
          kids.add(tree);
          tree.setItem(COSName.KIDS, kids);
          names.setItem(COSName.getPDFName("EmbeddedFiles"), tree);
        })
        .document();

    assertEquals(1, HybridPdf.of(pdf).files().size());
  }

  @ParameterizedTest
  @CsvSource({"ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml"})
  void aKnownNamePromisesAnInvoiceEvenIfTheContentIsNone(String name) {
    Document pdf = SamplePdf.bare().with(name, "no XML".getBytes(UTF_8)).document();

    assertEquals(name, HybridPdf.of(pdf).invoice().orElseThrow().name());
  }

  @Test
  void otherFilesAreNoInvoices() {
    Document pdf = SamplePdf.bare()
        .with("terms.txt", "text".getBytes(UTF_8))
        .with("data.xml", "<data/>".getBytes(UTF_8))
        .document();

    HybridPdf read = HybridPdf.of(pdf);
    assertEquals(2, read.files().size());
    assertEquals(List.of(), read.invoices());
  }

  @Test
  void anInvoiceOfAnotherSyntaxIsFoundByItsRoot() {
    byte[] ubl =
        "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>".getBytes(UTF_8);
    Document pdf = SamplePdf.bare().with("anything.xml", ubl).document();

    assertEquals("anything.xml", HybridPdf.of(pdf).invoice().orElseThrow().name());
  }

  @Test
  void ofTwoInvoicesTheMetadataChooses() {
    Document pdf = SamplePdf.bare().with("a.xml", XML).with("factur-x.xml", XML).document();

    HybridPdf read = HybridPdf.of(pdf);
    assertEquals(2, read.invoices().size());
    assertEquals("factur-x.xml", read.invoice().orElseThrow().name());
  }

  @Test
  void aFileThatUnpacksToTooMuchIsRefused() {
    PdfLimits small = new PdfLimits(1 << 20, 1 << 20, 1_000, 10, 10);
    Document pdf = SamplePdf.bare().with("factur-x.xml", new byte[1_001]).document();

    HybridPdf read = HybridPdf.of(pdf, small);

    assertEquals(List.of("HYB-03"), rules(read));
    assertEquals(
        "Root/Names/EmbeddedFiles[1]", read.problems().get(0).location().path());
  }

  @Test
  void moreFilesThanAllowedAreRefused() {
    PdfLimits small = new PdfLimits(1 << 20, 1 << 20, 1_000, 1, 10);
    Document pdf = SamplePdf.bare().with("a.xml", XML).with("b.xml", XML).document();

    assertEquals(List.of("HYB-03"), rules(HybridPdf.of(pdf, small)));
  }

  @ParameterizedTest
  @CsvSource({
    "/Type /ObjStm /N 1 /First 4",
    "/#54ype /Obj#53tm /N 1 /Fir#73t 4",
    "/W [1 2 1]",
    "/First 4 /A (1 0 obj) ",
    "/First 4 /A (1 0 obj << \\)) ",
    "/First 4 % 1 0 obj << NEWLINE",
    "/First 4 LONG"
  })
  void aBombInTheStructureIsRefusedBeforeItIsUnpacked(String keys) throws IOException {
    String padded = keys.replace("LONG", " ".repeat(6_000)).replace("NEWLINE", "\n");
    assertEquals(List.of("HYB-03"), problems(bomb(padded)));
  }

  /** 40 MiB of blanks in 40 KiB. */
  private static byte[] bomb(String keys) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 40; i++) {
        deflater.write(blanks);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(("%PDF-1.7\n1 0 obj\n<< " + keys + " /Filter /FlateDecode /Length "
            + packed.size() + " >>\nstream\n")
        .getBytes(ISO_8859_1));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes("\nendstream\nendobj\nstartxref\n0\n%%EOF".getBytes(ISO_8859_1));
    return pdf.toByteArray();
  }

  @Test
  void theSameBombAsAnImageIsLeftPacked() throws IOException {
    assertEquals(List.of("HYB-01"), problems(bomb("/Subtype /Image /Width 6000")));
  }

  @Test
  void aTruncatedPdfIsReportedEvenWhereItCanBeRead() {
    byte[] whole = SamplePdf.hybrid().bytes();
    for (int cut = 0; cut < whole.length; cut += 37) {
      HybridPdf read = HybridPdf.of(Document.of(Arrays.copyOf(whole, cut)));
      String rule = read.readable() ? "HYB-08" : "HYB-01";
      assertTrue(rules(read).contains(rule), "cut at " + cut + " of " + whole.length);
    }
  }

  @Test
  void flippedBytesAreSurvived() {
    byte[] whole = SamplePdf.hybrid().bytes();
    Random random = new Random(20_261_122);
    for (int i = 0; i < 500; i++) {
      byte[] mutant = whole.clone();
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      assertNotNull(HybridPdf.of(Document.of(mutant)));
    }
  }

  @Test
  void referencesThatGoInCirclesEnd() {
    String text = """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Names 2 0 R /AF 1 0 R /Pages 3 0 R >>
        endobj
        2 0 obj
        2 0 R
        endobj
        3 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        xref
        0 1
        0000000000 65535 f\s
        trailer
        << /Root 1 0 R /Size 4 /Prev 174 >>
        startxref
        174
        %%EOF\
        """;

    HybridPdf read = HybridPdf.of(Document.of(text.getBytes(ISO_8859_1)));

    assertEquals(List.of(), read.files());
  }

  @Test
  void deepNestingIsRefused() {
    String text = "%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer\n"
        + "<< /Root 1 0 R >>\nstartxref\n0\n%%EOF";

    assertEquals(List.of("HYB-01"), problems(text.getBytes(ISO_8859_1)));
  }

  @Test
  void whatIsNoPdfIsSaidToBeNone() {
    assertEquals(List.of("HYB-01"), problems("<a>%PDF-1.7</a>".getBytes(UTF_8)));
    assertEquals(List.of("HYB-01"), problems(new byte[0]));
    assertFalse(PdfFile.isPdf(Document.of("<a>%PDF-1.7</a>".getBytes(UTF_8))));
  }

  private static List<String> problems(byte[] bytes) {
    return rules(HybridPdf.of(Document.of(bytes)));
  }

  private static List<String> rules(HybridPdf read) {
    return read.problems().stream().map(Finding::rule).toList();
  }
}
