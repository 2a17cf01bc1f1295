package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tables of a TrueType font with outlines (ISO/IEC 14496-22), as far as drawing needs them. */
final class TrueType {
  private static final int COLLECTION = 0x74746366;
  private static final int WINDOWS = 3;
  private static final int POSTSCRIPT_NAME = 6;
  private static final int RESTRICTED_LICENCE = 2;

  private final ByteBuffer data;
  private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();

  private TrueType(byte[] font) {
    this.data = ByteBuffer.wrap(font);
    int start = data.getInt(0) == COLLECTION ? data.getInt(12) : 0;
    int count = u16(data, start + 4);
    for (int i = 0; i < count; i++) {
      int row = start + 12 + 16 * i;
      byte[] tag = new byte[4];
      data.get(row, tag);
      ByteBuffer table = data.slice(data.getInt(row + 8), data.getInt(row + 12));
      tables.put(new String(tag, ISO_8859_1), table);
    }
  }

  /**
   * Reads the directory of a font, or of the first in a collection.
   *
   * @throws IllegalArgumentException if it is damaged, has no TrueType outlines, or forbids embedding
   */
  static TrueType of(byte[] font) {
    try {
      TrueType read = read(font);
      read.requireUsable();
      return read;
    } catch (IndexOutOfBoundsException damaged) {
      throw new IllegalArgumentException("font is damaged", damaged);
    }
  }

  /** The tables as they are, whatever is missing. */
  static TrueType read(byte[] font) {
    return new TrueType(font.clone());
  }

  private void requireUsable() {
    for (String tag : new String[] {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap"}) {
      if (!tables.containsKey(tag)) {
        throw new IllegalArgumentException(
            "font must be TrueType with outlines (.ttf); it has no table " + tag);
      }
    }
    if (unitsPerEm() == 0 || metrics() == 0 || glyphs() == 0) {
      throw new IllegalArgumentException("font is damaged");
    }
    for (int glyph = 0; glyph <= glyphs(); glyph++) {
      place(glyph); // within its table, or the font is damaged
    }
    boolean open =
        table("OS/2").map(t -> (u16(t, 8) & 0xf) != RESTRICTED_LICENCE).orElse(true);
    if (!open) {
      throw new IllegalArgumentException("font must not be embedded, says its licence (OS/2)");
    }
  }

  Optional<ByteBuffer> table(String tag) {
    return Optional.ofNullable(tables.get(tag));
  }

  private ByteBuffer need(String tag) {
    return table(tag).orElseThrow(() -> new IllegalArgumentException("font has no table " + tag));
  }

  int unitsPerEm() {
    return u16(need("head"), 18);
  }

  /** The corners of the box around all glyphs, in thousandths of an em. */
  int[] box() {
    int[] box = new int[4];
    for (int i = 0; i < 4; i++) {
      box[i] = thousandths(need("head").getShort(36 + 2 * i));
    }
    return box;
  }

  int ascent() {
    return thousandths(need("hhea").getShort(4));
  }

  int descent() {
    return thousandths(need("hhea").getShort(6));
  }

  int glyphs() {
    return u16(need("maxp"), 4);
  }

  /** How many glyphs have a width of their own. */
  int metrics() {
    return u16(need("hhea"), 34);
  }

  /** The width of a glyph in thousandths of an em. */
  int width(int glyph) {
    return thousandths(u16(need("hmtx"), 4 * Math.min(glyph, metrics() - 1)));
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / unitsPerEm());
  }

  boolean hasLongPlaces() {
    return need("head").getShort(50) != 0;
  }

  /** Where a glyph begins in {@code glyf}; that of the one after the last is the end. */
  int place(int glyph) {
    ByteBuffer loca = need("loca");
    int place = hasLongPlaces() ? loca.getInt(4 * glyph) : 2 * u16(loca, 2 * glyph);
    if (place < 0 || place > need("glyf").limit()) {
      throw new IllegalArgumentException("font is damaged");
    }
    return place;
  }

  /** The outline of a glyph; empty for a space. */
  ByteBuffer outline(int glyph) {
    int from = place(glyph);
    int to = place(glyph + 1);
    return need("glyf").slice(from, Math.max(0, to - from));
  }

  /** The name that PDF knows it by: its PostScript name, as far as that is plain. */
  String name() {
    return table("name").map(TrueType::name).filter(n -> !n.isEmpty()).orElse("SealFont");
  }

  private static String name(ByteBuffer names) {
    int texts = u16(names, 4);
    for (int i = 0; i < u16(names, 2); i++) {
      int row = 6 + 12 * i;
      if (u16(names, row) == WINDOWS && u16(names, row + 6) == POSTSCRIPT_NAME) {
        byte[] text = new byte[u16(names, row + 8)];
        names.get(texts + u16(names, row + 10), text);
        return new String(text, UTF_16BE).replaceAll("[^A-Za-z0-9-]", "");
      }
    }
    return "";
  }

  static int u16(ByteBuffer data, int at) {
    return data.getShort(at) & 0xffff;
  }
}
