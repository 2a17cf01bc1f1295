package dev.denpyo.formats.view;

import java.util.List;

/** Writes the payment part with receipt of a Swiss QR-bill; the style sheet puts it at its places. */
final class HtmlSlip {
  private final Markup html;
  private final Words words;
  private final SwissBill bill;

  HtmlSlip(Markup html, Words words, SwissBill bill) {
    this.html = html;
    this.words = words;
    this.bill = bill;
  }

  void write() {
    html.element("p", words.label(Label.SLIP_SEPARATE), "class", "separate");
    html.open("div", "class", "slip");
    html.open("section", "class", "receipt", "aria-labelledby", "slip-receipt");
    html.element("h2", words.label(Label.SLIP_RECEIPT), "id", "slip-receipt");
    html.open("div", "class", "who");
    account();
    payer();
    html.close();
    amount();
    html.element("p", words.label(Label.SLIP_ACCEPTANCE_POINT), "class", "point");
    html.close();
    payment();
    html.close();
  }

  private void payment() {
    html.open("section", "class", "payment-part", "aria-labelledby", "slip-payment");
    html.element("h2", words.label(Label.SLIP_PAYMENT_PART), "id", "slip-payment");
    QrCode code = QrCode.of(bill.code());
    HtmlQr.writeSwiss(html, code, words.label(Label.SLIP_PAYMENT_PART));
    amount();
    html.open("div", "class", "who");
    account();
    if (!bill.message().isEmpty()) {
      block(Label.SLIP_INFORMATION, List.of(bill.message()));
    }
    payer();
    html.close().close();
  }

  private void account() {
    block(Label.SLIP_ACCOUNT, bill.printedAccount());
    if (!bill.reference().isEmpty()) {
      block(Label.SLIP_REFERENCE, List.of(bill.printedReference()));
    }
  }

  private void payer() {
    SwissBill.Place debtor = bill.debtor();
    if (debtor == null) {
      html.element("h3", words.label(Label.SLIP_PAYABLE_BY_BLANK));
      html.element("p", "", "class", "blank");
    } else {
      block(Label.SLIP_PAYABLE_BY, debtor.printed());
    }
  }

  private void amount() {
    html.open("div", "class", "amount");
    html.open("div");
    block(Label.SLIP_CURRENCY, List.of(bill.currency()));
    html.close().open("div");
    block(Label.SLIP_AMOUNT, List.of(bill.printedAmount()));
    html.close().close();
  }

  private void block(Label heading, List<String> lines) {
    html.element("h3", words.label(heading));
    html.element("p", String.join("\n", lines));
  }
}
