package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.visible.Gap;
import dev.denpyo.formats.hybridpdf.visible.Glyph;
import dev.denpyo.formats.hybridpdf.visible.TextRow;
import dev.denpyo.formats.hybridpdf.visible.TextRows;
import dev.denpyo.formats.hybridpdf.visible.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;

/** Reads the text that people can see on the pages of one PDF. */
final class VisibleReading {
  /** A picture that takes this share of a page may show anything. */
  private static final float PICTURE_PAGE = 0.4f;

  /** A page with fewer letters says nothing by them, if it has such a picture. */
  private static final int FEW_LETTERS = 40;

  /** A picture of this share is the page itself: a scan, perhaps with a stamp, a header and a footer. */
  private static final float SCANNED_PAGE = 0.7f;

  /** What such a page may bear without being more than a scan. */
  private static final int LETTERS_OF_A_STAMP = 200;

  private final PdfFile file;
  private final TextLimits limits;
  private final List<TextRow> rows;
  private final Set<Gap> gaps;

  private VisibleReading(PdfFile file, TextLimits limits, List<TextRow> rows, Set<Gap> gaps) {
    this.file = file;
    this.limits = limits;
    this.rows = rows;
    this.gaps = gaps;
  }

  /** Reads the pages; what cannot be read is a gap. */
  static VisibleText of(Document pdf, PdfLimits container, TextLimits limits) {
    List<TextRow> rows = new ArrayList<>();
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    try (PdfFile file = PdfFile.open(pdf, container)) {
      new VisibleReading(file, limits, rows, gaps).run();
    } catch (ReadingBudget.Spent e) {
      gaps.add(Gap.LIMIT);
    } catch (PdfProblem e) {
      gaps.add(e.rule() == HybridRule.LIMIT ? Gap.LIMIT : Gap.UNREADABLE);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      gaps.add(Gap.UNREADABLE);
    }
    if (rows.isEmpty() && gaps.isEmpty()) {
      gaps.add(Gap.NO_TEXT);
    }
    return new VisibleText(rows, gaps);
  }

  private void run() throws IOException {
    List<COSDictionary> pages = file.pages();
    GlyphScan scan = new GlyphScan(file, new ReadingBudget(limits));
    for (int i = 0; i < pages.size() && i < limits.pages(); i++) {
      List<Glyph> glyphs = scan.glyphs(pages.get(i));
      rows.addAll(TextRows.of(i + 1, glyphs));
      if (isPicture(glyphs.size(), scan.largestImage())) {
        gaps.add(Gap.IMAGE);
      }
      if (scan.unmapped() > glyphs.size() / 10) {
        gaps.add(Gap.UNMAPPED);
      }
    }
    if (pages.size() > limits.pages()) {
      gaps.add(Gap.LIMIT);
    }
  }

  private static boolean isPicture(int letters, float largestImage) {
    return letters < FEW_LETTERS
        ? largestImage > PICTURE_PAGE
        : letters < LETTERS_OF_A_STAMP && largestImage > SCANNED_PAGE;
  }
}
