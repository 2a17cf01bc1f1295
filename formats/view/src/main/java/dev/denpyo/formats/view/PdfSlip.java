package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Typesetter.Style;
import java.util.List;

/**
 * Draws the payment part with receipt of a Swiss QR-bill at the foot of a page, in the places and sizes
 * that the guidelines give in millimetres from its upper left corner.
 */
final class PdfSlip {
  /** 105 mm. */
  static final float HEIGHT = 105 * PdfSlip.MM;

  /** Above it: the line to part it at, and the number of the page. */
  static final float ABOVE = 30f;

  private static final float MM = 72 / 25.4f;
  private static final float RECEIPT = 5;
  private static final float RECEIPT_WIDTH = 52;
  private static final float PAYMENT = 67;
  private static final float INFORMATION = 118;
  private static final float INFORMATION_WIDTH = 87;
  private static final float CODE = 46;

  private static final Style TITLE = new Style(11f, true, 0);

  /**
   * The sizes of one half.
   *
   * @param gap what parts its blocks, in points
   * @param indent from currency to amount, in millimetres
   * @param blankWidth of the field for an unknown payer, in millimetres
   * @param blankHeight likewise
   */
  private record Look(
      Style heading, Style value, float gap, float indent, float blankWidth, float blankHeight) {}

  private static final Look SMALL =
      new Look(new Style(6f, true, 0), new Style(8f, false, 0), 9f, 13, 52, 20);
  private static final Look LARGE =
      new Look(new Style(8f, true, 0), new Style(10f, false, 0), 11f, 15, 65, 25);

  private final SwissBill bill;
  private final Words words;
  private final Typesetter setter;
  private final Canvas canvas;
  private final Tag document;
  private float y;

  PdfSlip(SwissBill bill, Words words, Typesetter setter, Canvas canvas, Tag document) {
    this.bill = bill;
    this.words = words;
    this.setter = setter;
    this.canvas = canvas;
    this.document = document;
  }

  void write() {
    borders();
    receipt();
    payment();
  }

  private void borders() {
    canvas.beginOrnament();
    Line hint =
        setter.lines(words.label(Label.SLIP_SEPARATE), SMALL.value(), HEIGHT).get(0);
    canvas.text(hint, (Flow.PAGE_WIDTH - hint.width()) / 2, HEIGHT + 4);
    canvas.dashedLine(0, HEIGHT, Flow.PAGE_WIDTH, HEIGHT);
    canvas.dashedLine(62 * MM, 0, 62 * MM, HEIGHT);
    canvas.end();
  }

  private void receipt() {
    y = 5;
    text("H2", words.label(Label.SLIP_RECEIPT), TITLE, RECEIPT, RECEIPT_WIDTH);
    y = 12;
    account(RECEIPT, RECEIPT_WIDTH, SMALL);
    payer(RECEIPT, RECEIPT_WIDTH, SMALL);
    amount(RECEIPT, SMALL);
    Line point = setter
        .lines(words.label(Label.SLIP_ACCEPTANCE_POINT), SMALL.heading(), HEIGHT)
        .get(0);
    canvas.begin(document.add("P"));
    canvas.text(point, (RECEIPT + RECEIPT_WIDTH) * MM - point.width(), HEIGHT - 84 * MM);
    canvas.end();
  }

  private void payment() {
    y = 5;
    text("H2", words.label(Label.SLIP_PAYMENT_PART), TITLE, PAYMENT, CODE);
    code();
    amount(PAYMENT, LARGE);
    y = 5;
    account(INFORMATION, INFORMATION_WIDTH, LARGE);
    if (!bill.message().isEmpty()) {
      block(Label.SLIP_INFORMATION, List.of(bill.message()), INFORMATION, INFORMATION_WIDTH, LARGE);
    }
    payer(INFORMATION, INFORMATION_WIDTH, LARGE);
  }

  private void account(float x, float width, Look look) {
    block(Label.SLIP_ACCOUNT, bill.printedAccount(), x, width, look);
    if (!bill.reference().isEmpty()) {
      block(Label.SLIP_REFERENCE, List.of(bill.printedReference()), x, width, look);
    }
  }

  private void payer(float x, float width, Look look) {
    SwissBill.Place debtor = bill.debtor();
    if (debtor != null) {
      block(Label.SLIP_PAYABLE_BY, debtor.printed(), x, width, look);
      return;
    }
    block(Label.SLIP_PAYABLE_BY_BLANK, List.of(), x, width, look);
    corners(x * MM, HEIGHT - y * MM, look.blankWidth() * MM, look.blankHeight() * MM);
  }

  private void amount(float x, Look look) {
    y = 68;
    block(Label.SLIP_CURRENCY, List.of(bill.currency()), x, 15, look);
    y = 68;
    block(Label.SLIP_AMOUNT, List.of(bill.printedAmount()), x + look.indent(), 36, look);
  }

  private void block(Label heading, List<String> lines, float x, float width, Look look) {
    text("H3", words.label(heading), look.heading(), x, width);
    if (!lines.isEmpty()) {
      text("P", String.join("\n", lines), look.value(), x, width);
    }
    y += look.gap() / MM;
  }

  /** Text below what is there: lines are set a point apart. */
  private void text(String type, String text, Style style, float x, float width) {
    canvas.begin(document.add(type));
    for (Line line : setter.lines(text, style, width * MM)) {
      y += (style.size() + 1) / MM;
      canvas.text(line, x * MM, HEIGHT - y * MM + 2);
    }
    canvas.end();
  }

  private void code() {
    QrCode code = QrCode.of(bill.code());
    float step = CODE * MM / code.size();
    float left = PAYMENT * MM;
    float top = HEIGHT - 17 * MM;
    canvas.begin(document.addFigure(words.label(Label.SLIP_PAYMENT_PART)));
    canvas.code(code, left, top, step);
    for (SwissCross.Rectangle part : SwissCross.over(code.size())) {
      canvas.fill(
          left + part.x() * step,
          top - (part.y() + part.height()) * step,
          part.width() * step,
          part.height() * step,
          part.black() ? 0 : 1);
    }
    canvas.end();
  }

  /** Marks the corners of a blank to be filled in. */
  private void corners(float left, float top, float width, float height) {
    float arm = 3 * MM;
    float thin = 0.75f;
    canvas.beginOrnament();
    for (float x : new float[] {left, left + width}) {
      boolean atLeft = x == left;
      for (float at : new float[] {top, top - height}) {
        boolean atTop = at == top;
        canvas.fill(atLeft ? x : x - arm, atTop ? at - thin : at, arm, thin, 0);
        canvas.fill(atLeft ? x : x - thin, atTop ? at - arm : at, thin, arm, 0);
      }
    }
    canvas.end();
  }
}
