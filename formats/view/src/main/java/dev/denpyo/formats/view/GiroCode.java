package dev.denpyo.formats.view;

import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a banking application reads to fill in a SEPA credit transfer (EPC069-12, version 002). Only made
 * where the invoice leaves nothing to guess: euro, one account with a right IBAN, something to pay.
 */
final class GiroCode {
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final BigDecimal MOST = new BigDecimal("999999999.99");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int CENTS = 2;
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
    String iban = compact(transfer.account());
    String bic = compact(transfer.serviceProvider());
    String name = name(invoice, transfer);
    Optional<String> amount = amount(invoice.totals());
    if (amount.isEmpty() || name.isEmpty() || !hasRightDigits(IBAN, iban)) {
      return Optional.empty();
    }
    String reference = reference(invoice, payment);
    String bare = compact(reference);
    boolean structured = hasRightDigits(CREDITOR_REFERENCE, bare);
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
            "EUR" + amount.get(),
            "", // purpose
            structured ? bare : "",
            structured ? "" : reference));
    boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return fits ? Optional.of(text.stripTrailing()) : Optional.empty();
  }

  private static Optional<String> amount(@Nullable Totals totals) {
    BigDecimal payable = totals == null ? null : totals.payable();
    if (payable == null || payable.signum() <= 0 || payable.compareTo(MOST) > 0) {
      return Optional.empty();
    }
    return payable.stripTrailingZeros().scale() > CENTS
        ? Optional.empty()
        : Optional.of(payable.setScale(CENTS, RoundingMode.UNNECESSARY).toPlainString());
  }

  private static String name(Invoice invoice, CreditTransfer transfer) {
    if (transfer.accountName() != null) {
      return line(transfer.accountName(), LONGEST_NAME);
    }
    Party payee = invoice.payee() == null ? invoice.seller() : invoice.payee();
    String name = payee == null ? null : payee.name();
    return name == null ? "" : line(name, LONGEST_NAME);
  }

  private static String reference(Invoice invoice, PaymentInstructions payment) {
    String text = payment.remittance() == null ? invoice.number() : payment.remittance();
    return text == null ? "" : line(text, LONGEST_REFERENCE);
  }

  /** One line of at most so many characters, none of which is cut in half. */
  private static String line(String text, int longest) {
    String line = BLANKS.matcher(Visible.text(text)).replaceAll(" ").strip();
    int points = line.codePointCount(0, line.length());
    return points <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest));
  }

  private static String compact(@Nullable Identifier id) {
    return id == null ? "" : compact(id.value());
  }

  private static String compact(@Nullable String text) {
    return text == null ? "" : BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Whether the check digits after the first two letters are right (ISO 7064, MOD 97-10). */
  private static boolean hasRightDigits(Pattern shape, String text) {
    if (!shape.matcher(text).matches()) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    (text.substring(4) + text.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }
}
