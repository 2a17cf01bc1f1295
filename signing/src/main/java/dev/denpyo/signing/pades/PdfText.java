package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.denpyo.signing.pades.PdfValue.Str;

/** Texts as PDF writes them: ASCII as it is, all else in UTF-16 with its mark (7.9.2.2). */
final class PdfText {
  private static final String MARK = "\u00FE\u00FF";

  private PdfText() {}

  static Str encode(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x7f);
    return Str.of(ascii ? text : new String(("\uFEFF" + text).getBytes(UTF_16BE), ISO_8859_1));
  }

  /**
   * The text of a string.
   *
   * @param written one character per byte
   */
  static String decode(String written) {
    return written.startsWith(MARK)
        ? new String(written.substring(MARK.length()).getBytes(ISO_8859_1), UTF_16BE)
        : written;
  }
}
