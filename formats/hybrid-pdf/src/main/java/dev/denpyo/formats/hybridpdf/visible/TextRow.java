package dev.denpyo.formats.hybridpdf.visible;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands beside one another on one line of a page, from left to right. A space stands where words
 * part, a tab where columns do; letters are in compatibility form (NFKC), so that full-width digits are
 * digits.
 */
public final class TextRow {
  private static final float WORDS_PART = 0.15f;
  private static final float COLUMNS_PART = 0.9f;

  /** A letter this near to the same one is its shadow: bold made by printing twice. */
  private static final float SHADOW = 0.25f;

  private static final float BELOW = 0.25f;
  private static final float HEIGHT = 1.2f;

  private final int page;
  private final String text;
  private final Glyph[] letters;

  private TextRow(int page, String text, List<Glyph> letters) {
    this.page = page;
    this.text = text;
    this.letters = letters.toArray(Glyph[]::new);
  }

  /** Of letters on one line, in any order. */
  static TextRow of(int page, List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::along));
    StringBuilder text = new StringBuilder();
    List<Glyph> letters = new ArrayList<>();
    Glyph last = null;
    for (Glyph glyph : sorted) {
      if (last != null && isShadow(last, glyph)) {
        continue;
      }
      String shown = Normalizer.normalize(glyph.text(), Normalizer.Form.NFKC);
      if (shown.isBlank()) {
        append(text, letters, " ", glyph);
        continue; // the gap after it counts from the letter before, so that it may be a column's
      }
      if (last != null) {
        separate(text, letters, last, glyph);
      }
      append(text, letters, shown, glyph);
      last = glyph;
    }
    return new TextRow(page, text.toString(), letters);
  }

  private static boolean isShadow(Glyph one, Glyph other) {
    return one.text().equals(other.text())
        && other.along() - one.along() < SHADOW * Math.max(one.advance(), 1);
  }

  private static void separate(StringBuilder text, List<Glyph> letters, Glyph last, Glyph next) {
    float gap = next.along() - last.along() - last.advance();
    float size = Math.max(last.size(), next.size());
    if (gap > COLUMNS_PART * size) {
      append(text, letters, "\t", last);
    } else if (gap > WORDS_PART * size && text.charAt(text.length() - 1) != ' ') {
      append(text, letters, " ", last);
    }
  }

  private static void append(StringBuilder text, List<Glyph> letters, String shown, Glyph glyph) {
    text.append(shown);
    for (int i = 0; i < shown.length(); i++) {
      letters.add(glyph);
    }
  }

  /** The page, counted from 1. */
  int page() {
    return page;
  }

  /** The text; tabs part columns. */
  public String text() {
    return text;
  }

  /** Where a letter begins, in the direction of the row. */
  float left(int at) {
    return letters[at].along();
  }

  /** Where it ends. */
  float right(int at) {
    return letters[at].along() + letters[at].advance();
  }

  /** How high it is. */
  float size(int at) {
    return letters[at].size();
  }

  /** The box around a part of the text. */
  Place place(int from, int to) {
    float left = Float.MAX_VALUE;
    float bottom = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = -Float.MAX_VALUE;
    for (int i = from; i < to; i++) {
      Glyph glyph = letters[i];
      float half = Math.max(glyph.advance(), glyph.size()) / 2;
      boolean upright = glyph.angle() == 0;
      left = Math.min(left, upright ? glyph.x() : glyph.middleX() - half);
      right = Math.max(right, upright ? glyph.x() + glyph.advance() : glyph.middleX() + half);
      float base = upright ? glyph.y() - BELOW * glyph.size() : glyph.middleY() - half;
      bottom = Math.min(bottom, base);
      top = Math.max(top, upright ? base + HEIGHT * glyph.size() : glyph.middleY() + half);
    }
    return new Place(page, left, bottom, right - left, top - bottom);
  }

  @Override
  public String toString() {
    return text;
  }
}
