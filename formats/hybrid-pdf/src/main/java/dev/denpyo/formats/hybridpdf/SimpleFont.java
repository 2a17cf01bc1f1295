package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.afm.CharMetric;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A font of one byte a letter (ISO 32000-1, 9.6) that is to become a TrueType font in the file: its codes
 * mean the same letters as before, and are as wide.
 */
final class SimpleFont {
  private static final COSName DIFFERENCES = COSName.DIFFERENCES;
  private static final int NONE = -1;

  private final COSDictionary font;
  private final BitSet codes;
  private final Encoding encoding;
  private final @Nullable FontMetrics metrics;
  private final COSArray differences = new COSArray();
  private final float[] widths = new float[256];

  SimpleFont(COSDictionary font, FontUse.Used used) {
    this.font = font;
    this.codes = used.codes();
    this.encoding = encoding(font);
    this.metrics = metrics(font);
  }

  /** Chooses the letters; empty if all is well, else what is against it. */
  String embed(TrueTypeFont program, TrueTypeSubset subset) throws IOException {
    CmapLookup letters = program.getUnicodeCmapLookup(false);
    for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
      String name = encoding.getName(code);
      int unicode = unicode(name);
      if (unicode == NONE || letters == null) {
        return "cannot be asked for letter " + code + ", which has no name";
      }
      widths[code] = width(code, name);
      int glyph = letters.getGlyphId(unicode);
      String reason = subset.add(unicode, glyph, widths[code]);
      if (!reason.isEmpty()) {
        return reason + ": letter " + code + ", " + name;
      }
      if (widths[code] < 0) {
        widths[code] = program.getAdvanceWidth(glyph) * 1_000f / program.getUnitsPerEm();
      }
      name(code, name, unicode);
    }
    describe();
    return "";
  }

  /** Names that WinAnsiEncoding has elsewhere, as Adobe's list spells them. */
  private void name(int code, String name, int unicode) {
    if (name.equals(WinAnsiEncoding.INSTANCE.getName(code))) {
      return;
    }
    GlyphList list = GlyphList.getAdobeGlyphList();
    String known = list.codePointToName(unicode);
    differences.add(COSInteger.get(code));
    differences.add(COSName.getPDFName(known.equals(".notdef") ? name : known));
  }

  private void describe() {
    font.setName(COSName.SUBTYPE, "TrueType");
    if (differences.size() == 0) {
      font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    } else {
      COSDictionary described = new COSDictionary();
      described.setItem(COSName.TYPE, COSName.ENCODING);
      described.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
      described.setItem(DIFFERENCES, differences);
      font.setItem(COSName.ENCODING, described);
    }
    int first = codes.nextSetBit(0);
    font.setInt(COSName.FIRST_CHAR, first);
    font.setInt(COSName.LAST_CHAR, codes.length() - 1);
    COSArray all = new COSArray();
    for (int code = first; code < codes.length(); code++) {
      all.add(new COSFloat(codes.get(code) ? widths[code] : 0));
    }
    font.setItem(COSName.WIDTHS, all);
  }

  private static int unicode(@Nullable String name) {
    String text = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
    return text == null || text.codePointCount(0, text.length()) != 1 ? NONE : text.codePointAt(0);
  }

  /** As the file says, else as the metrics of the standard fonts do; negative if nobody says. */
  private float width(int code, String name) {
    COSArray stated = font.getCOSArray(COSName.WIDTHS);
    int index = code - font.getInt(COSName.FIRST_CHAR, 0);
    if (stated != null && index >= 0 && index < stated.size()) {
      return stated.getObject(index) instanceof COSNumber number ? number.floatValue() : NONE;
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (stated != null && descriptor != null && descriptor.containsKey(COSName.MISSING_WIDTH)) {
      return descriptor.getFloat(COSName.MISSING_WIDTH);
    }
    if (metrics != null) {
      return metrics.getCharMetrics().stream()
          .filter(m -> m.getName().equals(name))
          .map(CharMetric::getWx)
          .findFirst()
          .orElse((float) NONE);
    }
    return NONE;
  }

  private static @Nullable FontMetrics metrics(COSDictionary font) {
    String name = font.getNameAsString(COSName.BASE_FONT, "");
    return Standard14Fonts.containsName(name) ? Standard14Fonts.getAFM(name) : null;
  }

  /** What its codes mean (ISO 32000-1, 9.6.6): StandardEncoding is where the text fonts begin. */
  private static Encoding encoding(COSDictionary font) {
    COSBase stated = font.getDictionaryObject(COSName.ENCODING);
    Encoding named = stated instanceof COSName name ? Encoding.getInstance(name) : null;
    if (named != null) {
      return named;
    }
    return stated instanceof COSDictionary described
        ? new DictionaryEncoding(described, true, StandardEncoding.INSTANCE)
        : StandardEncoding.INSTANCE;
  }
}
