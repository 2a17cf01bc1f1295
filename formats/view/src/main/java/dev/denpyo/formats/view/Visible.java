package dev.denpyo.formats.view;

/** Text as a reader may see it: what would hide, move or reverse other text becomes a visible mark. */
final class Visible {
  private static final int MARK = 0xFFFD;

  private Visible() {}

  /**
   * The text with line ends as line feeds; control characters, lone surrogates, characters that are none
   * and those that override the direction of writing replaced by U+FFFD.
   */
  static String text(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    if (lines.codePoints().noneMatch(Visible::isHidden)) {
      return lines;
    }
    StringBuilder shown = new StringBuilder(lines.length());
    lines.codePoints().forEach(c -> shown.appendCodePoint(isHidden(c) ? MARK : c));
    return shown.toString();
  }

  private static boolean isHidden(int c) {
    boolean control = Character.isISOControl(c) && c != '\n';
    boolean surrogate = Character.getType(c) == Character.SURROGATE;
    boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean separator = c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    return control || surrogate || none || override || separator;
  }
}
