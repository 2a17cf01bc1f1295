package dev.denpyo.formats.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One cut of a font in one document. It counts what is drawn with it: each cluster (a character with the
 * invisible ones that follow it) has a code of its own, even where two of them share a glyph, so that the
 * text read back is the text that was drawn. 〜 (U+301C) and ～ (U+FF5E) are such a pair in many fonts.
 */
final class Face {
  private static final int MOST_CODES = 0xFFFF;
  // Bits 1 to 3 of fsType (OpenType, table OS/2): 2 alone is a restricted licence.
  private static final int RESTRICTED = 0xE;
  private static final int FORBIDDEN = 0x2;
  private static final int PER_EM = 1000;

  private final String resource;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> clusters = new ArrayList<>();
  private final List<Integer> glyphs = new ArrayList<>();

  /** @param resource the name that content streams call it by */
  Face(String resource, FontFile.Cut cut) {
    this.resource = resource;
    this.font = read(cut);
    try {
      this.characters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw ViewException.font(cut.name(), e);
    }
  }

  private static TrueTypeFont read(FontFile.Cut cut) {
    try {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut.bytes()));
      requireEmbeddable(cut.name(), font);
      return font;
    } catch (IOException e) {
      throw ViewException.font(cut.name(), e);
    } catch (RuntimeException e) { // the parser trusts the offsets that a file states
      throw e instanceof ViewException known ? known : ViewException.malformed(cut.name(), e);
    }
  }

  private static void requireEmbeddable(String name, TrueTypeFont font) throws IOException {
    OS2WindowsMetricsTable metrics = font.getOS2Windows();
    if (metrics != null && (metrics.getFsType() & RESTRICTED) == FORBIDDEN) {
      throw ViewException.font(name, "it forbids embedding");
    }
    if (font.getGlyph() == null || font.getUnitsPerEm() == 0 || font.getNumberOfGlyphs() == 0) {
      throw ViewException.font(name, "it has no TrueType outlines");
    }
  }

  String resource() {
    return resource;
  }

  TrueTypeFont font() {
    return font;
  }

  /** Its glyph for a character; 0 if it has none. */
  int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /** The width of a glyph in thousandths of the size. */
  float width(int glyph) {
    try {
      return (float) font.getAdvanceWidth(glyph) * PER_EM / font.getUnitsPerEm();
    } catch (IOException e) {
      throw ViewException.font(resource, e);
    }
  }

  /** The code that stands for a cluster in a content stream. */
  int code(String cluster, int glyph) {
    return codes.computeIfAbsent(cluster, c -> {
      if (clusters.size() == MOST_CODES) {
        throw ViewException.font(resource, "a document has at most 65,535 signs of one font");
      }
      clusters.add(c);
      glyphs.add(glyph);
      return clusters.size(); // code 0 is for what is missing
    });
  }

  /** Whether anything was drawn with it. */
  boolean isUsed() {
    return !clusters.isEmpty();
  }

  /** The clusters drawn, the one of code 1 first. */
  List<String> clusters() {
    return List.copyOf(clusters);
  }

  /** The glyphs drawn, the one of code 1 first; two codes may have one glyph. */
  List<Integer> glyphs() {
    return List.copyOf(glyphs);
  }

  /** Each glyph once. */
  Set<Integer> distinctGlyphs() {
    return Set.copyOf(glyphs);
  }
}
