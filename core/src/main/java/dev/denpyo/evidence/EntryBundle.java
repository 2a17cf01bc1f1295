package dev.denpyo.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries behind a tile of level 0, as C2SP tlog-tiles serves them: each with its length, two
 * bytes, before it.
 */
public final class EntryBundle {
  /** The most bytes an entry can have. */
  public static final int LONGEST_ENTRY = 0xffff;

  private EntryBundle() {}

  /**
   * Puts entries into a bundle.
   *
   * @throws IllegalArgumentException if there are not 1 to 256, or one is longer than 65,535 bytes
   */
  public static byte[] write(List<byte[]> entries) {
    requireCount(entries.size());
    var out = new ByteArrayOutputStream();
    for (var entry : entries) {
      if (entry.length > LONGEST_ENTRY) {
        throw new IllegalArgumentException("an entry has " + entry.length + " bytes, over 65535");
      }
      out.write(entry.length >> Byte.SIZE);
      out.write(entry.length);
      out.write(entry, 0, entry.length);
    }
    return out.toByteArray();
  }

  /**
   * Takes entries out of a bundle.
   *
   * @throws IllegalArgumentException if it is cut short, or has not 1 to 256 entries
   */
  public static List<byte[]> read(byte[] bundle) {
    var in = ByteBuffer.wrap(bundle);
    var entries = new ArrayList<byte[]>();
    while (in.remaining() >= Short.BYTES) {
      var length = Short.toUnsignedInt(in.getShort());
      if (length > in.remaining()) {
        break;
      }
      var entry = new byte[length];
      in.get(entry);
      entries.add(entry);
    }
    if (in.hasRemaining()) {
      throw new IllegalArgumentException("bundle is cut short after entry " + entries.size());
    }
    requireCount(entries.size());
    return entries;
  }

  private static void requireCount(int count) {
    if (count < 1 || count > Tile.WIDTH) {
      throw new IllegalArgumentException("a bundle has 1 to 256 entries, not " + count);
    }
  }
}
