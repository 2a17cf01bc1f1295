package dev.denpyo.formats.cii;

import dev.denpyo.format.Loss;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Losses that no single row can see: CII writes once per document what the model has per payment. */
final class CiiLosses {
  private static final String ONCE =
      "CII states BT-83, BT-89 and BT-90 once for all payments; these are read as the first one's";
  private static final String NO_ROW =
      "CII states it in the tax breakdown, of which there is no row";

  private CiiLosses() {}

  static List<Loss> of(Invoice invoice) {
    List<Loss> losses = new ArrayList<>();
    if (differs(invoice, PaymentInstructions::remittance)
        || differs(invoice, p -> debit(p, DirectDebit::mandate))
        || differs(invoice, p -> debit(p, DirectDebit::creditorId))) {
      InvoiceWalk.visit(invoice, (path, value) -> {
        if (path.startsWith("payments[") && !path.startsWith("payments[1]")) {
          losses.add(loss(path, value, ONCE));
        }
      });
    }
    if (invoice.taxBreakdown().isEmpty() && invoice.taxPointDate() != null) {
      losses.add(loss("taxPointDate", invoice.taxPointDate(), NO_ROW));
    }
    if (invoice.taxBreakdown().isEmpty() && invoice.taxPointCode() != null) {
      losses.add(loss("taxPointCode", invoice.taxPointCode(), NO_ROW));
    }
    return losses;
  }

  private static @Nullable String debit(
      PaymentInstructions payment, Function<DirectDebit, @Nullable String> term) {
    DirectDebit debit = payment.directDebit();
    return debit == null ? null : term.apply(debit);
  }

  private static boolean differs(
      Invoice invoice, Function<PaymentInstructions, @Nullable String> term) {
    String first =
        invoice.payments().isEmpty() ? null : term.apply(invoice.payments().get(0));
    return invoice.payments().stream().anyMatch(p -> !Objects.equals(first, term.apply(p)));
  }

  private static Loss loss(String path, Object value, String reason) {
    return new Loss(path, BusinessTerm.at(path).orElse(null), String.valueOf(value), reason);
  }
}
