package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What one seal draws, in points from the lower left corner of its box. Used once. */
final class SealCanvas {
  /** Distance of the control points of a quarter circle. */
  private static final double ARC = 0.5523;

  private static final double[][] QUARTERS = {
    {1, 0, 0, 1}, {0, 1, -1, 0}, {-1, 0, 0, -1}, {0, -1, 1, 0}
  };

  private final double width;
  private final double height;
  private final StringBuilder content = new StringBuilder();
  private final Map<String, PdfValue> pictures = new LinkedHashMap<>();
  private final Map<SealFont, TreeSet<Integer>> written = new LinkedHashMap<>();
  private final Map<SealFont, String> names = new LinkedHashMap<>();

  SealCanvas(double width, double height) {
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The colour of lines and letters from here on. */
  void colour(SealColour colour) {
    content.append("%s RG %s rg\n".formatted(colour.operands(), colour.operands()));
  }

  /** A picture over the whole box. */
  void picture(Ref image) {
    String name = "Im" + pictures.size();
    pictures.put(name, image);
    content.append("q %s 0 0 %s 0 0 cm /%s Do Q\n".formatted(text(width), text(height), name));
  }

  void line(double x, double y, double toX, double toY, double thick) {
    content.append(
        "%s w %s %s m %s %s l S\n".formatted(text(thick), text(x), text(y), text(toX), text(toY)));
  }

  void frame(double x, double y, double across, double up, double thick) {
    content.append(
        "%s w %s %s %s %s re S\n".formatted(text(thick), text(x), text(y), text(across), text(up)));
  }

  /** An ellipse as four curves. */
  void ellipse(double cx, double cy, double rx, double ry, double thick) {
    content.append("%s w\n%s %s m\n".formatted(text(thick), text(cx + rx), text(cy)));
    for (double[] q : QUARTERS) {
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

  /**
   * Writes a line around a point, as large as fits.
   *
   * @param across the most it may take
   * @param size the most its letters may have
   * @throws IllegalArgumentException if a character has no glyph
   */
  void centred(SealFont font, String line, double cx, double cy, double across, double size) {
    double ems = font.width(line);
    double fitting = ems * size > across ? across / ems : size;
    // Capital letters and kanji have their middle at about a third of an em above the base line.
    letters(font, line, cx - ems * fitting / 2, cy - fitting * 0.36, fitting);
  }

  /** Writes a line from a point on its base line. */
  void letters(SealFont font, String line, double x, double y, double size) {
    String name = names.computeIfAbsent(font, f -> "F" + names.size());
    TreeSet<Integer> used = written.computeIfAbsent(font, f -> new TreeSet<>());
    StringBuilder codes = new StringBuilder();
    line.codePoints().forEach(c -> {
      used.add(c);
      codes.append("%04X".formatted(font.glyph(c)));
    });
    content.append(
        "BT /%s %s Tf %s %s Td <%s> Tj ET\n".formatted(name, text(size), text(x), text(y), codes));
  }

  /** Adds the drawing to an update. */
  Ref add(Update update) {
    Map<String, PdfValue> resources = new LinkedHashMap<>();
    if (!pictures.isEmpty()) {
      resources.put("XObject", Dict.of(pictures));
    }
    if (!names.isEmpty()) {
      Map<String, PdfValue> fonts = new LinkedHashMap<>();
      names.forEach((font, name) ->
          fonts.put(name, font.embed(update, written.getOrDefault(font, new TreeSet<>()))));
      resources.put("Font", Dict.of(fonts));
    }
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("XObject"));
    entries.put("Subtype", new Name("Form"));
    PdfValue zero = Update.number(0);
    entries.put(
        "BBox",
        new Arr(
            List.of(zero, zero, new PdfValue.Num(text(width)), new PdfValue.Num(text(height)))));
    entries.put("Resources", Dict.of(resources));
    return update.add(Dict.of(entries), content.toString().getBytes(StandardCharsets.US_ASCII));
  }

  static String text(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
