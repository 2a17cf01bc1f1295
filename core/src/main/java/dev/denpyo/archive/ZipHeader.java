package dev.denpyo.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a ZIP file says of one file in it (APPNOTE.TXT 6.3.10, 4.3 and 4.5.3).
 *
 * @param name its path, US-ASCII
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of its content
 * @param packed bytes that it takes in the ZIP file
 * @param size bytes of its content
 * @param offset where its local header begins
 */
record ZipHeader(String name, int method, long crc, long packed, long size, long offset) {
  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  static final int DESCRIPTOR = 0x08074b50;
  static final int END = 0x06054b50;
  static final int END_64 = 0x06064b50;
  static final int LOCATOR_64 = 0x07064b50;
  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;
  static final int END_LENGTH = 22;
  static final int END_64_LENGTH = 56;
  static final int LOCATOR_LENGTH = 20;
  static final int DEFLATED = 8;

  /** What does not fit into four bytes goes into eight elsewhere, and this in its place. */
  static final long OVER = 0xFFFFFFFFL;

  private static final int MOST_FILES = 0xFFFF;
  private static final int FLAGS = 0x0808; // sizes follow the content; names are UTF-8
  private static final int ENCRYPTED = 1;
  private static final int DATE = 33; // 1980-01-01, the first that ZIP can say; time 0
  private static final int VERSION = 20;
  private static final int VERSION_64 = 45;
  private static final int EXTRA_64 = 1;

  /** As text on one line, without the name. */
  String toText() {
    return crc + " " + packed + " " + size + " " + offset;
  }

  /** Reads what {@link #toText} wrote. */
  static ZipHeader of(String name, String text) {
    var parts = text.split(" ", 4);
    return new ZipHeader(
        name,
        DEFLATED,
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]));
  }

  static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] all(ByteBuffer written) {
    var bytes = new byte[written.position()];
    written.get(0, bytes);
    return bytes;
  }

  /** The header before the content, when nothing is known of that. */
  static byte[] local(String name) {
    var bytes = name.getBytes(StandardCharsets.US_ASCII);
    var to = buffer(LOCAL_LENGTH + bytes.length).putInt(LOCAL).putShort((short) VERSION);
    to.putShort((short) FLAGS).putShort((short) DEFLATED).putShort((short) 0);
    to.putShort((short) DATE).putInt(0).putInt(0).putInt(0);
    return all(to.putShort((short) bytes.length).putShort((short) 0).put(bytes));
  }

  private boolean isLarge() {
    return packed >= OVER || size >= OVER;
  }

  /** What follows the content. */
  byte[] descriptor() {
    if (isLarge()) {
      var to = buffer(24).putInt(DESCRIPTOR).putInt((int) crc);
      return all(to.putLong(packed).putLong(size));
    }
    var to = buffer(16).putInt(DESCRIPTOR).putInt((int) crc);
    return all(to.putInt((int) packed).putInt((int) size));
  }

  /** The header in the central directory. */
  byte[] central() {
    var bytes = name.getBytes(StandardCharsets.US_ASCII);
    var extra = extra();
    var version = (short) (extra.length > 0 ? VERSION_64 : VERSION);
    var to = buffer(CENTRAL_LENGTH + bytes.length + extra.length).putInt(CENTRAL);
    to.putShort(version).putShort(version).putShort((short) FLAGS).putShort((short) method);
    to.putShort((short) 0).putShort((short) DATE).putInt((int) crc);
    to.putInt(four(packed)).putInt(four(size));
    to.putShort((short) bytes.length).putShort((short) extra.length);
    to.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    return all(to.putInt(four(offset)).put(bytes).put(extra));
  }

  private static int four(long value) {
    return (int) Math.min(value, OVER);
  }

  private byte[] extra() {
    var wide =
        LongStream.of(size, packed, offset).filter(value -> value >= OVER).toArray();
    if (wide.length == 0) {
      return new byte[0];
    }
    var length = Long.BYTES * wide.length;
    var to = buffer(4 + length).putShort((short) EXTRA_64).putShort((short) length);
    LongStream.of(wide).forEach(to::putLong);
    return all(to);
  }

  /**
   * What ends a ZIP file.
   *
   * @param files how many the central directory names
   * @param start where it begins
   * @param length its bytes
   */
  static byte[] ends(long files, long start, long length) {
    var wide = files >= MOST_FILES || start >= OVER || length >= OVER;
    var to = buffer((wide ? END_64_LENGTH + LOCATOR_LENGTH : 0) + END_LENGTH);
    if (wide) {
      to.putInt(END_64).putLong(END_64_LENGTH - 12); // what follows this number
      to.putShort((short) VERSION_64).putShort((short) VERSION_64).putInt(0).putInt(0);
      to.putLong(files).putLong(files).putLong(length).putLong(start);
      to.putInt(LOCATOR_64).putInt(0).putLong(start + length).putInt(1);
    }
    var few = (short) Math.min(files, MOST_FILES);
    to.putInt(END).putInt(0).putShort(few).putShort(few);
    return all(to.putInt(four(length)).putInt(four(start)).putShort((short) 0));
  }

  /**
   * Reads a header of a central directory, and leaves the buffer behind it.
   *
   * @param from at its beginning, with as much as there is of it, little-endian
   * @return null if it is none of the kind that is read here
   */
  static @Nullable ZipHeader central(ByteBuffer from) {
    var start = from.position();
    var length = from.remaining() < CENTRAL_LENGTH ? 0 : length(from);
    if (length == 0 || from.remaining() < length) {
      return null;
    }
    var method = from.getShort(start + 10);
    var plain = (from.getShort(start + 8) & ENCRYPTED) == 0 && (method == 0 || method == DEFLATED);
    var name = new byte[from.getShort(start + 28) & 0xFFFF];
    from.get(start + CENTRAL_LENGTH, name);
    var sizes = new long[] {four(from, start + 24), four(from, start + 20), four(from, start + 42)};
    var whole = plain && widen(from, start, sizes);
    from.position(start + length);
    return whole
        ? new ZipHeader(
            new String(name, StandardCharsets.US_ASCII),
            method,
            four(from, start + 16),
            sizes[1],
            sizes[0],
            sizes[2])
        : null;
  }

  /** How long a header is, from its first bytes; 0 if there is none. */
  static int length(ByteBuffer from) {
    var start = from.position();
    return from.getInt(start) == CENTRAL
        ? CENTRAL_LENGTH
            + (from.getShort(start + 28) & 0xFFFF)
            + (from.getShort(start + 30) & 0xFFFF)
            + (from.getShort(start + 32) & 0xFFFF)
        : 0;
  }

  private static long four(ByteBuffer from, int at) {
    return from.getInt(at) & OVER;
  }

  /** Takes sizes that did not fit from the extra field; whether all are there. */
  private static boolean widen(ByteBuffer from, int start, long[] sizes) {
    var at = start + CENTRAL_LENGTH + (from.getShort(start + 28) & 0xFFFF);
    var end = at + (from.getShort(start + 30) & 0xFFFF);
    while (at + 4 <= end && from.getShort(at) != EXTRA_64) {
      at += 4 + (from.getShort(at + 2) & 0xFFFF);
    }
    at += 4;
    for (var i = 0; i < sizes.length; i++) {
      if (sizes[i] == OVER) {
        if (at + Long.BYTES > end) {
          return false;
        }
        sizes[i] = from.getLong(at);
        at += Long.BYTES;
      }
    }
    return sizes[0] >= 0 && sizes[1] >= 0 && sizes[2] >= 0;
  }
}
