package dev.denpyo.formats.xml.xpath.value;

/**
 * A string whose letters are counted as they are read, so that a pattern which keeps going back over
 * them comes to an end.
 */
final class CountedText implements CharSequence {
  private static final long ALLOWANCE = 10_000_000;
  private static final long ALLOWANCE_PER_LETTER = 1_000;

  private final String text;
  private long left;

  CountedText(String text) {
    this.text = text;
    this.left = ALLOWANCE + ALLOWANCE_PER_LETTER * text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new XPathError("FORX0000", "a pattern takes too many steps");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
