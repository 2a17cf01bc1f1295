package dev.denpyo.formats.json;

/** JSON escapes can spell half a surrogate pair, which no encoding can write. */
final class Unicode {
  private static final char REPLACEMENT = '\uFFFD';

  private Unicode() {}

  static boolean isWellFormed(String text) {
    return firstHalf(text, 0) < 0;
  }

  /** The text with a replacement character for each lone half. */
  static String wellFormed(String text) {
    int half = firstHalf(text, 0);
    if (half < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (; half >= 0; half = firstHalf(text, half + 1)) {
      mended.setCharAt(half, REPLACEMENT);
    }
    return mended.toString();
  }

  private static int firstHalf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }
}
