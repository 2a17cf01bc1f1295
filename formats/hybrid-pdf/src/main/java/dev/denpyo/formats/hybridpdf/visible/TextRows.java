package dev.denpyo.formats.hybridpdf.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the letters of a page into rows, top down; each direction of writing by itself. */
public final class TextRows {
  /** Letters whose baselines are nearer than this, of their size, stand on one line. */
  private static final float SAME_LINE = 0.4f;

  private TextRows() {}

  /** The rows of one page, counted from 1. */
  public static List<TextRow> of(int page, List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> byAngle = new TreeMap<>();
    glyphs.forEach(
        g -> byAngle.computeIfAbsent(g.angle(), a -> new ArrayList<>()).add(g));
    List<TextRow> rows = new ArrayList<>();
    byAngle.values().forEach(one -> rows(page, one, rows));
    return rows;
  }

  private static void rows(int page, List<Glyph> glyphs, List<TextRow> rows) {
    glyphs.sort(Comparator.comparingDouble(Glyph::across).reversed());
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!row.isEmpty() && isBelow(row.get(0), glyph)) {
        rows.add(TextRow.of(page, row));
        row.clear();
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(TextRow.of(page, row));
    }
  }

  private static boolean isBelow(Glyph first, Glyph next) {
    float size = Math.min(first.size(), next.size());
    return first.across() - next.across() > SAME_LINE * Math.max(size, 1);
  }
}
