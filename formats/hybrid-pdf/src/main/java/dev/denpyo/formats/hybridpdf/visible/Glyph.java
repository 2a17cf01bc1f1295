package dev.denpyo.formats.hybridpdf.visible;

/**
 * One letter as it stands on a page.
 *
 * @param text what it says; more than one character for a ligature
 * @param x where it begins, in points of the page's coordinates
 * @param y its baseline
 * @param advance how far the next letter is
 * @param size its height
 * @param angle direction of writing in whole degrees, counter-clockwise, 0 to 359
 */
public record Glyph(String text, float x, float y, float advance, float size, int angle) {
  /** The share of the size at which a letter's middle lies above the baseline. */
  private static final float MIDDLE = 0.3f;

  /** Position in the direction of writing. */
  public float along() {
    return (float) (x * cos() + y * sin());
  }

  /** Position across it; lines further down have less. */
  public float across() {
    return (float) (y * cos() - x * sin());
  }

  /** The middle of the letter, along the page. */
  public float middleX() {
    return (float) (x + advance / 2 * cos() - size * MIDDLE * sin());
  }

  /** The middle of the letter, up the page. */
  public float middleY() {
    return (float) (y + advance / 2 * sin() + size * MIDDLE * cos());
  }

  private double cos() {
    return Math.cos(Math.toRadians(angle));
  }

  private double sin() {
    return Math.sin(Math.toRadians(angle));
  }
}
