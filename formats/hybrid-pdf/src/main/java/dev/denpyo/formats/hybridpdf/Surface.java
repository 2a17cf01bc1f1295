package dev.denpyo.formats.hybridpdf;

import dev.denpyo.formats.hybridpdf.visible.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is painted on a page besides letters, in order: enough to tell letters that nobody can see because
 * they have the colour of what is under them, or something else lies over them. In doubt a letter is seen.
 */
final class Surface {
  private static final int MOST_AREAS = 3_000;

  /** Colours nearer than this, of 1, are taken as one. */
  private static final float NEAR = 0.06f;

  private static final float[] PAPER = {1, 1, 1};

  private final List<Area> areas = new ArrayList<>();
  private boolean full;

  /** Where the clip or a rectangle lies. */
  record Box(float left, float bottom, float right, float top) {
    boolean holds(float x, float y) {
      return x >= left && x <= right && y >= bottom && y <= top;
    }

    Box within(Box other) {
      return new Box(
          Math.max(left, other.left),
          Math.max(bottom, other.bottom),
          Math.min(right, other.right),
          Math.min(top, other.top));
    }

    float size() {
      return Math.max(0, right - left) * Math.max(0, top - bottom);
    }
  }

  /** Ordinary class: an array in a record would compare by identity. */
  private static final class Area {
    private final Box box;
    private final float @Nullable [] colour;
    private final boolean covers;

    Area(Box box, float @Nullable [] colour, boolean covers) {
      this.box = box;
      this.colour = colour;
      this.covers = covers;
    }
  }

  /** A rectangle filled so that nothing shines through. */
  void fill(Box box, float @Nullable [] colour) {
    add(new Area(box, colour, true));
  }

  /** A picture without transparent parts. */
  void image(Box box) {
    add(new Area(box, null, true));
  }

  /** Anything of which is not known where it is, what colour it has, or what shines through. */
  void unclear(Box box) {
    add(new Area(box, null, false));
  }

  private void add(Area area) {
    full = full || areas.size() >= MOST_AREAS;
    if (!full) {
      areas.add(area);
    }
  }

  /** How much was painted so far. */
  int depth() {
    return areas.size();
  }

  /**
   * Whether a letter can be seen.
   *
   * @param depth what {@link #depth} was when it was drawn
   * @param colour red, green, blue; null if not known
   */
  boolean shows(Glyph glyph, int depth, float @Nullable [] colour) {
    float x = glyph.middleX();
    float y = glyph.middleY();
    if (full) {
      return true;
    }
    for (int i = areas.size() - 1; i >= depth; i--) {
      if (areas.get(i).covers && areas.get(i).box.holds(x, y)) {
        return false;
      }
    }
    float[] under = under(x, y, depth);
    return colour == null || under == null || !near(colour, under);
  }

  private float @Nullable [] under(float x, float y, int depth) {
    for (int i = depth - 1; i >= 0; i--) {
      if (areas.get(i).box.holds(x, y)) {
        return areas.get(i).colour;
      }
    }
    return PAPER;
  }

  private static boolean near(float[] one, float[] other) {
    for (int i = 0; i < PAPER.length; i++) {
      if (Math.abs(one[i] - other[i]) > NEAR) {
        return false;
      }
    }
    return true;
  }
}
