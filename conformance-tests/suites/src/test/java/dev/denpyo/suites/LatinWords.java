package dev.denpyo.suites;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceWalk;

/** Invoices whose every word can be set in the fonts that the module of views brings. */
final class LatinWords {
  private static final int LATIN = 0x24f;

  private LatinWords() {}

  /** The same invoice, with other words where it has letters that are not Latin. */
  static Invoice in(Invoice invoice) {
    Invoice[] changed = {invoice};
    InvoiceWalk.visit(invoice, (path, value) -> {
      if (value instanceof String text && text.codePoints().anyMatch(c -> c > LATIN)) {
        String words = "Größe, café & " + path.replaceAll("[^0-9a-z]", " ");
        changed[0] = AlteredInvoice.with(changed[0], path, v -> words);
      }
    });
    return changed[0];
  }
}
