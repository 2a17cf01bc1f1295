package dev.denpyo.suites.ordinary;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** An ICC profile for four inks, as small as one can be: corners of the cube, mixed in between. */
final class CmykProfile {
  private static final int HEADER = 128;
  private static final int TABLE = 48 + 4 * 256 + 16 * 3 + 3 * 256;

  private CmykProfile() {}

  static byte[] bytes() {
    String[] tags = {"desc", "cprt", "wtpt", "A2B0"};
    int[] sizes = {96, 16, 20, TABLE};
    int at = HEADER + 4 + tags.length * 12;
    int size = at;
    for (int one : sizes) {
      size += one;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(size).putInt(0).putInt(0x0220_0000);
    out.put("prtrCMYKLab ".getBytes(US_ASCII));
    out.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    out.position(36).put("acsp".getBytes(US_ASCII));
    out.position(68).putInt(63_190).putInt(65_536).putInt(54_061);
    out.position(HEADER).putInt(tags.length);
    for (int i = 0; i < tags.length; i++) {
      out.put(tags[i].getBytes(US_ASCII)).putInt(at).putInt(sizes[i]);
      at += sizes[i];
    }
    out.put("desc".getBytes(US_ASCII)).putInt(0).putInt(5).put("test\0".getBytes(US_ASCII));
    out.position(HEADER + 4 + tags.length * 12 + sizes[0]);
    out.put("text".getBytes(US_ASCII)).putInt(0).put("none\0\0\0\0".getBytes(US_ASCII));
    out.put("XYZ ".getBytes(US_ASCII)).putInt(0).putInt(63_190).putInt(65_536).putInt(54_061);
    table(out);
    return out.array();
  }

  /** lut8Type (ISO 15076-1, 10.11): four inputs, three outputs, two steps each. */
  private static void table(ByteBuffer out) {
    out.put("mft1".getBytes(US_ASCII)).putInt(0);
    out.put(new byte[] {4, 3, 2, 0});
    for (int i = 0; i < 9; i++) {
      out.putInt(i % 4 == 0 ? 65_536 : 0);
    }
    curves(out, 4);
    for (int corner = 0; corner < 16; corner++) {
      int inks = Integer.bitCount(corner);
      boolean black = (corner & 1) != 0;
      out.put((byte) (black ? 0 : 255 - 60 * inks)).put((byte) 128).put((byte) 128);
    }
    curves(out, 3);
  }

  private static void curves(ByteBuffer out, int count) {
    for (int i = 0; i < count * 256; i++) {
      out.put((byte) i);
    }
  }
}
