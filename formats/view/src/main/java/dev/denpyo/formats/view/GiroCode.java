package dev.denpyo.formats.view;

import static dev.denpyo.formats.view.BankText.compact;
import static dev.denpyo.formats.view.BankText.hasRightDigits;
import static dev.denpyo.formats.view.BankText.line;

import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a banking application reads to fill in a SEPA credit transfer (EPC069-12, version 002). Only made
 * where the invoice leaves nothing to guess: euro, one account with a right IBAN, something to pay.
 */
final class GiroCode {
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_REFERENCE = 140;
  private static final int LONGEST = 331;

  private GiroCode() {}

  /** The text of the code; empty where the invoice does not call for one. */
  static Optional<String> of(Invoice invoice) {
    InvoiceType type = invoice.type();
    boolean asked = CurrencyCode.EUR.equals(invoice.currency())
        && (type == null || !type.isCreditNote())
        && invoice.payments().size() == 1
        && invoice.payments().get(0).creditTransfers().size() == 1;
    return asked ? of(invoice, invoice.payments().get(0)) : Optional.empty();
  }

  private static Optional<String> of(Invoice invoice, PaymentInstructions payment) {
    CreditTransfer transfer = payment.creditTransfers().get(0);
    Identifier account = transfer.account();
    String iban = compact(account == null ? null : account.value());
    String bic = compact(transfer.serviceProvider());
    String name = name(invoice, transfer);
    String amount = BankText.amount(invoice.totals());
    if (amount == null || name.isEmpty() || !hasRightDigits(IBAN, iban)) {
      return Optional.empty();
    }
    String reference = reference(invoice, payment);
    String bare = compact(reference);
    boolean structured = hasRightDigits(BankText.CREDITOR_REFERENCE, bare);
    String text = String.join(
        "\n",
        List.of(
            "BCD",
            "002",
            "1", // UTF-8
            "SCT",
            BIC.matcher(bic).matches() ? bic : "",
            name,
            iban,
            "EUR" + amount,
            "", // purpose
            structured ? bare : "",
            structured ? "" : reference));
    boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return fits ? Optional.of(text.stripTrailing()) : Optional.empty();
  }

  private static String name(Invoice invoice, CreditTransfer transfer) {
    if (transfer.accountName() != null) {
      return line(transfer.accountName(), LONGEST_NAME);
    }
    Party payee = invoice.payee() == null ? invoice.seller() : invoice.payee();
    return line(payee == null ? null : payee.name(), LONGEST_NAME);
  }

  private static String reference(Invoice invoice, PaymentInstructions payment) {
    String remittance = payment.remittance();
    return line(remittance == null ? invoice.number() : remittance, LONGEST_REFERENCE);
  }
}
