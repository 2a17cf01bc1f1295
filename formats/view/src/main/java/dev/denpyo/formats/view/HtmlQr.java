package dev.denpyo.formats.view;

/** Writes a QR code as a drawing inside the page. */
final class HtmlQr {
  /** White around it that readers need: four modules. */
  private static final int QUIET = 4;

  private HtmlQr() {}

  static void write(Markup html, QrCode code, String name) {
    StringBuilder path = new StringBuilder();
    for (QrCode.Run run : code.runs()) {
      path.append('M').append(run.x()).append(' ').append(run.y());
      path.append('h').append(run.length()).append("v1h-").append(run.length()).append('z');
    }
    int size = code.size() + 2 * QUIET;
    String box = -QUIET + " " + -QUIET + " " + size + " " + size;
    html.open("svg", "class", "qr", "viewBox", box, "role", "img", "aria-label", name);
    html.single("path", "d", path.toString());
    html.close();
  }
}
