package dev.denpyo.formats.cii;

import dev.denpyo.format.Loss;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Losses that no single row can see: CII writes once per document what the model has per payment. */
final class CiiLosses {
  private static final String ONCE =
      "CII states BT-83, BT-89 and BT-90 once for all payments; these are read as the first one's";
  private static final String NO_ROW =
      "CII states it in the tax breakdown, of which there is no row";

  private CiiLosses() {}

  static List<Loss> of(Invoice invoice) {
    List<Loss> losses = payments(invoice);
    if (invoice.taxBreakdown().isEmpty() && invoice.taxPointDate() != null) {
      losses.add(loss("taxPointDate", invoice.taxPointDate(), NO_ROW));
    }
    if (invoice.taxBreakdown().isEmpty() && invoice.taxPointCode() != null) {
      losses.add(loss("taxPointCode", invoice.taxPointCode(), NO_ROW));
    }
    return losses;
  }

  private static List<Loss> payments(Invoice invoice) {
    Map<String, Object> after = new HashMap<>();
    InvoiceWalk.visit(only(CiiShape.paymentsAsRead(invoice)), after::put);
    List<Loss> losses = new ArrayList<>();
    InvoiceWalk.visit(only(invoice.payments()), (path, value) -> {
      if (!value.equals(after.get(path))) {
        losses.add(loss(path, value, ONCE));
      }
    });
    return losses;
  }

  private static Invoice only(List<PaymentInstructions> payments) {
    return Invoice.draft().payments(payments).build();
  }

  private static Loss loss(String path, Object value, String reason) {
    return new Loss(path, BusinessTerm.at(path).orElse(null), String.valueOf(value), reason);
  }
}
