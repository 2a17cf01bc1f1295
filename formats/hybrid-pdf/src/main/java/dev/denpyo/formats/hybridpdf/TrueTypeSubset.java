package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The letters of a TrueType font that a PDF needs, each as wide as the PDF says: where the font has a letter
 * a little wider or narrower, its advance is changed and its outline left as it is. That is what viewers
 * draw: the next letter begins where the PDF says, not where the font does.
 */
final class TrueTypeSubset {
  /** Of a thousand: signs such as ± differ so much between fonts that stand in for one another. */
  private static final float FARTHEST = 130f;

  private static final float SAME = 1f;
  private static final int THOUSAND = 1_000;
  private static final int HEAD = 12;
  private static final int ENTRY = 16;
  private static final int METRIC_COUNT = 34;
  private static final int ADJUSTMENT = 8;
  private static final int MAGIC = 0xB1B0AFBA;
  private static final List<String> TABLES = List.of(
      "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap");

  private final TrueTypeFont font;
  private final TTFSubsetter subsetter;

  /** Widths in thousandths of the letter height, by the number of the letter in the whole font. */
  private final Map<Integer, Float> widths = new TreeMap<>();

  TrueTypeSubset(TrueTypeFont font) throws IOException {
    this.font = font;
    this.subsetter = new TTFSubsetter(font, TABLES);
  }

  /** A font without outlines of its kind has nothing to give. */
  static boolean isUsable(TrueTypeFont font) throws IOException {
    return font.getTableMap().containsKey("glyf")
        && font.getTableMap().containsKey("loca")
        && font.getTableMap().containsKey("hmtx")
        && (font.getOS2Windows() == null || mayBeEmbedded(font.getOS2Windows().getFsType()));
  }

  /** What its makers say of it (OpenType, OS/2, fsType): bit 1 alone forbids, bit 8 forbids subsets. */
  private static boolean mayBeEmbedded(short rights) {
    return (rights & 0xF) != 2 && (rights & 0x100) == 0;
  }

  /**
   * Takes a letter.
   *
   * @param unicode what it is, or -1 if it is found by its number
   * @param width as the PDF says, or a negative number if it says nothing
   * @return what is against it; empty if nothing
   */
  String add(int unicode, int glyph, float width) throws IOException {
    if (glyph == 0) {
      return "has no letter for it";
    }
    float own = font.getAdvanceWidth(glyph) * (float) THOUSAND / font.getUnitsPerEm();
    float wanted = width < 0 ? own : width;
    Float before = widths.putIfAbsent(glyph, Math.abs(own - wanted) <= SAME ? own : wanted);
    if (Math.abs(own - wanted) > FARTHEST) {
      return "has it " + Math.round(own) + " wide, stated is " + Math.round(wanted);
    } else if (before != null && Math.abs(before - wanted) > SAME) {
      return "would need it in two widths";
    }
    if (unicode >= 0) {
      subsetter.add(unicode);
    } else {
      subsetter.addGlyphIds(Set.of(glyph));
    }
    return "";
  }

  /** From numbers in the subset to those in the whole font. */
  Map<Integer, Integer> numbers() throws IOException {
    return subsetter.getGIDMap();
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    Map<String, ByteBuffer> tables = tables(out.toByteArray());
    metrics(tables);
    return file(tables);
  }

  private static Map<String, ByteBuffer> tables(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    Map<String, ByteBuffer> tables = new LinkedHashMap<>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int at = HEAD + i * ENTRY;
      String tag = new String(file, at, 4, ISO_8859_1);
      byte[] table = new byte[in.getInt(at + 12)];
      in.get(in.getInt(at + 8), table);
      tables.put(tag, ByteBuffer.wrap(table));
    }
    return tables;
  }

  /** Every letter with an advance of its own, so that each can be changed. */
  private void metrics(Map<String, ByteBuffer> tables) throws IOException {
    ByteBuffer header = requireNonNull(tables.get("hhea"));
    ByteBuffer old = requireNonNull(tables.get("hmtx"));
    int full = header.getShort(METRIC_COUNT) & 0xFFFF;
    Map<Integer, Integer> numbers = numbers();
    ByteBuffer all = ByteBuffer.allocate(numbers.size() * 4);
    numbers.forEach((number, original) -> {
      Float width = widths.get(original);
      int last = Math.min(number, full - 1);
      int advance =
          width == null ? old.getShort(last * 4) : Math.round(width * unitsPerEm() / THOUSAND);
      int bearing = number < full ? number * 4 + 2 : full * 4 + (number - full) * 2;
      all.putShort(number * 4, (short) advance);
      all.putShort(number * 4 + 2, old.getShort(bearing));
    });
    header.putShort(METRIC_COUNT, (short) numbers.size());
    tables.put("hmtx", all);
  }

  private int unitsPerEm() {
    try {
      return font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(Map<String, ByteBuffer> tables) {
    int size = HEAD
        + tables.size() * ENTRY
        + tables.values().stream().mapToInt(t -> padded(t.capacity())).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x0001_0000).putShort((short) tables.size()).putShort((short) (power * ENTRY));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables.size() - power) * ENTRY));
    int at = HEAD + tables.size() * ENTRY;
    int head = -1;
    for (Map.Entry<String, ByteBuffer> table : new TreeMap<>(tables).entrySet()) {
      byte[] bytes = table.getValue().array();
      if (table.getKey().equals("head")) {
        head = at;
        table.getValue().putInt(ADJUSTMENT, 0);
      }
      out.put(table.getKey().getBytes(ISO_8859_1));
      out.putInt(sum(bytes)).putInt(at).putInt(bytes.length);
      out.put(at, bytes);
      at += padded(bytes.length);
    }
    out.putInt(head + ADJUSTMENT, MAGIC - sum(out.array()));
    return out.array();
  }

  private static int padded(int size) {
    return (size + 3) / 4 * 4;
  }

  private static int sum(byte[] bytes) {
    ByteBuffer padded = ByteBuffer.allocate(padded(bytes.length)).put(bytes).rewind();
    int sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }
}
