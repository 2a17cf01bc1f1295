package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType font of four glyphs: none, a square (ASCII), a smaller one (U+7D4C), and one composed
 * of the first square (U+1F600).
 */
final class SampleFont {
  static final int COMPOSED = 0x1f600;
  private static final int UNITS = 1_000;

  private SampleFont() {}

  static byte[] bytes() {
    return bytes(0);
  }

  /**
   * The font with permissions to embed.
   *
   * @param rights as OS/2 has them; 2 forbids it
   */
  static byte[] bytes(int rights) {
    Map<String, ByteBuffer> tables = new TreeMap<>();
    tables.put("head", ByteBuffer.allocate(54).putShort(18, (short) UNITS).putShort(42, (short) 9));
    tables.put("hhea", hhea());
    tables.put("maxp", ByteBuffer.allocate(32).putInt(0, 0x10000).putShort(4, (short) 4));
    tables.put("hmtx", shorts(600, 0, 600, 0, 1000, 0, 600, 0));
    tables.put("glyf", glyf());
    tables.put("loca", shorts(0, 0, 17, 34, 42));
    tables.put("cmap", cmap());
    tables.put("OS/2", ByteBuffer.allocate(96).putShort(8, (short) rights));
    return file(tables);
  }

  private static ByteBuffer hhea() {
    return ByteBuffer.allocate(36)
        .putShort(4, (short) 800)
        .putShort(6, (short) -200)
        .putShort(34, (short) 4);
  }

  private static ByteBuffer glyf() {
    ByteBuffer glyf = ByteBuffer.allocate(84);
    square(glyf, 500);
    square(glyf, 300);
    return glyf.put(shorts(-1, 0, 0, 500, 500, 2, 1, 0).array());
  }

  /** One contour of four points: 34 bytes. */
  private static void square(ByteBuffer glyf, int side) {
    glyf.put(shorts(1, 0, 0, side, side, 3, 0).array());
    glyf.put(new byte[] {1, 1, 1, 1});
    glyf.put(shorts(0, 0, side, 0, 0, side, 0, -side).array());
  }

  private static ByteBuffer cmap() {
    int groups = 97;
    ByteBuffer cmap = ByteBuffer.allocate(12 + 16 + 12 * groups);
    cmap.put(shorts(0, 1, 3, 10).array()).putInt(12);
    cmap.put(shorts(12, 0).array()).putInt(16 + 12 * groups).putInt(0).putInt(groups);
    for (int c = ' '; c <= '~'; c++) {
      cmap.putInt(c).putInt(c).putInt(1);
    }
    cmap.putInt(0x7d4c).putInt(0x7d4c).putInt(2);
    return cmap.putInt(COMPOSED).putInt(COMPOSED).putInt(3);
  }

  private static ByteBuffer shorts(int... values) {
    ByteBuffer out = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      out.putShort((short) value);
    }
    return out;
  }

  private static byte[] file(Map<String, ByteBuffer> tables) {
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size());
    head.putInt(0x10000).putShort((short) tables.size()).position(12);
    var body = new ByteArrayOutputStream();
    tables.forEach((tag, table) -> {
      byte[] bytes = new byte[table.capacity()];
      table.get(0, bytes);
      head.put(tag.getBytes(ISO_8859_1)).putInt(0);
      head.putInt(head.capacity() + body.size()).putInt(table.capacity());
      body.writeBytes(bytes);
    });
    var out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }
}
