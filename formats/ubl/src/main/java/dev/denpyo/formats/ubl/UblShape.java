package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.binding.Payments;
import dev.denpyo.formats.xml.binding.ReadContext;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where UBL's shape differs from the model's by more than a path. */
final class UblShape {
  /** UBL has no element for BT-21, so the norm's binding puts it in front of the text. */
  private static final Pattern SUBJECT = Pattern.compile("#([A-Z]{3})#(.*)", Pattern.DOTALL);

  private UblShape() {}

  static String noteText(Note note) {
    String text = note.text() == null ? "" : note.text();
    return note.subject() == null ? text : "#" + note.subject() + "#" + text;
  }

  static Note note(String text) {
    Matcher m = SUBJECT.matcher(text);
    if (!m.matches()) {
      return Note.builder().text(text).build();
    }
    String rest = m.group(2);
    return Note.builder().subject(m.group(1)).text(rest.isEmpty() ? null : rest).build();
  }

  /** UBL has one account per {@code cac:PaymentMeans}; the model has several per BG-16. */
  static List<PaymentInstructions> onePerAccount(Invoice invoice) {
    return Payments.onePerAccount(invoice.payments());
  }

  /** Puts what UBL writes elsewhere in its place in the model. */
  static Invoice arrived(Invoice read, ReadContext context) {
    Invoice.Builder invoice = read.toBuilder().clearPayments();
    invoice.payments(Payments.merged(read.payments()));
    context.lifted(UblMoney.DUE_DATE, LocalDate.class).stream()
        .findFirst()
        .ifPresent(invoice::dueDate);
    taxes(read, invoice, context);
    List<String> creditors = context.lifted(UblParties.CREDITOR_ID, String.class);
    Invoice arrived = invoice.build();
    return creditors.isEmpty() ? arrived : withCreditor(arrived, creditors.get(0));
  }

  private static void taxes(Invoice read, Invoice.Builder invoice, ReadContext context) {
    List<BigDecimal> tax = context.lifted(UblBinding.TAX, BigDecimal.class);
    List<BigDecimal> accounting = context.lifted(UblBinding.ACCOUNTING_TAX, BigDecimal.class);
    if (tax.isEmpty() && accounting.isEmpty()) {
      return;
    }
    Totals.Builder totals = read.totals() == null ? Totals.builder() : read.totals().toBuilder();
    tax.stream().findFirst().ifPresent(totals::tax);
    accounting.stream().findFirst().ifPresent(totals::accountingTax);
    invoice.totals(totals.build());
  }

  // BT-90 belongs to the mandate; without any, it stays what it is in UBL: an identifier of the
  // seller.
  private static Invoice withCreditor(Invoice invoice, String creditor) {
    boolean debited = invoice.payments().stream().anyMatch(p -> p.directDebit() != null);
    Invoice.Builder changed = invoice.toBuilder();
    if (!debited) {
      Party.Builder seller =
          invoice.seller() == null ? Party.builder() : invoice.seller().toBuilder();
      return changed
          .seller(seller.identifier(Identifier.of(creditor, "SEPA")).build())
          .build();
    }
    changed.clearPayments();
    for (PaymentInstructions payment : invoice.payments()) {
      DirectDebit debit = payment.directDebit();
      changed.payment(
          debit == null
              ? payment
              : payment.toBuilder()
                  .directDebit(debit.toBuilder().creditorId(creditor).build())
                  .build());
    }
    return changed.build();
  }

  /** UBL wants BT-147 wherever it has BT-148: their difference is the net price. */
  static Invoice leaving(Invoice invoice) {
    if (invoice.lines().stream().noneMatch(UblShape::lacksDiscount)) {
      return invoice;
    }
    Invoice.Builder changed = invoice.toBuilder().clearLines();
    invoice.lines().forEach(line -> changed.line(withDiscount(line)));
    return changed.build();
  }

  private static boolean lacksDiscount(InvoiceLine line) {
    Price price = line.price();
    return price != null
        && price.gross() != null
        && price.net() != null
        && price.discount() == null;
  }

  private static InvoiceLine withDiscount(InvoiceLine line) {
    Price price = line.price();
    if (price == null || !lacksDiscount(line)) {
      return line;
    }
    Price full =
        price.toBuilder().discount(difference(price.gross(), price.net())).build();
    return line.toBuilder().price(full).build();
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal gross, @Nullable BigDecimal net) {
    return gross == null || net == null ? null : gross.subtract(net);
  }
}
