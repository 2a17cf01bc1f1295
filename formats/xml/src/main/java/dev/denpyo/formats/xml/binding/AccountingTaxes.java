package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Totals;
import java.util.Objects;

/**
 * Tax in the accounting currency (BT-111, IBG-38): UBL and CII tell it from the other amounts by its
 * currency alone. Without a currency of its own it would be read as part of the invoice's tax.
 */
final class AccountingTaxes {
  /** Why one is not written. */
  static final String REASON =
      "tax in accounting currency needs a total (BT-111) and a currency (BT-6) unlike the invoice's";

  private AccountingTaxes() {}

  /** Whether a value at that place of the model would be lost for that reason. */
  static boolean loses(Invoice invoice, String path) {
    return path.startsWith("accountingTaxes[")
        ? !hasTotal(invoice)
        : path.equals("totals.accountingTax") && !hasCurrency(invoice);
  }

  /** The invoice without what would be read as something else. */
  static Invoice leaving(Invoice invoice) {
    if (hasTotal(invoice)) {
      return invoice;
    }
    Invoice.Builder told = invoice.toBuilder().clearAccountingTaxes();
    Totals totals = invoice.totals();
    if (totals != null && totals.accountingTax() != null) {
      told.totals(totals.toBuilder().accountingTax(null).build());
    }
    return told.build();
  }

  private static boolean hasTotal(Invoice invoice) {
    Totals totals = invoice.totals();
    return hasCurrency(invoice) && totals != null && totals.accountingTax() != null;
  }

  private static boolean hasCurrency(Invoice invoice) {
    return invoice.taxCurrency() != null
        && !Objects.equals(invoice.taxCurrency(), invoice.currency());
  }
}
