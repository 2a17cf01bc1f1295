package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts that lack a table: a finding or a refusal, and never an exception. */
class DamagedFontTest {
  /** As long as that of the font which it replaces. */
  private static final String NAME = "FoundInFolders";

  private static final Document XML = Document.of(SamplePdf.cii(SamplePdf.EN));

  @TempDir
  private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "glyf, true", "loca, true", "hmtx, true", "head, true", "maxp, true",
    "glyf, false", "loca, false", "hmtx, false", "head, false", "maxp, false"
  })
  void aFontInThePdfThatLacksATableIsAFault(String table, boolean composite) throws IOException {
    Document pdf = withoutTable(table, composite);

    List<String> noMetadataEither = List.of("HYB-20", "HYB-37");
    assertEquals(noMetadataEither, rules(PdfaCheck.faults(pdf, PdfLimits.DEFAULT)));
    assertEquals(List.of("HYB-37"), refused(new InvoiceEmbedder(clock()), pdf));
    VisibleInvoice.of(pdf).text();
    assertTrue(HybridPdf.of(pdf).readable());
  }

  @ParameterizedTest
  @CsvSource({
    "none, was written",
    "glyf, HYB-30",
    "loca, HYB-30",
    "hmtx, HYB-30",
    "head, HYB-30",
    "maxp, HYB-30"
  })
  void aFontOfADirectoryThatLacksATableIsNotTaken(String table, String outcome) throws IOException {
    byte[] font = renamed(liberation());
    Files.write(folder.resolve("f.ttf"), table.equals("none") ? font : without(table, font));
    FontLibrary fonts = FontLibrary.onClassPath().with(folder);
    InvoiceEmbedder embedder = new InvoiceEmbedder(clock(), EmbeddingOptions.DEFAULT.fonts(fonts));

    assertEquals(List.of(outcome), refused(embedder, named(NAME)));
  }

  private static Clock clock() {
    return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  }

  private static List<String> refused(InvoiceEmbedder embedder, Document pdf) {
    return embedder.embed(pdf, XML).fold(done -> List.of("was written"), no -> rules(no.reasons()));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().sorted().toList();
  }

  private static byte[] liberation() throws IOException {
    try (InputStream in = Objects.requireNonNull(
        DamagedFontTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf"))) {
      return in.readAllBytes();
    }
  }

  /** So that no font of the class path has its name. */
  private static byte[] renamed(byte[] font) {
    String text = new String(font, ISO_8859_1).replace("LiberationSans", NAME);
    String wide = new String("LiberationSans".getBytes(UTF_16BE), ISO_8859_1);
    return text.replace(wide, new String(NAME.getBytes(UTF_16BE), ISO_8859_1)).getBytes(ISO_8859_1);
  }

  /** A name that no reader looks for takes the table out. */
  private static byte[] without(String table, byte[] font) {
    String text = new String(font, ISO_8859_1);
    int at = text.indexOf(table);
    assertNotEquals(-1, at);
    return (text.substring(0, at) + "none" + text.substring(at + 4)).getBytes(ISO_8859_1);
  }

  private static Document withoutTable(String table, boolean composite) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(drawn(composite).bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      COSStream program = Objects.requireNonNull(descriptor(pdf).getCOSStream(COSName.FONT_FILE2));
      byte[] font;
      try (InputStream in = program.createInputStream()) {
        font = without(table, in.readAllBytes());
      }
      try (OutputStream altered = program.createOutputStream(COSName.FLATE_DECODE)) {
        altered.write(font);
      }
      pdf.save(out);
      return Document.of(out.toByteArray());
    }
  }

  private static COSDictionary font(PDDocument pdf) {
    COSDictionary fonts =
        pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    return fonts.getCOSDictionary(fonts.keySet().iterator().next());
  }

  private static COSDictionary descriptor(PDDocument pdf) {
    return Objects.requireNonNull(FontCheck.descendant(font(pdf)))
        .getCOSDictionary(COSName.FONT_DESC);
  }

  private static Document drawn(boolean composite) throws IOException {
    try (PDDocument pdf = new PDDocument();
        InputStream in =
            DamagedFontTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
      PDFont font = composite
          ? PDType0Font.load(pdf, in, false)
          : PDTrueTypeFont.load(pdf, in, WinAnsiEncoding.INSTANCE);
      return page(pdf, font);
    }
  }

  private static Document named(String name) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(drawn(false).bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      descriptor(pdf).removeItem(COSName.FONT_FILE2);
      descriptor(pdf).setName(COSName.FONT_NAME, name);
      font(pdf).setName(COSName.BASE_FONT, name);
      pdf.save(out);
      return Document.of(out.toByteArray());
    }
  }

  private static Document page(PDDocument pdf, PDFont font) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(font, 12);
      content.showText("Summe 119,00");
      content.endText();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return Document.of(out.toByteArray());
  }
}
