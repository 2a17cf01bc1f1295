package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * A composite font (ISO 32000-1, 9.7), as Japanese PDFs have them, that is to be put into the file. What a
 * letter is, its own table ToUnicode says, else the collection that it is of.
 */
final class CompositeFont {
  private static final int THOUSAND = 1_000;
  private static final int WIDEST_ID = 0xFFFF;

  private final PdfFile file;
  private final COSDictionary font;
  private final BitSet codes;
  private final @Nullable CMap encoding;
  private final Map<Integer, Integer> glyphs = new TreeMap<>();

  CompositeFont(PdfFile file, COSDictionary font, FontUse.Used used) {
    this.file = file;
    this.font = font;
    this.codes = used.codes();
    this.encoding = used.encoding();
  }

  /** Chooses the letters; empty if all is well, else what is against it. */
  String embed(TrueTypeFont program, TrueTypeSubset subset) throws IOException {
    COSDictionary descendant = FontCheck.descendant(font);
    CmapLookup letters = program.getUnicodeCmapLookup(false);
    if (descendant == null || encoding == null || letters == null) {
      return "cannot be asked for its letters: nothing says what they are";
    } else if (encoding.getWMode() != 0) {
      return "is not known to set vertical text alike";
    }
    Map<Integer, Float> stated = widths(descendant.getCOSArray(COSName.W));
    float usual = descendant.getFloat(COSName.DW, THOUSAND);
    for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
      int id = encoding.toCID(code);
      int unicode = unicode(code, id, descendant);
      if (unicode < 0 || id > WIDEST_ID) {
        return "cannot be asked for letter " + code + ": nothing says what it is";
      }
      int glyph = letters.getGlyphId(unicode);
      String reason = subset.add(-1, glyph, stated.getOrDefault(id, usual));
      if (!reason.isEmpty()) {
        return reason + ": letter " + code;
      }
      glyphs.put(id, glyph);
    }
    describe(descendant, subset.numbers());
    return "";
  }

  private int unicode(int code, int id, COSDictionary descendant) {
    CMap own = CharacterMaps.read(
            font.getDictionaryObject(COSName.TO_UNICODE), file.limits().file())
        .orElse(null);
    String text = own == null ? null : own.toUnicode(code);
    if (text == null) {
      COSDictionary collection = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
      text = collection == null ? null : ofCollection(collection, id);
    }
    return text == null || text.codePointCount(0, text.length()) != 1 ? -1 : text.codePointAt(0);
  }

  private static @Nullable String ofCollection(COSDictionary collection, int id) {
    String registry = collection.getString(COSName.REGISTRY, "");
    String ordering = collection.getString(COSName.ORDERING, "");
    return CharacterMaps.unicode(registry, ordering).map(m -> m.toUnicode(id)).orElse(null);
  }

  /** W: either a number and the widths from it on, or a range of numbers of one width (9.7.4.3). */
  private static Map<Integer, Float> widths(@Nullable COSArray stated) {
    Map<Integer, Float> widths = new HashMap<>();
    int i = 0;
    while (stated != null && i + 1 < stated.size()) {
      int first = stated.getObject(i) instanceof COSNumber n ? n.intValue() : 0;
      COSBase next = stated.getObject(i + 1);
      if (next instanceof COSArray each) {
        for (int k = 0; k < each.size(); k++) {
          widths.put(first + k, number(each.getObject(k)));
        }
        i += 2;
      } else {
        int last = Math.min(WIDEST_ID, Math.round(number(next)));
        float width = i + 2 < stated.size() ? number(stated.getObject(i + 2)) : 0;
        for (int id = first; id <= last; id++) {
          widths.put(id, width);
        }
        i += 3;
      }
    }
    return widths;
  }

  private static float number(COSBase value) {
    return value instanceof COSNumber number ? number.floatValue() : 0;
  }

  private void describe(COSDictionary descendant, Map<Integer, Integer> numbers)
      throws IOException {
    Map<Integer, Integer> inSubset = new HashMap<>();
    numbers.forEach((number, original) -> inSubset.put(original, number));
    int last = glyphs.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    byte[] map = new byte[(last + 1) * 2];
    glyphs.forEach((id, glyph) -> {
      int number = inSubset.getOrDefault(glyph, 0);
      map[id * 2] = (byte) (number >> 8);
      map[id * 2 + 1] = (byte) number;
    });
    COSStream stream = file.pdf().getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map);
    }
    descendant.setName(COSName.SUBTYPE, "CIDFontType2");
    descendant.setItem(COSName.CID_TO_GID_MAP, stream);
  }
}
