package dev.denpyo.signing.pades;

/**
 * A colour in RGB.
 *
 * @param red 0 to 255, as are the others
 */
record SealColour(int red, int green, int blue) {
  /** The red of stamping ink. */
  static final SealColour VERMILION = new SealColour(200, 40, 30);

  static final SealColour BLACK = new SealColour(0, 0, 0);

  SealColour {
    for (int part : new int[] {red, green, blue}) {
      if (part < 0 || part > 255) {
        throw new IllegalArgumentException("a colour must be from 0 to 255, was " + part);
      }
    }
  }

  /** As operators of a page take it. */
  String operands() {
    return SealCanvas.text(red / 255.0) + " " + SealCanvas.text(green / 255.0) + " "
        + SealCanvas.text(blue / 255.0);
  }
}
