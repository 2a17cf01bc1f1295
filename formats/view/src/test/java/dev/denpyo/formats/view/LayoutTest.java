package dev.denpyo.formats.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where things stand on the page, whatever a language's words are long: drawn by PDFBox, and measured. */
class LayoutTest {
  private static final Fonts FONTS = Fonts.onClassPath();
  private static final float WIDTH = 595.28f;
  private static final float HEIGHT = 841.89f;

  /** Half a millimetre within the margin that the pages keep. */
  private static final float MARGIN = 38;

  /** Letters of one word touch; those of two texts that lie upon one another share more. */
  private static final double MOST_SHARED = 0.35;

  private record Letter(int page, String text, Rectangle2D.Float box) {}

  private static byte[] everyTerm(Language language) {
    return InvoiceView.in(language).pdf(EveryTerm.invoice(), FONTS);
  }

  private static List<Letter> letters(byte[] bytes) {
    List<Letter> letters = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition at) {
          if (!at.getUnicode().isBlank()) {
            float height = at.getHeightDir();
            letters.add(new Letter(
                getCurrentPageNo(),
                at.getUnicode(),
                new Rectangle2D.Float(
                    at.getXDirAdj(), at.getYDirAdj() - height, at.getWidthDirAdj(), height)));
          }
        }
      }.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }

  private static List<BufferedImage> drawn(byte[] bytes) {
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        pages.add(new PDFRenderer(pdf).renderImage(i)); // a point is a pixel
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  private static boolean isInk(BufferedImage page, int x, int y) {
    int rgb = page.getRGB(x, y);
    return (rgb & 0xFF) + (rgb >> 8 & 0xFF) + (rgb >> 16 & 0xFF) < 3 * 160;
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "JA")
  void noTextLiesUponAnother(Language language) {
    List<Letter> letters = letters(everyTerm(language));

    assertTrue(letters.size() > 2_000, "it has text");
    assertEquals(List.of(), uponAnother(letters));
  }

  @Test
  void textUponTextIsNoticed() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        for (String text : List.of("Total", "Steuer")) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 10);
          content.newLineAtOffset(100, 500);
          content.showText(text);
          content.endText();
        }
      }
      pdf.save(out);

      assertEquals(5, uponAnother(letters(out.toByteArray())).size());
    }
  }

  /** The first five pairs of letters that share much of their place. */
  private static List<String> uponAnother(List<Letter> letters) {
    List<Letter> downwards = letters.stream()
        .sorted(Comparator.comparing(Letter::page).thenComparing(l -> l.box().y))
        .toList();
    List<String> upon = new ArrayList<>();
    for (int i = 0; i < downwards.size(); i++) {
      Letter one = downwards.get(i);
      for (int k = i + 1; k < downwards.size() && upon.size() < 5; k++) {
        Letter other = downwards.get(k);
        if (other.page() != one.page() || other.box().y > one.box().y + one.box().height) {
          break;
        }
        if (shared(one.box(), other.box()) > MOST_SHARED) {
          upon.add(one + " and " + other);
        }
      }
    }
    return upon;
  }

  private static double shared(Rectangle2D.Float one, Rectangle2D.Float other) {
    if (!one.intersects(other)) {
      return 0;
    }
    Rectangle2D both = one.createIntersection(other);
    double smaller = Math.min(one.width * one.height, other.width * other.height);
    return smaller == 0 ? 0 : both.getWidth() * both.getHeight() / smaller;
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "JA")
  void everyLetterStandsWithinTheMargins(Language language) {
    List<String> outside = letters(everyTerm(language)).stream()
        .filter(l -> l.box().x < MARGIN
            || l.box().x + l.box().width > WIDTH - MARGIN
            || l.box().y < MARGIN
            || l.box().y + l.box().height > HEIGHT - MARGIN / 2)
        .map(Letter::toString)
        .limit(5)
        .toList();

    assertEquals(List.of(), outside);
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "JA")
  void nothingIsDrawnInTheMarginsAndSomethingOnEveryPage(Language language) {
    for (BufferedImage page : drawn(everyTerm(language))) {
      int inside = 0;
      int outside = 0;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          boolean margin = x < MARGIN || x > WIDTH - MARGIN || y < MARGIN;
          int ink = isInk(page, x, y) ? 1 : 0;
          inside += margin ? 0 : ink;
          outside += margin ? ink : 0;
        }
      }
      assertEquals(0, outside);
      int share = 1_000 * inside / (page.getWidth() * page.getHeight());
      assertTrue(share >= 1 && share < 200, "ink in a thousand: " + share);
    }
  }
}
