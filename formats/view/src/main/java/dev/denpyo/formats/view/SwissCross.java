package dev.denpyo.formats.view;

import java.util.List;

/** The cross in the middle of the Swiss QR code, as rectangles in modules of the code. */
final class SwissCross {
  /** The sides of the code and of the cross, in millimetres. */
  private static final float CODE = 46f;

  private static final float WHITE = 7f;
  private static final float BLACK = 6f;
  /** Of the flag's side: the cross, and the breadth of its arms. */
  private static final float CROSS = 20f / 32;

  private static final float ARM = 6f / 32;

  /** A rectangle; the origin is the upper left corner of the code. */
  record Rectangle(float x, float y, float width, float height, boolean black) {}

  private SwissCross() {}

  /** What is drawn over a code of so many modules, one after the other. */
  static List<Rectangle> over(int modules) {
    float scale = modules / CODE;
    return List.of(
        centred(modules, WHITE * scale, WHITE * scale, false),
        centred(modules, BLACK * scale, BLACK * scale, true),
        centred(modules, BLACK * scale * CROSS, BLACK * scale * ARM, false),
        centred(modules, BLACK * scale * ARM, BLACK * scale * CROSS, false));
  }

  private static Rectangle centred(int modules, float width, float height, boolean black) {
    return new Rectangle((modules - width) / 2, (modules - height) / 2, width, height, black);
  }
}
