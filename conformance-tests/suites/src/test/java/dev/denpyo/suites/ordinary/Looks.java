package dev.denpyo.suites.ordinary;

import dev.denpyo.format.Document;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Whether two PDFs look alike and say the same, to a program that draws and reads them. */
final class Looks {
  private static final int MOST_PAGES = 3;
  private static final float DOTS_PER_INCH = 50;
  private static final double WHITE = 255.0;

  private Looks() {}

  /** All text in it. */
  static String text(Document pdf, String password) {
    try (PDDocument open = Loader.loadPDF(pdf.bytes(), password)) {
      return new PDFTextStripper().getText(open);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How much the first pages differ: 0 for the same, 1 for black beside white. */
  static double difference(Document one, String password, Document other) {
    try (PDDocument before = Loader.loadPDF(one.bytes(), password);
        PDDocument after = Loader.loadPDF(other.bytes())) {
      if (before.getNumberOfPages() != after.getNumberOfPages()) {
        return 1;
      }
      double most = 0;
      for (int page = 0; page < Math.min(MOST_PAGES, before.getNumberOfPages()); page++) {
        BufferedImage a = new PDFRenderer(before).renderImageWithDPI(page, DOTS_PER_INCH);
        BufferedImage b = new PDFRenderer(after).renderImageWithDPI(page, DOTS_PER_INCH);
        most = Math.max(most, difference(a, b));
      }
      return most;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
        }
      }
    }
    return sum / (WHITE * 3 * one.getWidth() * one.getHeight());
  }
}
