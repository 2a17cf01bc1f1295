package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TrueType font with the outlines of some glyphs alone. Glyphs keep their numbers; those left out
 * are empty, so that the tables pack well.
 */
final class FontSubset {
  private static final int HAS_MORE = 0x20;
  private static final int WORDS = 1;
  private static final int SCALE = 8;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final int MOST = 4_096;
  private static final List<String> COPIED = List.of("cvt ", "fpgm", "prep", "hhea", "maxp");

  private final TrueType font;
  private final TreeSet<Integer> kept = new TreeSet<>();

  private FontSubset(TrueType font) {
    this.font = font;
  }

  /** The font file; glyphs that others are composed of come along. */
  static byte[] of(TrueType font, Collection<Integer> glyphs) {
    FontSubset subset = new FontSubset(font);
    subset.keep(glyphs);
    return subset.file();
  }

  private void keep(Collection<Integer> glyphs) {
    Deque<Integer> open = new ArrayDeque<>(glyphs);
    open.add(0);
    while (!open.isEmpty() && kept.size() < MOST) {
      int glyph = open.remove();
      if (glyph >= 0 && glyph < font.glyphs() && kept.add(glyph)) {
        open.addAll(components(font.outline(glyph)));
      }
    }
  }

  private static List<Integer> components(ByteBuffer outline) {
    List<Integer> parts = new ArrayList<>();
    int at = 10;
    boolean more = outline.limit() > at && outline.getShort(0) < 0;
    while (more && at + 4 <= outline.limit()) {
      int flags = TrueType.u16(outline, at);
      parts.add(TrueType.u16(outline, at + 2));
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + scales(flags);
      more = (flags & HAS_MORE) != 0;
    }
    return parts;
  }

  private static int scales(int flags) {
    if ((flags & SCALE) != 0) {
      return 2;
    }
    return (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
  }

  private byte[] file() {
    Map<String, byte[]> tables = new TreeMap<>();
    COPIED.forEach(tag -> font.table(tag).ifPresent(table -> tables.put(tag, bytes(table))));
    outlines(tables);
    tables.put("hmtx", metrics());
    byte[] head = font.table("head").map(FontSubset::bytes).orElseThrow();
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1); // sum anew; long places
    tables.put("head", head);
    return assembled(tables);
  }

  private void outlines(Map<String, byte[]> tables) {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * (font.glyphs() + 1));
    for (int glyph = 0; glyph < font.glyphs(); glyph++) {
      loca.putInt(glyf.size());
      if (kept.contains(glyph)) {
        byte[] outline = bytes(font.outline(glyph));
        glyf.write(outline, 0, outline.length);
        glyf.write(new byte[3], 0, -outline.length & 3);
      }
    }
    loca.putInt(glyf.size());
    tables.put("glyf", glyf.toByteArray());
    tables.put("loca", loca.array());
  }

  private byte[] metrics() {
    byte[] all = font.table("hmtx").map(FontSubset::bytes).orElseThrow();
    for (int glyph = 0; glyph < font.metrics() - 1; glyph++) {
      if (!kept.contains(glyph)) {
        ByteBuffer.wrap(all).putInt(4 * glyph, 0);
      }
    }
    return all;
  }

  private static byte[] assembled(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * count).putInt(0x00010000);
    head.putShort((short) count).putShort((short) (16 * power));
    head.putShort((short) Integer.numberOfTrailingZeros(power));
    head.putShort((short) (16 * (count - power)));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    tables.forEach((tag, table) -> {
      head.put(tag.getBytes(ISO_8859_1)).putInt(sum(table));
      head.putInt(head.capacity() + body.size()).putInt(table.length);
      body.write(table, 0, table.length);
      body.write(new byte[3], 0, -table.length & 3);
    });
    return ByteBuffer.allocate(head.capacity() + body.size())
        .put(head.array())
        .put(body.toByteArray())
        .array();
  }

  private static int sum(byte[] table) {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += (table[i] & 0xff) << (24 - 8 * (i & 3));
    }
    return sum;
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] copy = new byte[table.limit()];
    table.get(0, copy);
    return copy;
  }
}
