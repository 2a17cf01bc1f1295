package dev.denpyo.formats.hybridpdf.visible;

import java.util.ArrayList;
import java.util.List;

/** Rows for tests, set in letters of 10 points; a tab is a column's gap. */
final class Rows {
  private static final float WIDTH = 5;
  private static final float GAP = 50;

  private Rows() {}

  static TextRow row(String text) {
    List<Glyph> glyphs = new ArrayList<>();
    float x = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign != '\t') {
        glyphs.add(new Glyph(String.valueOf(sign), x, 100, WIDTH, 10, 0));
      }
      x += sign == '\t' ? GAP : WIDTH;
    }
    return TextRow.of(1, glyphs);
  }
}
