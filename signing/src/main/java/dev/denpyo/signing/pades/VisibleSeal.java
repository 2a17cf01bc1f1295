package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Num;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a seal is drawn on a page: a ring as of a stamp, a picture, or both. What is drawn proves
 * nothing and can be drawn by anybody; only verifying tells a seal from its picture.
 *
 * <p>It draws in RGB and without fonts, so a PDF/A document stays one if its output intent is RGB,
 * as it is in hybrid invoices.
 */
public final class VisibleSeal {
  /** Distance of the control points of a quarter circle. */
  private static final double ARC = 0.5523;

  private final int page;
  private final double[] box;
  private final Optional<int[]> ring;
  private final Optional<Jpeg> picture;

  private VisibleSeal(Builder builder) {
    this.page = builder.page;
    this.box = builder.box;
    this.ring = builder.ring;
    this.picture = builder.picture;
  }

  /**
   * Starts a look, in points (1/72 inch) from the lower left corner of the page.
   *
   * @param page the first is 1; a waiting field of the form keeps its own page and place
   * @throws IllegalArgumentException if {@code page}, {@code width} or {@code height} is not
   *     positive
   */
  public static Builder on(int page, double x, double y, double width, double height) {
    return new Builder(page, new double[] {x, y, width, height});
  }

  int page() {
    return page;
  }

  Arr rectangle() {
    return new Arr(
        List.of(number(box[0]), number(box[1]), number(box[0] + box[2]), number(box[1] + box[3])));
  }

  /** Adds the drawing to an update. */
  Ref draw(Update update) {
    StringBuilder content = new StringBuilder();
    Map<String, PdfValue> resources = new LinkedHashMap<>();
    picture.ifPresent(jpeg -> {
      resources.put("XObject", Dict.of(Map.of("Im", jpeg.add(update))));
      content.append("q %s 0 0 %s 0 0 cm /Im Do Q\n".formatted(text(box[2]), text(box[3])));
    });
    ring.ifPresent(rgb -> ring(rgb, content));
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("XObject"));
    entries.put("Subtype", new Name("Form"));
    entries.put("BBox", new Arr(List.of(number(0), number(0), number(box[2]), number(box[3]))));
    entries.put("Resources", Dict.of(resources));
    return update.add(Dict.of(entries), content.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** An ellipse within the box, as four curves. */
  private void ring(int[] rgb, StringBuilder content) {
    double thick = Math.min(box[2], box[3]) / 24;
    double cx = box[2] / 2;
    double cy = box[3] / 2;
    double rx = cx - thick;
    double ry = cy - thick;
    content.append("%s %s %s RG %s w\n"
        .formatted(text(rgb[0] / 255.0), text(rgb[1] / 255.0), text(rgb[2] / 255.0), text(thick)));
    content.append("%s %s m\n".formatted(text(cx + rx), text(cy)));
    double[][] quarters = {{1, 0, 0, 1}, {0, 1, -1, 0}, {-1, 0, 0, -1}, {0, -1, 1, 0}};
    for (double[] q : quarters) {
      double endX = q[2] * rx;
      double endY = q[3] * ry;
      content.append("%s %s %s %s %s %s c\n"
          .formatted(
              text(cx + q[0] * rx + ARC * endX),
              text(cy + q[1] * ry + ARC * endY),
              text(cx + endX + ARC * q[0] * rx),
              text(cy + endY + ARC * q[1] * ry),
              text(cx + endX),
              text(cy + endY)));
    }
    content.append("s\n");
  }

  private static Num number(double value) {
    return new Num(text(value));
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Collects how a seal looks. */
  public static final class Builder {
    private final int page;
    private final double[] box;
    private Optional<int[]> ring = Optional.empty();
    private Optional<Jpeg> picture = Optional.empty();

    private Builder(int page, double[] box) {
      if (page < 1 || !(box[2] > 0) || !(box[3] > 0)) {
        throw new IllegalArgumentException("page, width and height must be positive, were " + page
            + ", " + box[2] + " and " + box[3]);
      }
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
      for (int part : new int[] {red, green, blue}) {
        if (part < 0 || part > 255) {
          throw new IllegalArgumentException("a colour must be from 0 to 255, was " + part);
        }
      }
      this.ring = Optional.of(new int[] {red, green, blue});
      return this;
    }

    /**
     * Draws a picture over the whole box.
     *
     * @param jpeg in grey or RGB
     * @throws IllegalArgumentException if it is not that
     */
    public Builder picture(byte[] jpeg) {
      this.picture = Optional.of(Jpeg.of(jpeg));
      return this;
    }

    /** Returns the look. */
    public VisibleSeal build() {
      return new VisibleSeal(this);
    }
  }
}
