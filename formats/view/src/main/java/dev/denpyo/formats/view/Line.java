package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Typeface.Sign;
import java.util.List;

/**
 * A line of text, set.
 *
 * @param size of the letters, in points
 * @param width in points, spaces at the end left out
 * @param gray 0 is black, 1 is white
 */
record Line(List<Sign> signs, float size, float width, float gray) {
  private static final float LEADING = 1.4f;

  /** How much of the page it takes. */
  float height() {
    return size * LEADING;
  }
}
