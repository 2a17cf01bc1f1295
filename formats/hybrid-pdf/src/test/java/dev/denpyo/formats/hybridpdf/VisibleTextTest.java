package dev.denpyo.formats.hybridpdf;

import static dev.denpyo.formats.hybridpdf.DrawnPdf.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.visible.Gap;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  private static String seen(DrawnPdf.Drawing... pages) {
    return VisibleInvoice.of(DrawnPdf.of(pages)).text();
  }

  private static Set<Gap> gaps(DrawnPdf.Drawing... pages) {
    return VisibleInvoice.of(DrawnPdf.of(pages)).gaps();
  }

  @Test
  void rowsAndColumnsStandAsPeopleReadThem() {
    String text = seen((pdf, page) -> {
      text(page, 300, 680, "571.04");
      text(page, 50, 700, "Invoice R-1");
      text(page, 50, 680, "Amount due");
    });

    assertEquals("Invoice R-1\nAmount due\t571.04", text);
  }

  @Test
  void lettersPrintedTwiceForBoldAreOne() {
    assertEquals("571.04", seen((pdf, page) -> {
      text(page, 50, 700, "571.04");
      text(page, 50.3f, 700, "571.04");
    }));
  }

  @Test
  void turnedTextIsReadInItsOwnDirection() {
    assertEquals("Seller\tBank", seen((pdf, page) -> {
      page.beginText();
      page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 30, 100));
      page.showText("Seller");
      page.newLineAtOffset(150, 0);
      page.showText("Bank");
      page.endText();
    }));
  }

  @Test
  void invisibleTextIsNotSeen() {
    assertEquals("seen", seen((pdf, page) -> {
      text(page, 50, 700, "seen");
      page.setRenderingMode(RenderingMode.NEITHER);
      text(page, 50, 680, "hidden");
      page.setRenderingMode(RenderingMode.FILL);
      page.setFont(new PDType1Font(FontName.HELVETICA), 0.5f);
      text(page, 50, 660, "tiny");
      page.setFont(new PDType1Font(FontName.HELVETICA), 10);
      text(page, -200, 640, "beside");
      text(page, 50, 900, "above");
    }));
  }

  @Test
  void textInTheColourOfItsGroundIsNotSeen() {
    assertEquals("white on blue", seen((pdf, page) -> {
      page.setNonStrokingColor(Color.WHITE);
      text(page, 50, 700, "white on paper");
      page.setNonStrokingColor(Color.BLUE);
      page.addRect(40, 670, 300, 25);
      page.fill();
      text(page, 50, 675, "blue on blue");
      page.setNonStrokingColor(1f, 1f, 1f);
      text(page, 200, 675, "white on blue");
    }));
  }

  @Test
  void coveredTextIsNotSeen() {
    assertEquals("471.04\tmarked", seen((pdf, page) -> {
      text(page, 50, 700, "571.04");
      text(page, 90, 700, "marked");
      page.setNonStrokingColor(Color.WHITE);
      page.addRect(45, 695, 40, 15);
      page.fill();
      page.setNonStrokingColor(Color.BLACK);
      text(page, 50, 700, "471.04");
      PDExtendedGraphicsState glass = new PDExtendedGraphicsState();
      glass.setNonStrokingAlphaConstant(0.4f);
      page.setGraphicsStateParameters(glass);
      page.setNonStrokingColor(Color.YELLOW);
      page.addRect(85, 695, 60, 15);
      page.fill();
    }));
  }

  @Test
  void whatIsClippedAwayIsNotSeenAndCoversNothing() {
    assertEquals("seen", seen((pdf, page) -> {
      text(page, 50, 700, "seen");
      page.saveGraphicsState();
      page.addRect(300, 300, 100, 100);
      page.clip();
      page.setNonStrokingColor(Color.WHITE);
      page.addRect(0, 0, 600, 800);
      page.fill();
      page.setNonStrokingColor(Color.BLACK);
      text(page, 50, 680, "outside");
      page.restoreGraphicsState();
    }));
  }

  @Test
  void hiddenLayersAreNotSeenAndFormsAre() {
    assertEquals("shown\nin a form", seen((pdf, page) -> {
      PDOptionalContentGroup off = new PDOptionalContentGroup("off");
      PDOptionalContentGroup on = new PDOptionalContentGroup("on");
      PDOptionalContentProperties layers = new PDOptionalContentProperties();
      layers.addGroup(off);
      layers.addGroup(on);
      layers.setGroupEnabled(off, false);
      pdf.getDocumentCatalog().setOCProperties(layers);
      page.beginMarkedContent(COSName.OC, off);
      text(page, 50, 700, "off");
      page.endMarkedContent();
      page.beginMarkedContent(COSName.OC, on);
      text(page, 50, 680, "shown");
      page.endMarkedContent();
      PDFormXObject form = new PDFormXObject(pdf);
      form.setBBox(new PDRectangle(600, 800));
      form.setResources(new PDResources());
      try (PDFormContentStream inner = new PDFormContentStream(form)) {
        inner.setFont(new PDType1Font(FontName.HELVETICA), 10);
        inner.beginText();
        inner.newLineAtOffset(50, 660);
        inner.showText("in a form");
        inner.endText();
      }
      page.drawForm(form);
    }));
  }

  @Test
  void aScanSaysNothing() {
    assertEquals(Set.of(Gap.NO_TEXT), gaps((pdf, page) -> page.addRect(1, 1, 9, 9)));
    assertEquals(Set.of(Gap.IMAGE), gaps((pdf, page) -> {
      text(
          page, 50, 700,
          "571.04"); // as software that recognises letters leaves it, under the picture
      image(pdf, page);
    }));
    assertEquals("", seen((pdf, page) -> {
      text(page, 50, 700, "571.04");
      image(pdf, page);
    }));
  }

  @Test
  void aScanWithAStampIsAScanStill() {
    String stamp = "Received 2026-11-22 by accounts payable, clerk 7, file 2026/4711, page 1 of 1";

    assertEquals(Set.of(Gap.IMAGE), gaps((pdf, page) -> {
      image(pdf, page);
      text(page, 50, 700, stamp);
    }));
  }

  @Test
  void aPictureBehindAWholeInvoiceHidesNothing() {
    assertEquals(Set.of(), gaps((pdf, page) -> {
      image(pdf, page);
      for (int row = 0; row < 20; row++) {
        text(page, 50, 700 - 20 * row, "Tea from Shizuoka, 20 pieces");
      }
    }));
  }

  private static void image(PDDocument pdf, PDPageContentStream page) throws IOException {
    BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    page.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 612, 792);
  }

  @Test
  void limitsEndTheReadingAndSaySo() {
    Document pdf = DrawnPdf.of(
        (p, page) -> text(page, 50, 700, "first page"), (p, page) -> text(page, 50, 700, "second"));
    TextLimits onePage = new TextLimits(1, 1_000, 1 << 20, Duration.ofSeconds(9));
    TextLimits fewLetters = new TextLimits(9, 5, 1 << 20, Duration.ofSeconds(9));
    TextLimits fewBytes = new TextLimits(9, 1_000, 3, Duration.ofSeconds(9));

    VisibleInvoice first = VisibleInvoice.of(pdf, PdfLimits.DEFAULT, onePage);
    assertEquals("first page", first.text());
    assertEquals(Set.of(Gap.LIMIT), first.gaps());
    for (TextLimits limits : new TextLimits[] {fewLetters, fewBytes}) {
      assertEquals(
          Set.of(Gap.LIMIT), VisibleInvoice.of(pdf, PdfLimits.DEFAULT, limits).gaps());
    }
  }

  @Test
  void formsWithinFormsWithoutEndAreLeft() {
    Document pdf = DrawnPdf.of((p, page) -> {
      PDFormXObject form = new PDFormXObject(p);
      form.setBBox(new PDRectangle(600, 800));
      form.setResources(new PDResources());
      form.getResources().put(COSName.getPDFName("X"), form);
      try (var out = form.getCOSObject().createOutputStream()) {
        out.write("/X Do ".repeat(40).getBytes(StandardCharsets.US_ASCII));
      }
      text(page, 50, 700, "here");
      page.drawForm(form);
    });
    TextLimits second = new TextLimits(9, 1_000, 1 << 20, Duration.ofSeconds(1));

    assertEquals(
        Set.of(Gap.LIMIT), VisibleInvoice.of(pdf, PdfLimits.DEFAULT, second).gaps());
  }

  @Test
  void whatIsNoPdfIsAGap() {
    byte[] broken = "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII);
    VisibleInvoice none = VisibleInvoice.of(Document.of(broken));

    assertTrue(none.gaps().contains(Gap.UNREADABLE) || none.gaps().contains(Gap.NO_TEXT));
    assertEquals("", none.text());
  }
}
