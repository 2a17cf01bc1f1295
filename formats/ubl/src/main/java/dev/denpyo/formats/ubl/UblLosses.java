package dev.denpyo.formats.ubl;

import dev.denpyo.format.Loss;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Losses that no single row can see: what one part of UBL needs of another to have a place. */
final class UblLosses {
  private static final String ONCE =
      "UBL states BT-90 once for all payments: with the seller or payee, where a mandate or a"
          + " debited account tells whose it is";
  private static final String NO_PAYMENT =
      "a UBL credit note states BT-9 with its payment means, of which there are none";

  private UblLosses() {}

  static List<Loss> of(Invoice invoice) {
    List<Loss> losses = new ArrayList<>(creditors(invoice));
    InvoiceType type = invoice.type();
    boolean creditNote = type != null && type.isCreditNote();
    if (creditNote && invoice.dueDate() != null && invoice.payments().isEmpty()) {
      losses.add(loss("dueDate", invoice.dueDate().toString(), NO_PAYMENT));
    }
    return losses;
  }

  private static List<Loss> creditors(Invoice invoice) {
    boolean held = invoice.seller() != null || invoice.payee() != null;
    String stated = UblParties.creditorId(invoice).orElse("");
    List<Loss> losses = new ArrayList<>();
    for (int i = 0; i < invoice.payments().size(); i++) {
      DirectDebit debit = invoice.payments().get(i).directDebit();
      String creditor = debit == null ? null : debit.creditorId();
      boolean kept = held && hasElement(debit) && stated.equals(creditor);
      if (creditor != null && !kept) {
        losses.add(loss("payments[" + (i + 1) + "].directDebit.creditorId", creditor, ONCE));
      }
    }
    return losses;
  }

  private static boolean hasElement(@Nullable DirectDebit debit) {
    return debit != null && (debit.mandate() != null || debit.debitedAccount() != null);
  }

  private static Loss loss(String path, String value, String reason) {
    return new Loss(path, BusinessTerm.at(path).orElse(null), value, reason);
  }
}
