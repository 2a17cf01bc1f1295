package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.PaymentInstructions;
import java.util.ArrayList;
import java.util.List;

/**
 * Several accounts in one BG-16: both syntaxes have one account per element and repeat the rest, the
 * model has the rest once and a list of accounts.
 */
public final class Payments {
  private Payments() {}

  /** Payment instructions with at most one account each. */
  public static List<PaymentInstructions> onePerAccount(List<PaymentInstructions> payments) {
    List<PaymentInstructions> single = new ArrayList<>();
    for (PaymentInstructions payment : payments) {
      if (payment.creditTransfers().size() < 2) {
        single.add(payment);
      } else {
        payment
            .creditTransfers()
            .forEach(t -> single.add(
                payment.toBuilder().clearCreditTransfers().creditTransfer(t).build()));
      }
    }
    return single;
  }

  /** Neighbours that differ in nothing but the account, as one. */
  public static List<PaymentInstructions> merged(List<PaymentInstructions> single) {
    List<PaymentInstructions> merged = new ArrayList<>();
    for (PaymentInstructions payment : single) {
      PaymentInstructions last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && isMoreOf(last, payment)) {
        merged.set(
            merged.size() - 1,
            last.toBuilder().creditTransfers(payment.creditTransfers()).build());
      } else {
        merged.add(payment);
      }
    }
    return merged;
  }

  // The same instructions with another account: equal in all else, and both have accounts.
  private static boolean isMoreOf(PaymentInstructions first, PaymentInstructions second) {
    return !first.creditTransfers().isEmpty()
        && !second.creditTransfers().isEmpty()
        && first.toBuilder()
            .clearCreditTransfers()
            .build()
            .equals(second.toBuilder().clearCreditTransfers().build());
  }
}
