package dev.denpyo.formats.hybridpdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * How the next thing on a page is filled: colour, transparency, clip. Immutable. Colours are told from
 * their numbers alone, which is near enough to find white on white.
 */
final class Paint {
  private static final float[] BLACK = {0, 0, 0};
  private static final int GRAY = 1;
  private static final int RGB = 3;
  private static final int CMYK = 4;

  private final float @Nullable [] colour;
  private final int components;
  private final float alpha;
  private final boolean plain;
  private final Surface.Box clip;
  private final boolean clipExact;

  private Paint(
      float @Nullable [] colour, int components, Blend blend, Surface.Box clip, boolean clipExact) {
    this.colour = colour;
    this.components = components;
    this.alpha = blend.alpha();
    this.plain = blend.plain();
    this.clip = clip;
    this.clipExact = clipExact;
  }

  private record Blend(float alpha, boolean plain) {}

  /** As a page begins: black, opaque, clipped to what is shown of it. */
  static Paint onPage(Surface.Box page) {
    return new Paint(BLACK, GRAY, new Blend(1, true), page, true);
  }

  /** Red, green, blue, each 0 to 1; null if not known. */
  float @Nullable [] colour() {
    return colour;
  }

  /** Whether what is filled hides what was there. */
  boolean isOpaque() {
    return plain && alpha >= 1 && clipExact;
  }

  /** Whether what is filled cannot be seen at all. */
  boolean isInvisible() {
    return alpha < 0.02f;
  }

  /** All that is painted lies within it. */
  Surface.Box clip() {
    return clip;
  }

  /** Clipped further, to a rectangle, or to a shape of which the rectangle around it is known. */
  Paint clippedTo(Surface.Box box, boolean rectangle) {
    return new Paint(colour, components, blend(), clip.within(box), clipExact && rectangle);
  }

  private Blend blend() {
    return new Blend(alpha, plain);
  }

  /** After an operator that says something of the fill; this one after any other. */
  Paint after(String operator, List<COSBase> operands, @Nullable COSDictionary resources) {
    return switch (operator) {
      case "g" -> coloured(GRAY, operands);
      case "rg" -> coloured(RGB, operands);
      case "k" -> coloured(CMYK, operands);
      case "sc", "scn" -> coloured(components, operands);
      case "cs" -> space(components(operands, resources));
      case "gs" -> state(named(operands, resources, COSName.EXT_G_STATE));
      default -> this;
    };
  }

  /** A new colour space begins with black, or with a colour of which nothing is known. */
  private Paint space(int count) {
    return new Paint(count == 0 ? null : BLACK, count, blend(), clip, clipExact);
  }

  private Paint coloured(int count, List<COSBase> operands) {
    float[] values = new float[operands.size()];
    for (int i = 0; i < values.length; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return new Paint(null, count, blend(), clip, clipExact);
      }
      values[i] = number.floatValue();
    }
    float[] rgb = values.length == count ? rgb(values) : null;
    return new Paint(rgb, count, blend(), clip, clipExact);
  }

  private static float @Nullable [] rgb(float[] values) {
    return switch (values.length) {
      case GRAY -> new float[] {values[0], values[0], values[0]};
      case RGB -> values;
      case CMYK -> {
        float light = 1 - values[3];
        yield new float[] {(1 - values[0]) * light, (1 - values[1]) * light, (1 - values[2]) * light
        };
      }
      default -> null;
    };
  }

  /** How many numbers make a colour; 0 for spaces whose numbers say nothing by themselves. */
  private static int components(List<COSBase> operands, @Nullable COSDictionary resources) {
    COSBase first = operands.isEmpty() ? null : operands.get(0);
    String name = first instanceof COSName n ? n.getName() : "";
    return switch (name) {
      case "DeviceGray" -> GRAY;
      case "DeviceRGB" -> RGB;
      case "DeviceCMYK" -> CMYK;
      default -> components(found(first, resources, COSName.COLORSPACE));
    };
  }

  private static int components(@Nullable COSBase space) {
    if (!(space instanceof COSArray array) || !(array.getObject(0) instanceof COSName kind)) {
      return 0;
    }
    return switch (kind.getName()) {
      case "CalGray" -> GRAY;
      case "CalRGB" -> RGB;
      case "ICCBased" -> array.getObject(1) instanceof COSStream icc ? icc.getInt(COSName.N, 0) : 0;
      default -> 0;
    };
  }

  private Paint state(@Nullable COSDictionary parameters) {
    if (parameters == null) {
      return this;
    }
    float fill = parameters.getFloat(COSName.CA_NS, alpha);
    COSBase mode = parameters.getDictionaryObject(COSName.BM);
    boolean normal = mode == null ? plain : COSName.NORMAL.equals(mode);
    COSBase mask = parameters.getDictionaryObject(COSName.SMASK);
    boolean unmasked = mask == null || COSName.NONE.equals(mask);
    return new Paint(colour, components, new Blend(fill, normal && unmasked), clip, clipExact);
  }

  private static @Nullable COSDictionary named(
      List<COSBase> operands, @Nullable COSDictionary resources, COSName kind) {
    COSBase first = operands.isEmpty() ? null : operands.get(0);
    return found(first, resources, kind) instanceof COSDictionary dictionary ? dictionary : null;
  }

  /** What the resources hold under a name; null if they do not, or it is no name. */
  static @Nullable COSBase found(
      @Nullable COSBase name, @Nullable COSDictionary resources, COSName kind) {
    COSDictionary all = resources == null ? null : resources.getCOSDictionary(kind);
    return all == null || !(name instanceof COSName key) ? null : all.getDictionaryObject(key);
  }
}
