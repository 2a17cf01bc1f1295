package dev.denpyo.formats.hybridpdf.visible;

/**
 * A box on a page, in points (1/72 inch) from the lower left corner of the page's coordinates, as PDF
 * counts them; what a viewer needs to mark it.
 *
 * @param page counted from 1
 * @param left its left edge
 * @param bottom its lower edge
 * @param width from left to right
 * @param height from bottom to top
 */
public record Place(int page, float left, float bottom, float width, float height) {
  /** In the notation of findings: {@code Page[1]/Box[70 612 48 11]}. */
  @Override
  public String toString() {
    return "Page[" + page + "]/Box[" + Math.round(left) + " " + Math.round(bottom) + " "
        + Math.round(width) + " " + Math.round(height) + "]";
  }
}
