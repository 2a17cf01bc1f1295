package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs drawn by a test, one page each unless it says otherwise. */
final class DrawnPdf {
  static final float TOP = 700;
  static final float LINE = 20;

  private DrawnPdf() {}

  /** Draws on a page whose font is set to 10 points. */
  @FunctionalInterface
  interface Drawing {
    void on(PDDocument pdf, PDPageContentStream page) throws IOException;
  }

  static Document of(Drawing... pages) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Drawing drawing : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.setFont(new PDType1Font(FontName.HELVETICA), 10);
          drawing.on(pdf, content);
        }
      }
      pdf.save(out);
      return Document.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of text, top down; a tab goes on 150 points to the right. */
  static Document rows(String... rows) {
    return of((pdf, page) -> {
      float y = TOP;
      for (String row : rows) {
        float x = 50;
        for (String column : List.of(row.split("\t", -1))) {
          text(page, x, y, column);
          x += 150;
        }
        y -= LINE;
      }
    });
  }

  static void text(PDPageContentStream page, float x, float y, String text) throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }
}
