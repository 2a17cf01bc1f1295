package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.binding.Payments;
import dev.denpyo.formats.xml.binding.ReadContext;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.PaymentTerms;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxPointCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where CII's shape differs from the model's by more than a path. */
final class CiiShape {
  /** Direct debit and SEPA direct debit. */
  private static final Set<PaymentMeansCode> DEBITS =
      Set.of(new PaymentMeansCode("49"), new PaymentMeansCode("59"));

  private CiiShape() {}

  static <V> List<V> listOf(@Nullable V value) {
    return value == null ? List.of() : List.of(value);
  }

  /** BT-7: in the first row of the breakdown. */
  static List<LocalDate> taxPointDate(TaxBreakdown row, Invoice invoice) {
    return row.equals(invoice.taxBreakdown().get(0)) ? listOf(invoice.taxPointDate()) : List.of();
  }

  /** BT-83: one for the whole invoice. */
  static List<String> remittance(Invoice invoice) {
    return first(invoice, PaymentInstructions::remittance);
  }

  /** BT-89: stands with the payment terms. */
  static List<String> mandate(Invoice invoice) {
    return first(invoice, p -> debit(p).mandate());
  }

  /** BT-90: one for the whole invoice. */
  static List<String> creditor(Invoice invoice) {
    return first(invoice, p -> debit(p).creditorId());
  }

  private static DirectDebit debit(PaymentInstructions payment) {
    return payment.directDebit() == null ? DirectDebit.builder().build() : payment.directDebit();
  }

  private static List<String> first(
      Invoice invoice, Function<PaymentInstructions, @Nullable String> part) {
    return invoice.payments().stream()
        .map(part)
        .filter(Objects::nonNull)
        .limit(1)
        .toList();
  }

  /** One account each, without those that other places say all of. */
  static List<PaymentInstructions> payments(Invoice invoice) {
    return Payments.onePerAccount(invoice.payments()).stream()
        .filter(p -> !isElsewhere(p))
        .toList();
  }

  private static boolean isElsewhere(PaymentInstructions payment) {
    return payment.means() == null
        && payment.meansText() == null
        && payment.creditTransfers().isEmpty()
        && payment.card() == null
        && debit(payment).debitedAccount() == null;
  }

  /** The terms; an empty one if only a due date or a mandate has to stand there. */
  static List<PaymentTerms> terms(Invoice invoice) {
    boolean wanted = invoice.dueDate() != null || !mandate(invoice).isEmpty();
    return invoice.paymentTerms().isEmpty() && wanted
        ? List.of(PaymentTerms.builder().build())
        : invoice.paymentTerms();
  }

  /** Puts what CII writes elsewhere in its place in the model. */
  static Invoice arrived(Invoice read, ReadContext context) {
    Invoice.Builder invoice = read.toBuilder();
    lifted(context, CiiMoney.DUE_DATE, LocalDate.class).ifPresent(invoice::dueDate);
    lifted(context, CiiMoney.TAX_POINT_DATE, LocalDate.class).ifPresent(invoice::taxPointDate);
    lifted(context, CiiMoney.TAX_POINT_CODE, TaxPointCode.class).ifPresent(invoice::taxPointCode);
    Shared shared = new Shared(
        lifted(context, CiiMoney.REMITTANCE, String.class).orElse(null),
        lifted(context, CiiMoney.MANDATE, String.class).orElse(null),
        lifted(context, CiiMoney.CREDITOR_ID, String.class).orElse(null));
    return invoice.clearPayments().payments(completed(read.payments(), shared)).build();
  }

  private static <V> Optional<V> lifted(ReadContext context, String key, Class<V> type) {
    return context.lifted(key, type).stream().findFirst();
  }

  /** BT-83, BT-89 and BT-90, each of which a document states once. */
  private record Shared(
      @Nullable String remittance,
      @Nullable String mandate,
      @Nullable String creditor) {
    boolean isDebit() {
      return mandate != null || creditor != null;
    }
  }

  /** What reading makes of the payments of an invoice after writing it. */
  static List<PaymentInstructions> paymentsAsRead(Invoice invoice) {
    Shared shared =
        new Shared(first(remittance(invoice)), first(mandate(invoice)), first(creditor(invoice)));
    return completed(payments(invoice).stream().map(CiiShape::inItsOwnElement).toList(), shared);
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }

  private static PaymentInstructions inItsOwnElement(PaymentInstructions payment) {
    String account = debit(payment).debitedAccount();
    DirectDebit own =
        account == null ? null : DirectDebit.builder().debitedAccount(account).build();
    return payment.toBuilder().id(null).remittance(null).directDebit(own).build();
  }

  private static List<PaymentInstructions> completed(
      List<PaymentInstructions> single, Shared shared) {
    List<PaymentInstructions> payments = new ArrayList<>(Payments.merged(single));
    boolean debited = shared.isDebit();
    if (payments.isEmpty() && (debited || shared.remittance() != null)) {
      payments.add(PaymentInstructions.builder().build());
    }
    int debit = debited ? indexOfDebit(payments) : -1;
    for (int i = 0; i < payments.size(); i++) {
      PaymentInstructions payment = payments.get(i);
      var full = payment.toBuilder().remittance(shared.remittance());
      if (debited && (i == debit || payment.directDebit() != null)) {
        var terms =
            debit(payment).toBuilder().mandate(shared.mandate()).creditorId(shared.creditor());
        full.directDebit(terms.build());
      }
      payments.set(i, full.build());
    }
    return payments;
  }

  // The payment that a mandate belongs to: one with an account to debit, else one whose code says
  // so, else the first, so that nothing is lost.
  private static int indexOfDebit(List<PaymentInstructions> payments) {
    for (int i = 0; i < payments.size(); i++) {
      if (payments.get(i).directDebit() != null) {
        return i;
      }
    }
    for (int i = 0; i < payments.size(); i++) {
      PaymentMeansCode means = payments.get(i).means();
      if (means != null && DEBITS.contains(means)) {
        return i;
      }
    }
    return 0;
  }
}
