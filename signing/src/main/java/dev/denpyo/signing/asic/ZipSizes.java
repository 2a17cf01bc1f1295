package dev.denpyo.signing.asic;

/**
 * How large an entry is.
 *
 * @param packed bytes in the container
 * @param size bytes unpacked
 */
record ZipSizes(long packed, long size) {
  static final ZipSizes NONE = new ZipSizes(0, 0);

  /** Stands where the number has no room, or where its writer did not know yet. */
  private static final long ELSEWHERE = 0xffffffffL;

  private static final int WIDE_SIZES = 1;

  /** The numbers of a header, or those of its extra field for large files. */
  static ZipSizes of(long packed, long size, ZipBytes extra) throws AsicFault {
    if (packed != ELSEWHERE && size != ELSEWHERE) {
      return new ZipSizes(packed, size);
    }
    for (int at = 0; at + 4 <= extra.length(); at += 4 + extra.u16(at + 2)) {
      if (extra.u16(at) == WIDE_SIZES) {
        return wide(packed, size, extra.part(at + 4, extra.u16(at + 2)));
      }
    }
    throw new AsicFault("An entry of the container does not say how large it is.");
  }

  /** The size stands first, and only those that had no room (ZIP specification, 4.5.3). */
  private static ZipSizes wide(long packed, long size, ZipBytes field) throws AsicFault {
    var sizeIsHere = size == ELSEWHERE;
    var wideSize = sizeIsHere ? number(field, 0) : size;
    var widePacked = packed == ELSEWHERE ? number(field, sizeIsHere ? 8 : 0) : packed;
    return new ZipSizes(widePacked, wideSize);
  }

  private static long number(ZipBytes field, int at) throws AsicFault {
    var bytes = field.part(at, 8);
    if (bytes.u32(4) != 0 || bytes.u32(0) > Integer.MAX_VALUE) {
      throw new AsicFault("An entry of the container is larger than is accepted.");
    }
    return bytes.u32(0);
  }
}
