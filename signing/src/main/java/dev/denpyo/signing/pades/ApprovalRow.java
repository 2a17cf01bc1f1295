package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Num;
import java.util.List;

/**
 * The row of stamps on a page: one cell for each role of an {@link ApprovalChain}, from left to
 * right, with the role above and room for a stamp below. Immutable.
 */
public final class ApprovalRow {
  private static final double STRIP = 0.22;
  private static final double THICK = 0.5;

  private final int page;
  private final double[] cell;
  private final SealFont font;

  private ApprovalRow(int page, double[] cell, SealFont font) {
    this.page = page;
    this.cell = cell;
    this.font = font;
  }

  /**
   * A row on the first page; in points from its lower left corner.
   *
   * @param width of one cell
   * @param height of one cell
   * @param font for roles and stamps
   * @throws IllegalArgumentException if {@code width} or {@code height} is not positive
   */
  public static ApprovalRow at(double x, double y, double width, double height, SealFont font) {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "width and height must be positive, were " + width + " and " + height);
    }
    return new ApprovalRow(1, new double[] {x, y, width, height}, requireNonNull(font, "font"));
  }

  /** The same row on another page; the first is 1. */
  public ApprovalRow onPage(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number must be 1 or more, was " + number);
    }
    return new ApprovalRow(number, cell, font);
  }

  /**
   * How the approval of a role looks: its cell, stamped. For {@link PadesSigner.Builder#visible}.
   *
   * @throws IllegalArgumentException if a character has no glyph in the row's font
   */
  public VisibleSeal stamped(String role, StampFace face) {
    font.width(role + face.department() + face.name()); // says what it lacks
    return cell(role)
        .part(canvas -> {
          double up = canvas.height() * (1 - STRIP);
          double radius = Math.min(canvas.width(), up) / 2 * 0.9;
          canvas.colour(SealColour.VERMILION);
          face.draw(canvas, font, canvas.width() / 2, up / 2, radius);
        })
        .build();
  }

  int page() {
    return page;
  }

  /** How the cell of a role looks while it waits. */
  VisibleSeal waiting(String role) {
    font.width(role); // says what it lacks
    return cell(role).build();
  }

  Arr rectangle(int index) {
    double x = cell[0] + index * cell[2];
    return new Arr(
        List.of(number(x), number(cell[1]), number(x + cell[2]), number(cell[1] + cell[3])));
  }

  double width() {
    return cell[2];
  }

  double height() {
    return cell[3];
  }

  private VisibleSeal.Builder cell(String role) {
    return VisibleSeal.inField().part(canvas -> {
      double strip = canvas.height() * STRIP;
      double line = canvas.height() - strip;
      canvas.colour(SealColour.BLACK);
      canvas.frame(THICK / 2, THICK / 2, canvas.width() - THICK, canvas.height() - THICK, THICK);
      canvas.line(0, line, canvas.width(), line, THICK);
      canvas.centred(
          font, role, canvas.width() / 2, line + strip / 2, canvas.width() * 0.9, strip * 0.7);
    });
  }

  private static Num number(double value) {
    return new Num(SealCanvas.text(value));
  }
}
