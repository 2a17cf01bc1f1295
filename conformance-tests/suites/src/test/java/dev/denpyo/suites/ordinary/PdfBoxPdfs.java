package dev.denpyo.suites.ordinary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.EmbeddingOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** What programs built on PDFBox make, one thing at a time that PDF/A has something to say of. */
final class PdfBoxPdfs {
  private static final String NAME = "PDFBox 3.0.8";
  private static final String TEXT = "Invoice 7: Größe – 23,80 €";

  private PdfBoxPdfs() {}

  /**
   * One page while it is made.
   *
   * @param pdf the document
   * @param page the page
   */
  private record Drawing(PDDocument pdf, PDPage page) {}

  @FunctionalInterface
  private interface Draw {
    void on(Drawing drawing) throws IOException;
  }

  static List<OrdinaryPdf> all() {
    EmbeddingOptions defaults = EmbeddingOptions.DEFAULT;
    return List.of(
        pdf("the twelve text fonts, not embedded", PdfBoxPdfs::standardFonts),
        pdf("an embedded subset", PdfBoxPdfs::embeddedFont),
        pdf("pictures: JPEG, alpha", PdfBoxPdfs::pictures),
        pdf("soft mask, blend mode, opacity", PdfBoxPdfs::transparency),
        pdf("inline picture, shading, pattern", d -> raw(d, RESOURCES, DRAWING)),
        pdf("notes, marks, hidden annotation", PdfBoxPdfs::annotations),
        pdf("scripts and launching links", PdfBoxPdfs::actions),
        pdf("files attached", PdfBoxPdfs::files),
        pdf("layers", PdfBoxPdfs::layers),
        pdf("PDF 2.0", d -> {
          d.pdf().setVersion(2.0f);
          text(d, new PDType1Font(FontName.HELVETICA));
        }),
        pdf("CMYK, profile given", d -> raw(d, "", "0 .2 1 0 k 50 50 99 99 re f"))
            .with(defaults.cmyk(Document.of(CmykProfile.bytes()))),
        pdf("CMYK, no profile", d -> raw(d, "", "0 .2 1 0 k 50 50 99 99 re f")),
        pdf("encrypted, password given", PdfBoxPdfs::encrypted).with(defaults.password("secret")),
        pdf("Japanese without its font", d -> japanese(d, "HeiseiMin-W3")),
        pdf("Symbol and ZapfDingbats", PdfBoxPdfs::symbols));
  }

