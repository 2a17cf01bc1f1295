package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Typeface.Sign;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content stream of one page (ISO 32000-1, clause 8 and 9). The origin is the lower left corner. */
final class Canvas {
  private static final float HUNDRED = 100f;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final int number;
  private final List<byte[]> packed = new ArrayList<>();
  private StringBuilder out = new StringBuilder();
  private final List<Tag> marked = new ArrayList<>();

  /** @param number of the page, from 0 */
  Canvas(int number) {
    this.number = number;
  }

  /** Begins content of an element of the structure. */
  void begin(Tag tag) {
    int mark = marked.size();
    marked.add(tag);
    tag.add(new Tag.Mark(number, mark));
    out.append('/').append(tag.type()).append(" <</MCID ").append(mark).append(">> BDC\n");
  }

  /** Begins content that is ornament: rules, repeated heads, page numbers. */
  void beginOrnament() {
    out.append("/Artifact BMC\n");
  }

  void end() {
    out.append("EMC\n");
  }

  /** Draws a line of text with its first letter at a place on the base line. */
  void text(Line line, float x, float y) {
    if (line.signs().isEmpty()) {
      return;
    }
    out.append("BT ").append(number(line.gray())).append(" g 1 0 0 1 ");
    out.append(number(x)).append(' ').append(number(y)).append(" Tm\n");
    @Nullable Face face = null;
    for (Sign sign : line.signs()) {
      if (!sign.face().equals(face)) {
        out.append(face == null ? "" : "> Tj\n");
        face = sign.face();
        out.append('/').append(face.resource()).append(' ').append(number(line.size()));
        out.append(" Tf <");
      }
      int code = sign.face().code(sign.cluster(), sign.glyph());
      out.append(HEX.toHexDigits((short) code));
    }
    out.append("> Tj ET\n");
  }

  /** Fills a rectangle. */
  void fill(float x, float y, float width, float height, float gray) {
    out.append(number(gray)).append(" g ").append(box(x, y, width, height)).append(" re f\n");
  }

  /** Draws a QR code, each module so many points wide, from its upper left corner. */
  void code(QrCode code, float left, float top, float step) {
    for (QrCode.Run run : code.runs()) {
      fill(left + run.x() * step, top - (run.y() + 1) * step, run.length() * step, step, 0);
    }
  }

  /** Draws a broken line around a rectangle. */
  void dashedBox(float x, float y, float width, float height, float gray) {
    out.append("q ").append(number(gray)).append(" G 0.7 w [3 2] 0 d ");
    out.append(box(x, y, width, height)).append(" re S Q\n");
  }

  /** Draws a broken line. */
  void dashedLine(float fromX, float fromY, float toX, float toY) {
    out.append("q 0 G 0.5 w [4 2] 0 d ").append(number(fromX)).append(' ').append(number(fromY));
    out.append(" m ").append(number(toX)).append(' ').append(number(toY)).append(" l S Q\n");
  }

  /** Draws the picture of the seal. */
  void seal(float x, float y, float width, float height) {
    out.append("q ")
        .append(number(width))
        .append(" 0 0 ")
        .append(number(height))
        .append(' ');
    out.append(number(x)).append(' ').append(number(y)).append(" cm /");
    out.append(PdfFile.SEAL).append(" Do Q\n");
  }

  private static String box(float x, float y, float width, float height) {
    return number(x) + " " + number(y) + " " + number(width) + " " + number(height);
  }

  /** Two digits after the point: a hundredth of a point is finer than any printer. */
  static String number(float value) {
    long hundredths = Math.round((double) value * HUNDRED);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    long rest = size % 100;
    String fraction = rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest;
    return sign + size / 100 + fraction;
  }

  /** The elements by the numbers of their marks. */
  List<Tag> marked() {
    return List.copyOf(marked);
  }

  /** Compresses what was drawn so far: of a long document one page at a time is there in full. */
  void pack() {
    if (!out.isEmpty()) {
      packed.add(PdfWriter.deflated(out.toString().getBytes(StandardCharsets.US_ASCII)));
      out = new StringBuilder();
    }
  }

  /** The content in compressed pieces, which are one stream to readers (7.8.2). */
  List<byte[]> pieces() {
    pack();
    return List.copyOf(packed);
  }
}
