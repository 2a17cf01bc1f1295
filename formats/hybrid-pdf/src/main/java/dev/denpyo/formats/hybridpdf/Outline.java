package dev.denpyo.formats.hybridpdf;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The path being drawn: the box around it, and whether it is nothing but one rectangle. */
final class Outline {
  private static final int RECTANGLE = 4;

  private Surface.@Nullable Box box;
  private int rectangles;
  private boolean other;

  /** Takes an operator that draws; all others mean nothing here. */
  void draw(String operator, List<COSBase> operands, Matrix matrix) {
    switch (operator) {
      case "re" -> rectangle(operands, matrix);
      case "m", "l" -> points(operands, 1, matrix);
      case "v", "y" -> points(operands, 2, matrix);
      case "c" -> points(operands, 3, matrix);
      default -> {}
    }
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    if (operands.size() < RECTANGLE) {
      return;
    }
    float x = number(operands.get(0));
    float y = number(operands.get(1));
    add(matrix.transformPoint(x, y));
    add(matrix.transformPoint(x + number(operands.get(2)), y + number(operands.get(3))));
    rectangles++;
    other = other || isTurned(matrix);
  }

  private void points(List<COSBase> operands, int count, Matrix matrix) {
    other = true;
    for (int i = 0; i + 1 < operands.size() && i < 2 * count; i += 2) {
      add(matrix.transformPoint(number(operands.get(i)), number(operands.get(i + 1))));
    }
  }

  private void add(Point2D.Float point) {
    Surface.Box old = box;
    box = old == null
        ? new Surface.Box(point.x, point.y, point.x, point.y)
        : new Surface.Box(
            Math.min(old.left(), point.x),
            Math.min(old.bottom(), point.y),
            Math.max(old.right(), point.x),
            Math.max(old.top(), point.y));
  }

  /** The box around it; null if nothing was drawn. */
  Surface.@Nullable Box box() {
    return box;
  }

  /** Whether it fills its box. */
  boolean isRectangle() {
    return rectangles == 1 && !other;
  }

  void clear() {
    box = null;
    rectangles = 0;
    other = false;
  }

  /** The box of a picture, which always fills the unit square. */
  static Surface.Box unitSquare(Matrix matrix) {
    Outline square = new Outline();
    square.add(matrix.transformPoint(0, 0));
    square.add(matrix.transformPoint(1, 1));
    square.add(matrix.transformPoint(1, 0));
    square.add(matrix.transformPoint(0, 1));
    Surface.Box box = square.box;
    return box == null ? new Surface.Box(0, 0, 0, 0) : box;
  }

  /** By anything but a quarter: then the box is larger than the shape. */
  static boolean isTurned(Matrix matrix) {
    boolean upright = matrix.getShearX() == 0 && matrix.getShearY() == 0;
    boolean quarter = matrix.getScaleX() == 0 && matrix.getScaleY() == 0;
    return !upright && !quarter;
  }

  private static float number(COSBase operand) {
    return operand instanceof COSNumber number ? number.floatValue() : 0;
  }
}
