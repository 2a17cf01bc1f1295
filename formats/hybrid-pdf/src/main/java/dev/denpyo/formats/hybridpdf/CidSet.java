package dev.denpyo.formats.hybridpdf;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Whether the list of letters of a composite TrueType font, where there is one, names every letter that the
 * font program has (ISO 19005-3, 6.2.11.4.2). Of fonts whose letters are not numbered as in the program
 * nothing is said.
 */
final class CidSet {
  private static final COSName CID_SET = COSName.getPDFName("CIDSet");
  private static final String SUBSET = "[A-Z]{6}\\+.*";
  private static final int LONGEST = 1 << 16;
  private static final int FIRST_BIT = 0x80;
  private static final int HEAD = 12;
  private static final int ENTRY = 16;
  private static final int MAXP = 0x6D617870;

  private CidSet() {}

  /**
   * Whether a letter is missing in the list.
   *
   * @param font the descendant of a composite font
   * @param limit bytes that the font may unpack to
   */
  static boolean isIncomplete(COSDictionary font, int limit) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    COSStream list = descriptor == null ? null : descriptor.getCOSStream(CID_SET);
    COSStream program = descriptor == null ? null : descriptor.getCOSStream(COSName.FONT_FILE2);
    if (list == null || program == null || font.getCOSStream(COSName.CID_TO_GID_MAP) != null) {
      return false;
    }
    if (!font.getNameAsString(COSName.BASE_FONT, "").matches(SUBSET)) {
      return false;
    }
    try {
      return isIncomplete(Streams.unpack(list, LONGEST), Streams.unpack(program, limit));
    } catch (PdfProblem | IndexOutOfBoundsException e) {
      return false; // the font cannot be read, which others say
    }
  }

  private static boolean isIncomplete(byte[] list, byte[] program) {
    BitSet named = new BitSet();
    for (int i = 0; i < list.length * Byte.SIZE; i++) {
      int mask = FIRST_BIT >> (i % Byte.SIZE); // the first letter stands in the highest bit
      named.set(i, (list[i / Byte.SIZE] & mask) != 0);
    }
    int letters = letters(ByteBuffer.wrap(program));
    return letters > 1 && named.nextClearBit(1) < letters;
  }

  /** How many letters the program says that it has; 0 if it does not say. */
  private static int letters(ByteBuffer program) {
    int tables = Short.toUnsignedInt(program.getShort(4));
    for (int at = HEAD; at < HEAD + tables * ENTRY; at += ENTRY) {
      if (program.getInt(at) == MAXP) {
        return Short.toUnsignedInt(program.getShort(program.getInt(at + 8) + 4));
      }
    }
    return 0;
  }
}
