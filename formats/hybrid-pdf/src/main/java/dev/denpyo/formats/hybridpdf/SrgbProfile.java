package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ISO 15076-1): three primaries and
 * one curve, computed here, so that no foreign file has to be carried.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int ENTRY = 12;
  private static final int COUNT = 4;

  /** Fractions of s15Fixed16Number, by which its integers are to be divided. */
  private static final int ONE = 65_536;

  private SrgbProfile() {}

  private record Tag(String name, List<Integer> words) {}

  static byte[] bytes() {
    List<Tag> tags = List.of(
        new Tag("desc", text("sRGB")),
        new Tag("cprt", text("none")),
        new Tag("wtpt", xyz(63_190, 65_536, 54_061)), // D50
        new Tag("rXYZ", xyz(28_578, 14_581, 912)), // adapted to D50 after Bradford
        new Tag("gXYZ", xyz(25_241, 46_981, 6_362)),
        new Tag("bXYZ", xyz(9_376, 3_972, 46_799)),
        new Tag("rTRC", curve()));
    return write(tags);
  }

  /** Text in one language. */
  private static List<Integer> text(String text) {
    byte[] utf16 = text.getBytes(UTF_16BE);
    List<Integer> words = new ArrayList<>(
        List.of(word("mluc"), 0, 1, ENTRY, word("enUS"), utf16.length, 28)); // 28: where it begins
    ByteBuffer letters =
        ByteBuffer.allocate((utf16.length + 3) / 4 * 4).put(utf16).rewind();
    while (letters.hasRemaining()) {
      words.add(letters.getInt());
    }
    return words;
  }

  private static List<Integer> xyz(int x, int y, int z) {
    return List.of(word("XYZ "), 0, x, y, z);
  }

  /** Y = ((X + 0.055) / 1.055)^2.4 from 0.04045 on, X / 12.92 below: parametric curve of type 3. */
  private static List<Integer> curve() {
    int gamma = 24 * ONE / 10;
    int a = Math.toIntExact(1_000L * ONE / 1_055);
    int b = Math.toIntExact(55L * ONE / 1_055);
    int c = Math.toIntExact(100L * ONE / 1_292);
    int d = Math.toIntExact(4_045L * ONE / 100_000);
    return List.of(word("para"), 0, 3 << 16, gamma, a, b, c, d);
  }

  private static int word(String four) {
    return ByteBuffer.wrap(four.getBytes(US_ASCII)).getInt();
  }

  /** The tags one after the other; green and blue share the curve of red. */
  private static byte[] write(List<Tag> tags) {
    int entries = tags.size() + 2;
    int table = HEADER + COUNT + entries * ENTRY;
    int size = table + tags.stream().mapToInt(SrgbProfile::size).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    header(out, size);
    out.position(HEADER);
    out.putInt(entries);
    int at = table;
    for (Tag tag : tags) {
      entry(out, tag.name(), at, size(tag));
      at += size(tag);
    }
    int curve = at - size(tags.get(tags.size() - 1));
    entry(out, "gTRC", curve, at - curve);
    entry(out, "bTRC", curve, at - curve);
    tags.forEach(tag -> tag.words().forEach(out::putInt));
    return out.array();
  }

  private static int size(Tag tag) {
    return tag.words().size() * Integer.BYTES;
  }

  private static void entry(ByteBuffer out, String name, int at, int size) {
    out.putInt(word(name)).putInt(at).putInt(size);
  }

  /** For a display, RGB to XYZ, relative to D50 (ISO 15076-1, 7.2). */
  private static void header(ByteBuffer out, int size) {
    out.putInt(size).putInt(0).putInt(0x0420_0000);
    out.putInt(word("mntr")).putInt(word("RGB ")).putInt(word("XYZ "));
    out.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(word("acsp"));
    out.position(68);
    out.putInt(63_190).putInt(ONE).putInt(54_061);
  }
}
