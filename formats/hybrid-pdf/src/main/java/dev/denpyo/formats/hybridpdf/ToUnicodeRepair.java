package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the codes of a composite font mean where the PDF does not say (ISO 32000-1, 9.10.3), but the
 * font in it does: so that its text can be searched, copied and compared. Simple fonts tell by the names
 * of their letters, and collections such as Adobe-Japan1 by their tables; both are left as they are.
 */
final class ToUnicodeRepair {
  private static final int MOST_IN_BLOCK = 100;
  private static final int WIDEST_ID = 0xFFFF;

  private final PdfFile file;

  ToUnicodeRepair(PdfFile file) {
    this.file = file;
  }

  /** Adds the table to a font that lacks it, if it is of that kind and has letters that are known. */
  void font(COSDictionary font) {
    COSDictionary descendant =
        "Type0".equals(font.getNameAsString(COSName.SUBTYPE)) ? FontCheck.descendant(font) : null;
    String encoding = String.valueOf(font.getNameAsString(COSName.ENCODING));
    if (descendant == null
        || font.containsKey(COSName.TO_UNICODE)
        || !encoding.startsWith("Identity-")) {
      return;
    }
    Map<Integer, Integer> letters = letters(descendant);
    if (!letters.isEmpty()) {
      COSStream table = file.pdf().getDocument().createCOSStream();
      try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(table(letters).getBytes(US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      font.setItem(COSName.TO_UNICODE, table);
    }
  }

  /** Letters by their numbers in the PDF; none where the font does not say, or cannot be read. */
  private Map<Integer, Integer> letters(COSDictionary descendant) {
    COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
    COSStream program = descriptor == null ? null : descriptor.getCOSStream(COSName.FONT_FILE2);
    if (program == null) {
      return Map.of();
    }
    int limit = file.limits().file();
    try (TrueTypeFont font =
        new TTFParser(true).parse(new RandomAccessReadBuffer(Streams.unpack(program, limit)))) {
      CmapLookup known = font.getUnicodeCmapLookup(false);
      return known == null ? Map.of() : letters(font, known, glyphs(descendant, limit));
    } catch (IOException | RuntimeException e) {
      return Map.of(); // whether the font is good enough is looked at elsewhere
    }
  }

  private static Map<Integer, Integer> letters(
      TrueTypeFont font, CmapLookup known, byte @Nullable [] glyphs) throws IOException {
    Map<Integer, Integer> letters = new TreeMap<>();
    int last = glyphs == null ? font.getNumberOfGlyphs() - 1 : glyphs.length / 2 - 1;
    for (int id = 1; id <= Math.min(last, WIDEST_ID); id++) {
      int glyph = glyphs == null ? id : (glyphs[2 * id] & 0xFF) << 8 | (glyphs[2 * id + 1] & 0xFF);
      List<Integer> meant = glyph == 0 ? null : known.getCharCodes(glyph);
      if (meant != null && !meant.isEmpty()) {
        letters.put(id, meant.get(0));
      }
    }
    return letters;
  }

  /** Two bytes for each number in the PDF: that of the glyph; null where the two are the same. */
  private static byte @Nullable [] glyphs(COSDictionary descendant, int limit) throws IOException {
    COSBase map = descendant.getDictionaryObject(COSName.CID_TO_GID_MAP);
    return map instanceof COSStream stream ? Streams.unpack(stream, limit) : null;
  }

  private static String table(Map<Integer, Integer> letters) {
    StringBuilder out = new StringBuilder("""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    List<Map.Entry<Integer, Integer>> all = new ArrayList<>(letters.entrySet());
    for (int from = 0; from < all.size(); from += MOST_IN_BLOCK) {
      var block = all.subList(from, Math.min(all.size(), from + MOST_IN_BLOCK));
      out.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> letter : block) {
        out.append("<%04X> <".formatted(letter.getKey()));
        Character.toString(letter.getValue()).chars().forEach(c -> out.append("%04X".formatted(c)));
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
