package dev.denpyo.formats.view;

import dev.denpyo.formats.view.SwissCross.Rectangle;
import java.util.List;

/** Writes a QR code as a drawing inside the page. */
final class HtmlQr {
  /** White around it that readers need: four modules. */
  private static final int QUIET = 4;

  private HtmlQr() {}

  static void write(Markup html, QrCode code, String name) {
    draw(html, code, name, QUIET, List.of());
  }

  /** With the Swiss cross, and the white around it left to the page. */
  static void writeSwiss(Markup html, QrCode code, String name) {
    draw(html, code, name, 0, SwissCross.over(code.size()));
  }

  private static void draw(
      Markup html, QrCode code, String name, int quiet, List<Rectangle> above) {
    StringBuilder path = new StringBuilder();
    for (QrCode.Run run : code.runs()) {
      path.append('M').append(run.x()).append(' ').append(run.y());
      path.append('h').append(run.length()).append("v1h-").append(run.length()).append('z');
    }
    int size = code.size() + 2 * quiet;
    String box = -quiet + " " + -quiet + " " + size + " " + size;
    html.open("svg", "class", "qr", "viewBox", box, "role", "img", "aria-label", name);
    html.single("path", "d", path.toString());
    for (Rectangle part : above) {
      html.single(
          "path",
          "fill",
          part.black() ? "#000" : "#fff",
          "d",
          "M" + Canvas.number(part.x()) + " "
              + Canvas.number(part.y()) + "h" + Canvas.number(part.width()) + "v"
              + Canvas.number(part.height()) + "h-" + Canvas.number(part.width()) + "z");
    }
    html.close();
  }
}
