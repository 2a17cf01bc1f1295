package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.PdfMetadata.InvoiceProperties;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the result is PDF/A-3 is held against veraPDF in the suites. */
class InvoiceEmbedderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final InvoiceEmbedder EMBEDDER = new InvoiceEmbedder(CLOCK);
  private static final byte[] XML = SamplePdf.cii(SamplePdf.EN);
  private static final byte[] UBL =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>".getBytes(UTF_8);

  private static Document embedded(Document pdf, byte[] xml) {
    return EMBEDDER.embed(pdf, Document.of(xml)).fold(Embedding.Embedded::document, no -> {
      throw new AssertionError(no.reasons());
    });
  }

  private static List<String> refused(Document pdf, byte[] xml) {
    return EMBEDDER
        .embed(pdf, Document.of(xml))
        .fold(done -> List.of(), no -> no.reasons().stream().map(Finding::rule).toList());
  }

  @Test
  void whatIsPutInComesOutByteForByte() {
    HybridPdf read = HybridPdf.of(embedded(plain(page -> {}), XML));

    assertArrayEquals(XML, bytes(read.invoice().orElseThrow()));
    assertEquals(List.of(), ContainerRules.check(read));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:factur-x.eu:1p0:minimum, factur-x.xml, Data, MINIMUM, 1.0",
    "urn:factur-x.eu:1p0:basicwl, factur-x.xml, Data, BASIC WL, 1.0",
    "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic, factur-x.xml, Alternative,"
        + " BASIC, 1.0",
    "urn:cen.eu:en16931:2017, factur-x.xml, Alternative, EN 16931, 1.0",
    "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended, factur-x.xml, Alternative,"
        + " EXTENDED, 1.0",
    "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr, factur-x.xml,"
        + " Alternative, EXTENDED, 1.0",
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0, factur-x.xml, Alternative, EN"
        + " 16931, 1.0",
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, xrechnung.xml,"
        + " Alternative, XRECHNUNG, 3.0"
  })
  void theProfileDecidesOnNameRelationshipAndMetadata(
      String guideline, String name, String relationship, String level, String version) {
    HybridPdf read = HybridPdf.of(embedded(plain(page -> {}), SamplePdf.cii(guideline)));

    EmbeddedFile file = read.invoice().orElseThrow();
    assertEquals(name, file.name());
    assertEquals(relationship, file.relationship());
    assertEquals(
        new InvoiceProperties(SamplePdf.FX, "INVOICE", name, version, level),
        read.metadata().invoice());
    assertEquals(List.of(), ContainerRules.check(read));
  }

  @Test
  void anInvoiceInUblGoesInWithoutMetadataOfFacturX() {
    HybridPdf read = HybridPdf.of(embedded(SamplePdf.hybrid().document(), UBL));

    assertEquals("invoice.xml", read.invoice().orElseThrow().name());
    assertEquals(null, read.metadata().invoice());
    assertFalse(read.metadata().described());
    assertEquals(List.of(), ContainerRules.check(read));
  }

  @Test
  void oldInvoicesAreTakenOutAndNothingOfThemStays() {
    byte[] old = SamplePdf.cii("urn:cen.eu:en16931:2017#OLD-TEXT");
    Document pdf = SamplePdf.bare()
        .with("ZUGFeRD-invoice.xml", old, Set.of("names", "AF", "page"), p -> {})
        .with("note.xml", old, Set.of("annotation"), p -> {})
        .with("terms.txt", "terms".getBytes(UTF_8))
        .document();

    Embedding.Embedded done = (Embedding.Embedded) EMBEDDER.embed(pdf, Document.of(XML));
    HybridPdf read = HybridPdf.of(done.document());

    assertEquals(Set.of("ZUGFeRD-invoice.xml", "note.xml"), Set.copyOf(done.replaced()));
    assertEquals(
        List.of("factur-x.xml", "terms.txt"),
        read.files().stream().map(EmbeddedFile::name).toList());
    assertEquals(List.of(), ContainerRules.check(read));
    assertFalse(everything(done.document()).contains("OLD-TEXT"));
    assertFalse(everything(done.document()).contains("ZUGFeRD-invoice.xml"));
  }

  @Test
  void whatTheMetadataSaidBesideStays() {
    Document titled = plain(page -> page.pdf().getDocumentInformation().setTitle("Invoice <7>"));
    String twice = everything(embedded(embedded(titled, UBL), XML));

    assertEquals(2, twice.split("<rdf:li xml:lang=\"x-default\">Invoice &lt;7&gt;<", -1).length);
    assertEquals(2, twice.split("<pdfaid:part>3<", -1).length);
    assertEquals(2, twice.split("<xmp:ModifyDate>2026-11-22T10:15:30Z<", -1).length);
    assertEquals(2, twice.split("<fx:DocumentType>INVOICE<", -1).length);
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Document pdf = SamplePdf.hybrid().document();

    assertArrayEquals(embedded(pdf, XML).bytes(), embedded(pdf, XML).bytes());
  }

  @Test
  void aFontThatIsAtHandIsPutIn() {
    Document pdf = plain(page -> text(page, new PDType1Font(Standard14Fonts.FontName.HELVETICA)));

    String all = everything(embedded(pdf, XML));

    assertTrue(all.contains("+LiberationSans"), "no font was put in");
    assertFalse(all.contains("COSName{Helvetica}"), "the font still goes by its old name");
  }

  @Test
  void aFontThatIsNotAtHandIsRefusedWithItsPage() {
    Document pdf = plain(page -> text(page, new PDType1Font(Standard14Fonts.FontName.SYMBOL), "α"));

    Embedding.Refused no = (Embedding.Refused) EMBEDDER.embed(pdf, Document.of(XML));

    assertEquals("HYB-30", no.reasons().get(0).rule());
    assertEquals("Page[1]/Resources/Font", no.reasons().get(0).location().path());
    assertEquals(
        "Font not embedded: Symbol; no font of that name or as wide is at hand",
        no.reasons().get(0).message());
  }

  @Test
  void aLetterMuchWiderThanStatedIsRefused() {
    Document pdf =
        plain(page -> text(page, new PDType1Font(Standard14Fonts.FontName.HELVETICA), "a¯"));

    Embedding.Refused no = (Embedding.Refused) EMBEDDER.embed(pdf, Document.of(XML));

    assertEquals(
        "Font not embedded: Helvetica; LiberationSans has it 552 wide, stated is 333:"
            + " letter 175, macron",
        no.reasons().get(0).message());
  }

  @ParameterizedTest
  @CsvSource({"0 0 0 1 k, HYB-31", "nonsense, HYB-34", "/Im Do, ''", "1 0 0 rg, ''", "0 g, ''"})
  void whatPagesDrawIsHeldAgainstPdfA(String content, String expected) {
    Document pdf = plain(page -> raw(page, content));

    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), refused(pdf, XML));
  }

  @Test
  void scriptsAreTakenOut() {
    COSDictionary script = new COSDictionary();
    script.setName(COSName.S, "JavaScript");
    Document opening = SamplePdf.bare()
        .catalog(root -> root.setItem(COSName.OPEN_ACTION, script))
        .document();
    assertFalse(everything(embedded(opening, XML)).contains("JavaScript"));

    Document link = plain(page -> {
      COSDictionary annotation = new COSDictionary();
      annotation.setName(COSName.SUBTYPE, "Link");
      annotation.setItem(COSName.A, script);
      annotations(page, annotation);
    });
    assertFalse(everything(embedded(link, XML)).contains("JavaScript"));
    assertTrue(everything(embedded(link, XML)).contains("Link"));
  }

  @Test
  void hiddenAnnotationsAreTakenOutAndHiddenFieldsEmptied() {
    COSDictionary note = new COSDictionary();
    note.setName(COSName.SUBTYPE, "Text");
    note.setInt(COSName.F, 2);
    COSDictionary field = new COSDictionary();
    field.setName(COSName.SUBTYPE, "Widget");
    field.setInt(COSName.F, 2);
    Document pdf = plain(page -> annotations(page, note, field));

    String all = everything(embedded(pdf, XML));

    assertFalse(all.contains("COSName{Text}"));
    assertTrue(all.contains("COSName{Widget}"));
    assertTrue(all.contains("COSName{F}=COSInt{4}"));
  }

  @Test
  void aFontInTheFileThatHasNoLettersIsRefused() {
    Document pdf = plain(page -> {
      COSDictionary descriptor = new COSDictionary();
      COSStream program = page.pdf().getDocument().createCOSStream();
      packed(program, new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, COSName.FLATE_DECODE);
      descriptor.setItem(COSName.FONT_FILE2, program);
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setName(COSName.SUBTYPE, "TrueType");
      font.setName(COSName.BASE_FONT, "Hollow");
      font.setItem(COSName.FONT_DESC, descriptor);
      COSDictionary fonts = new COSDictionary();
      fonts.setItem(COSName.getPDFName("F"), font);
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.FONT, fonts);
      page.page().getCOSObject().setItem(COSName.RESOURCES, resources);
      raw(page, "BT /F 12 Tf (a) Tj ET");
    });

    assertEquals(List.of("HYB-37"), refused(pdf, XML));
  }

  @Test
  void instructionsPackedInOneAnotherAreNotUnpackedForEver() {
    Document pdf = plain(page -> {
      COSStream bomb = page.pdf().getDocument().createCOSStream();
      COSArray twice = new COSArray();
      twice.add(COSName.FLATE_DECODE);
      twice.add(COSName.FLATE_DECODE);
      packed(bomb, new byte[150 << 20], twice);
      page.page().getCOSObject().setItem(COSName.CONTENTS, bomb);
    });

    assertTrue(pdf.size() < 10_000, () -> "no bomb: " + pdf.size());
    assertEquals(List.of("HYB-36"), refused(pdf, XML));
  }

  private static void packed(COSStream stream, byte[] content, COSBase filters) {
    try (OutputStream out = stream.createOutputStream(filters)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anXfaFormIsRefused() {
    Document pdf = SamplePdf.bare()
        .catalog(root -> {
          COSDictionary form = new COSDictionary();
          form.setItem(COSName.getPDFName("XFA"), new COSString("x"));
          root.setItem(COSName.ACRO_FORM, form);
        })
        .document();

    assertEquals(List.of("HYB-35"), refused(pdf, XML));
  }

  @Test
  void onlyInvoicesGoIn() {
    Document pdf = plain(page -> {});
    assertEquals(List.of("HYB-41"), refused(pdf, "<a/>".getBytes(UTF_8)));
    assertEquals(List.of("HYB-41"), refused(pdf, "no XML".getBytes(UTF_8)));
    assertEquals(List.of("HYB-01"), refused(Document.of(XML), XML));
    assertThrows(IllegalArgumentException.class, () -> new Embedding.Refused(List.of()));
  }

  /**
   * One page while it is made.
   *
   * @param pdf the document
   * @param page the page
   */
  private record Drawing(PDDocument pdf, PDPage page) {}

  private static Document plain(Consumer<Drawing> draw) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      draw.accept(new Drawing(pdf, page));
      pdf.save(out);
      return Document.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void annotations(Drawing on, COSDictionary... annotations) {
    COSArray all = new COSArray();
    List.of(annotations).forEach(all::add);
    on.page().getCOSObject().setItem(COSName.ANNOTS, all);
  }

  private static void text(Drawing on, PDType1Font font) {
    text(on, font, "Invoice");
  }

  private static void text(Drawing on, PDType1Font font, String text) {
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      content.beginText();
      content.setFont(font, 12);
      content.showText(text);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void raw(Drawing on, String content) {
    try {
      byte[] bytes = content.getBytes(ISO_8859_1);
      on.page().setContents(new PDStream(on.pdf(), new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(EmbeddedFile file) {
    Document content = file.content();
    return content == null ? new byte[0] : content.bytes();
  }

  /** All that is in a PDF, unpacked. */
  private static String everything(Document pdf) {
    StringBuilder all = new StringBuilder();
    try (PdfFile file = PdfFile.open(pdf, PdfLimits.DEFAULT)) {
      ObjectWalk.visit(file.catalog(), (key, object) -> {
        all.append(object.entrySet()).append('\n');
        if (object instanceof COSStream stream) {
          all.append(unpacked(stream)).append('\n');
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private static String unpacked(COSStream stream) {
    try {
      return new String(Streams.unpack(stream, 1 << 20), ISO_8859_1);
    } catch (PdfProblem e) {
      throw new UncheckedIOException(e);
    }
  }
}
