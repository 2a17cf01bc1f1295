package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a date stamp says, from top to bottom. It is drawn, not proven: who sealed and when is in the
 * report alone.
 *
 * @param department the upper line, for example {@code Accounting}; may be empty
 * @param date the line between the strokes
 * @param name the lower line, the family name on a Japanese stamp
 */
public record StampFace(String department, LocalDate date, String name) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT);

  /**
   * @throws IllegalArgumentException if {@code name} is blank
   */
  public StampFace {
    requireNonNull(department, "department");
    requireNonNull(date, "date");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** Draws it around a point: a ring, two strokes, three lines. */
  void draw(SealCanvas canvas, SealFont font, double cx, double cy, double radius) {
    double stroke = radius / 14;
    double half = radius * 0.28; // of the strip with the date
    double chord = Math.sqrt(radius * radius - half * half) - stroke;
    canvas.ellipse(cx, cy, radius - stroke, radius - stroke, stroke);
    canvas.line(cx - chord, cy + half, cx + chord, cy + half, stroke * 0.6);
    canvas.line(cx - chord, cy - half, cx + chord, cy - half, stroke * 0.6);
    double size = radius * 0.44;
    canvas.centred(font, DATE.format(date), cx, cy, chord * 1.8, size);
    double edge = (half + radius) / 2;
    canvas.centred(font, department, cx, cy + edge * 0.9, radius, size);
    canvas.centred(font, name, cx, cy - edge * 0.9, radius, size);
  }
}
