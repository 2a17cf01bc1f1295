package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Num;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How a seal is drawn on a page: a date stamp, a ring, a picture, lines of text, or several of them.
 * What is drawn proves nothing and can be drawn by anybody; only verifying tells a seal from its
 * picture.
 *
 * <p>It draws in RGB and embeds its fonts, so a PDF/A document stays one if its output intent is
 * RGB, as it is in hybrid invoices.
 */
public final class VisibleSeal {
  private final int page;
  private final Optional<double[]> box;
  private final List<BiConsumer<SealCanvas, Update>> parts;

  private VisibleSeal(Builder builder) {
    this.page = builder.page;
    this.box = builder.box;
    this.parts = List.copyOf(builder.parts);
  }

  /**
   * Starts a look, in points (1/72 inch) from the lower left corner of the page.
   *
   * @param page the first is 1; a waiting field of the form keeps its own page and place
   * @throws IllegalArgumentException if {@code page}, {@code width} or {@code height} is not
   *     positive
   */
  public static Builder on(int page, double x, double y, double width, double height) {
    if (page < 1 || !(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException("page, width and height must be positive, were " + page
          + ", " + width + " and " + height);
    }
    return new Builder(page, Optional.of(new double[] {x, y, width, height}));
  }

  /** Starts a look for a waiting field, which says where and how large; elsewhere nothing is drawn. */
  public static Builder inField() {
    return new Builder(1, Optional.empty());
  }

  int page() {
    return page;
  }

  /** Where it is drawn; of no size if only a field could say. */
  Arr rectangle() {
    double[] b = box.orElseGet(() -> new double[4]);
    return new Arr(List.of(number(b[0]), number(b[1]), number(b[0] + b[2]), number(b[1] + b[3])));
  }

  /** Adds the drawing in its own size to an update; empty if it has none. */
  Optional<Ref> draw(Update update) {
    return box.map(b -> draw(update, b[2], b[3]));
  }

  /** Adds the drawing to an update, in its own size or else in that of a field. */
  Ref draw(Update update, double width, double height) {
    SealCanvas canvas =
        box.map(b -> new SealCanvas(b[2], b[3])).orElseGet(() -> new SealCanvas(width, height));
    parts.forEach(part -> part.accept(canvas, update));
    return canvas.add(update);
  }

  private static Num number(double value) {
    return new Num(SealCanvas.text(value));
  }

  /** Collects how a seal looks; what is asked for later is drawn over what was before. */
  public static final class Builder {
    private final int page;
    private final Optional<double[]> box;
    private final List<BiConsumer<SealCanvas, Update>> parts = new ArrayList<>();

    private Builder(int page, Optional<double[]> box) {
      this.page = page;
      this.box = box;
    }

    /**
     * Draws the ring of a stamp.
     *
     * @param red 0 to 255, as are the others
     * @throws IllegalArgumentException if one is not
     */
    public Builder ring(int red, int green, int blue) {
      SealColour colour = new SealColour(red, green, blue);
      return part(canvas -> {
        double thick = Math.min(canvas.width(), canvas.height()) / 24;
        double cx = canvas.width() / 2;
        double cy = canvas.height() / 2;
        canvas.colour(colour);
        canvas.ellipse(cx, cy, cx - thick, cy - thick, thick);
      });
    }

    /**
     * Draws a date stamp in vermilion, in the middle.
     *
     * @throws IllegalArgumentException if a character of it has no glyph in {@code font}
     */
    public Builder stamp(StampFace face, SealFont font) {
      font.width(face.department() + face.name()); // says what it lacks
      return part(canvas -> {
        double radius = Math.min(canvas.width(), canvas.height()) / 2;
        canvas.colour(SealColour.VERMILION);
        face.draw(canvas, font, canvas.width() / 2, canvas.height() / 2, radius);
      });
    }

    /**
     * Writes lines in black, from the top, as large as the box lets them be.
     *
     * @throws IllegalArgumentException if there is none, or a character has no glyph in {@code font}
     */
    public Builder lines(SealFont font, List<String> lines) {
      double ems = lines.stream().mapToDouble(font::width).max().orElse(0);
      if (ems == 0) {
        throw new IllegalArgumentException("lines must have some text");
      }
      List<String> kept = List.copyOf(lines);
      return part(canvas -> {
        double size = Math.min(canvas.height() / (kept.size() * 1.25), canvas.width() / ems);
        canvas.colour(SealColour.BLACK);
        for (int i = 0; i < kept.size(); i++) {
          canvas.letters(font, kept.get(i), 0, canvas.height() - size * (1.25 * i + 1), size);
        }
      });
    }

    /**
     * Draws a picture over the whole box.
     *
     * @param jpeg in grey or RGB
     * @throws IllegalArgumentException if it is not that
     */
    public Builder picture(byte[] jpeg) {
      Jpeg picture = Jpeg.of(jpeg);
      parts.add((canvas, update) -> canvas.picture(picture.add(update)));
      return this;
    }

    Builder part(Consumer<SealCanvas> drawing) {
      requireNonNull(drawing, "drawing");
      parts.add((canvas, update) -> drawing.accept(canvas));
      return this;
    }

    /** Returns the look. */
    public VisibleSeal build() {
      return new VisibleSeal(this);
    }
  }
}