  private static OrdinaryPdf pdf(String kind, Draw draw) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      draw.on(new Drawing(pdf, page));
      pdf.setDocumentId(7L);
      pdf.save(out);
      return OrdinaryPdf.of(NAME, kind, out.toByteArray());
    } catch (IOException e) {
      throw new AssertionError(kind, e);
    }
  }

  private static void text(Drawing on, PDFont font) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      write(content, font, 700, TEXT);
    }
  }

  private static void write(PDPageContentStream content, PDFont font, int y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, 12);
    content.newLineAtOffset(50, y);
    content.showText(text);
    content.endText();
  }

  private static void standardFonts(Drawing on) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      int y = 700;
      for (FontName name : FontName.values()) {
        if (name != FontName.SYMBOL && name != FontName.ZAPF_DINGBATS) {
          write(content, new PDType1Font(name), y, TEXT + " ± · ÷");
          y -= 20;
        }
      }
    }
  }

  private static void embeddedFont(Drawing on) throws IOException {
    try (InputStream font =
        PdfBoxPdfs.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
      text(on, PDType0Font.load(on.pdf(), font));
    }
  }

  private static void symbols(Drawing on) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      write(content, new PDType1Font(FontName.SYMBOL), 700, "αβΣ");
      write(content, new PDType1Font(FontName.ZAPF_DINGBATS), 680, "✔");
    }
  }

  private static void pictures(Drawing on) throws IOException {
    BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 8; i++) {
      picture.setRGB(i, i, new Color(200, 20, 20, 30 * i).getRGB());
    }
    BufferedImage opaque = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      content.drawImage(LosslessFactory.createFromImage(on.pdf(), picture), 50, 600, 80, 80);
      content.drawImage(JPEGFactory.createFromImage(on.pdf(), opaque), 150, 600, 80, 80);
      content.drawImage(LosslessFactory.createFromImage(on.pdf(), grey), 250, 600, 80, 80);
    }
  }

  private static void transparency(Drawing on) throws IOException {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setBlendMode(BlendMode.MULTIPLY);
    state.setNonStrokingAlphaConstant(0.4f);
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      content.setNonStrokingColor(Color.ORANGE);
      content.addRect(50, 600, 100, 100);
      content.fill();
      content.setGraphicsStateParameters(state);
      content.setNonStrokingColor(Color.BLUE);
      content.addRect(100, 650, 100, 100);
      content.fill();
    }
  }

  private static final String RESOURCES = "<< /Shading << /S << /ShadingType 2"
      + " /ColorSpace /DeviceRGB /Coords [0 0 200 0] /Function << /FunctionType 2 /Domain [0 1]"
      + " /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >> >>";

  private static final String DRAWING = """
      q 50 0 0 50 50 700 cm
      BI /W 2 /H 2 /BPC 8 /CS /RGB /F /AHx ID ff000000ff000000ffffffff> EI
      Q
      q 50 500 200 100 re W n 1 0 0 1 50 500 cm /S sh Q
      0.5 g 300 300 50 50 re f
      """;

  /** A page from its instructions, with resources as PDF writes them; none if empty. */
  private static void raw(Drawing on, String resources, String content) throws IOException {
    PDStream stream =
        new PDStream(on.pdf(), new ByteArrayInputStream(content.getBytes(ISO_8859_1)));
    on.page().setContents(stream);
    COSDictionary dictionary =
        resources.isEmpty() ? new COSDictionary() : (COSDictionary) PdfSyntax.value(resources);
    on.page().setResources(new PDResources(dictionary));
  }

  private static void annotations(Drawing on) throws IOException {
    text(on, new PDType1Font(FontName.HELVETICA));
    PDAnnotationHighlight mark = new PDAnnotationHighlight();
    mark.setQuadPoints(new float[] {50, 712, 150, 712, 50, 698, 150, 698});
    PDAnnotationText hidden = new PDAnnotationText();
    hidden.setHidden(true);
    List<PDAnnotation> all =
        new ArrayList<>(List.of(mark, new PDAnnotationSquare(), new PDAnnotationText(), hidden));
    int x = 50;
    for (PDAnnotation annotation : all) {
      annotation.setRectangle(new PDRectangle(x, 695, 100, 20));
      annotation.getCOSObject().setItem(COSName.C, PdfSyntax.value("[1 1 0]"));
      annotation.setContents("a note");
      x += 110;
    }
    on.page().setAnnotations(all);
  }

  private static void actions(Drawing on) throws IOException {
    text(on, new PDType1Font(FontName.TIMES_ROMAN));
    on.pdf().getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(7)"));
    PDAnnotationLink script = new PDAnnotationLink();
    script.setRectangle(new PDRectangle(50, 690, 50, 20));
    script.setAction(new PDActionJavaScript("app.alert(8)"));
    PDAnnotationLink launch = new PDAnnotationLink();
    launch.setRectangle(new PDRectangle(110, 690, 50, 20));
    launch.setAction(new PDActionLaunch());
    on.page().setAnnotations(List.of(script, launch));
  }

  private static void files(Drawing on) throws IOException {
    text(on, new PDType1Font(FontName.COURIER));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("terms.docx", file(on.pdf(), "terms.docx")));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(on.pdf().getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    on.pdf().getDocumentCatalog().setNames(names);
    PDAnnotationFileAttachment attachment = new PDAnnotationFileAttachment();
    attachment.setFile(file(on.pdf(), "photo.png"));
    attachment.setRectangle(new PDRectangle(50, 600, 20, 20));
    on.page().setAnnotations(List.of(attachment));
  }

  private static PDComplexFileSpecification file(PDDocument pdf, String name) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(name.getBytes(UTF_8))));
    return file;
  }

  private static void layers(Drawing on) throws IOException {
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    PDOptionalContentGroup shown = new PDOptionalContentGroup("shown");
    PDOptionalContentGroup draft = new PDOptionalContentGroup("draft");
    layers.addGroup(shown);
    layers.addGroup(draft);
    layers.setGroupEnabled(draft, false);
    on.pdf().getDocumentCatalog().setOCProperties(layers);
    COSDictionary states = layers.getCOSObject().getCOSDictionary(COSName.D);
    states.removeItem(COSName.NAME);
    states.setItem(COSName.ORDER, new COSArray());
    try (PDPageContentStream content = new PDPageContentStream(on.pdf(), on.page())) {
      content.beginMarkedContent(COSName.OC, shown);
      write(content, new PDType1Font(FontName.HELVETICA), 700, TEXT);
      content.endMarkedContent();
    }
  }

  private static void encrypted(Drawing on) throws IOException {
    text(on, new PDType1Font(FontName.HELVETICA));
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", "secret", new AccessPermission());
    policy.setEncryptionKeyLength(256);
    on.pdf().protect(policy);
  }

  /** As Japanese programs wrote for decades: fonts by name alone, texts in Shift_JIS. */
  static OrdinaryPdf msGothic(EmbeddingOptions options) {
    return pdf("MS-Gothic by name, fonts given", d -> japanese(d, "MS-Gothic")).with(options);
  }

  private static void japanese(Drawing on, String name) throws IOException {
    raw(
        on,
        """
        << /Font << /F << /Type /Font /Subtype /Type0 /BaseFont /NAME /Encoding /90ms-RKSJ-H
        /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /NAME /DW 1000
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>
        /FontDescriptor << /Type /FontDescriptor /FontName /NAME /Flags 4 /FontBBox [0 0 0 0]
        /ItalicAngle 0 /Ascent 0 /Descent 0 /CapHeight 0 /StemV 0 >> >> ] >> >> >>\
        """.replace("NAME", name),
        "BT /F" + " 20 Tf" + " 50 700" + " Td <90bf8b818f91>" + " Tj ET");
  }
}
