package dev.denpyo.formats.hybridpdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.jspecify.annotations.Nullable;

/**
 * Whether an embedded font holds the letters that are shown in it, as wide as the PDF says (ISO 19005-3,
 * 6.2.11.5 and 6.2.11.8). Each letter of a font is looked at once.
 */
final class GlyphCheck implements PageScan.Texts {
  private static final int WIDEST_CODE = 1 << 16;

  /** A thousandth of the letter height: what rounding explains. */
  private static final float TOLERANCE = 1.01f;

  private final PageScan.Faults faults;
  private final int limit;
  private final IdentityHashMap<COSDictionary, Seen> fonts = new IdentityHashMap<>();

  /**
   * @param limit bytes that a font may unpack to
   */
  GlyphCheck(PageScan.Faults faults, int limit) {
    this.faults = faults;
    this.limit = limit;
  }

  private record Seen(@Nullable PDFont font, BitSet codes) {}

  /** A text shown in a font; a font that is none to PDFBox is a fault once. */
  @Override
  public void shown(COSDictionary font, COSString text, boolean visible, String place) {
    Seen seen = fonts.get(font);
    if (seen == null) {
      seen = new Seen(open(font, place), new BitSet());
      fonts.put(font, seen);
    }
    PDFont opened = seen.font();
    if (opened == null) {
      return;
    }
    ByteArrayInputStream codes = new ByteArrayInputStream(text.getBytes());
    try {
      while (codes.available() > 0) {
        int code = opened.readCode(codes);
        boolean first = code >= 0 && code < WIDEST_CODE && !seen.codes().get(code);
        if (first) {
          seen.codes().set(code);
          letter(opened, code, place);
        }
      }
    } catch (IOException | RuntimeException e) {
      fault(opened.getName(), "cannot be read", place);
    }
  }

  private @Nullable PDFont open(COSDictionary font, String place) {
    COSDictionary descendant = FontCheck.descendant(font);
    COSDictionary descriptor =
        descendant == null ? null : descendant.getCOSDictionary(COSName.FONT_DESC);
    if (descendant == null || descriptor == null) {
      return null;
    }
    try {
      for (COSDictionary part : List.of(font, descendant, descriptor)) {
        unpack(part); // PDFBox unpacks its streams to whatever comes
      }
      PDFont opened = PDFontFactory.createFont(font);
      if (!opened.isEmbedded() && !FontCheck.isMissing(font)) {
        fault(opened.getName(), "cannot be read", place); // PDFBox would draw with another font
        return null;
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      fault(font.getNameAsString(COSName.BASE_FONT), "cannot be read", place);
      return null;
    }
  }

  private void unpack(COSDictionary part) throws PdfProblem {
    for (COSName key : part.keySet()) {
      COSStream stream = part.getCOSStream(key);
      if (stream != null) {
        Streams.unpack(stream, limit);
      }
    }
  }

  private void letter(PDFont font, int code, String place) throws IOException {
    if (!font.isEmbedded()) {
      return; // another fault
    }
    if (isMissing(font, code)) {
      fault(font.getName(), "lacks letter " + code, place);
      return;
    }
    float stated = font.getWidth(code);
    float drawn = font.getWidthFromFont(code);
    if (Math.abs(stated - drawn) > TOLERANCE) {
      fault(
          font.getName(),
          "has letter " + code + " " + Math.round(drawn) + " wide, stated is " + Math.round(stated),
          place);
    }
  }

  private static boolean isMissing(PDFont font, int code) throws IOException {
    if (font instanceof PDType0Font composite) {
      return composite.codeToGID(code) == 0;
    }
    if (font instanceof PDTrueTypeFont trueType) {
      return trueType.codeToGID(code) == 0;
    }
    if (font instanceof PDType1CFont compact) {
      return !compact.hasGlyph(compact.codeToName(code));
    }
    return font instanceof PDType1Font type1 && !type1.hasGlyph(type1.codeToName(code));
  }

  private void fault(@Nullable String font, String detail, String place) {
    faults.add(
        HybridRule.GLYPHS, ContainerRules.shown(font) + " " + detail, place + "/Resources/Font");
  }
}
