package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** What a font in a PDF lacks or says wrongly, and how it comes out. */
class FontRepairTest {
  private static final COSName CID_SET = COSName.getPDFName("CIDSet");
  private static final String WORDS = "Größe A";

  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));

  /** A font of the result, into which a PDF with that font, altered, was made. */
  private static void repaired(Consumer<COSDictionary> alter, Consumer<COSDictionary> look)
      throws IOException {
    Document xml =
        Document.of("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>"
            .getBytes(UTF_8));
    Document done = EMBEDDER.embed(drawn(alter), xml).fold(Embedding.Embedded::document, no -> {
      throw new AssertionError(no.reasons());
    });
    try (PDDocument pdf = Loader.loadPDF(done.bytes())) {
      look.accept(font(pdf));
    }
  }

  private static Document drawn(Consumer<COSDictionary> alter) throws IOException {
    byte[] whole;
    try (PDDocument pdf = new PDDocument();
        InputStream in = Objects.requireNonNull(
            FontRepairTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf"));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(PDType0Font.load(pdf, in, false), 12);
        content.showText(WORDS);
        content.endText();
      }
      pdf.save(out);
      whole = out.toByteArray();
    }
    try (PDDocument pdf = Loader.loadPDF(whole);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      alter.accept(font(pdf));
      pdf.save(out);
      return Document.of(out.toByteArray());
    }
  }

  private static COSDictionary font(PDDocument pdf) {
    COSDictionary fonts =
        pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    return fonts.getCOSDictionary(fonts.keySet().iterator().next());
  }

  private static COSDictionary descriptor(COSDictionary font) {
    COSDictionary descendant =
        (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    return descendant.getCOSDictionary(COSName.FONT_DESC);
  }

  /** What the codes of {@link #WORDS} mean: its letters are those of the font's own table. */
  private static String meant(COSDictionary font) {
    CMap table = CharacterMaps.read(font.getDictionaryObject(COSName.TO_UNICODE), 1 << 20)
        .orElseThrow();
    StringBuilder text = new StringBuilder();
    try (InputStream in = Objects.requireNonNull(
            FontRepairTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf"));
        PDDocument pdf = new PDDocument()) {
      byte[] codes = PDType0Font.load(pdf, in, false).encode(WORDS);
      for (int i = 0; i < codes.length; i += 2) {
        text.append(table.toUnicode((codes[i] & 0xFF) << 8 | (codes[i + 1] & 0xFF)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  @Test
  void whatCodesMeanIsWrittenWhereTheFontKnows() throws IOException {
    repaired(font -> font.removeItem(COSName.TO_UNICODE), font -> assertEquals(WORDS, meant(font)));
  }

  @Test
  void whatCodesMeanStaysWhereThePdfSaysIt() throws IOException {
    repaired(font -> {}, font -> assertEquals(WORDS, meant(font)));
  }

  @Test
  void nothingIsWrittenWhereNobodyKnows() throws Exception {
    try (PdfFile file = PdfFile.open(SamplePdf.bare().document(), PdfLimits.DEFAULT)) {
      COSDictionary font = new COSDictionary();
      font.setName(COSName.SUBTYPE, "Type0");
      font.setName(COSName.ENCODING, "Identity-H");
      COSDictionary program = new COSDictionary();
      COSArray descendants = new COSArray();
      descendants.add(program);
      font.setItem(COSName.DESCENDANT_FONTS, descendants);

      new ToUnicodeRepair(file).font(font);

      assertNull(font.getDictionaryObject(COSName.TO_UNICODE));
    }
  }

  /** It is optional in PDF/A-3, and a wrong one forbidden (ISO 19005-3, 6.2.11.4.2). */
  @Test
  void aListOfLettersIsTakenOut() throws IOException {
    repaired(
        font -> descriptor(font).setItem(CID_SET, descriptor(font).getItem(COSName.FONT_FILE2)),
        font -> assertFalse(descriptor(font).containsKey(CID_SET)));
  }
}
