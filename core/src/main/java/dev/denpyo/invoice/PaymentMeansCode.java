package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A way of paying.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 *
 * @param value the code as it is written (UNTDID 4461)
 */
public record PaymentMeansCode(String value) {
  /** In cash. */
  public static final PaymentMeansCode CASH = new PaymentMeansCode("10");

  /** Credit transfer. */
  public static final PaymentMeansCode CREDIT_TRANSFER = new PaymentMeansCode("30");

  /** Debit transfer. */
  public static final PaymentMeansCode DEBIT_TRANSFER = new PaymentMeansCode("31");

  /** Payment to a bank account. */
  public static final PaymentMeansCode PAYMENT_TO_BANK_ACCOUNT = new PaymentMeansCode("42");

  /** Bank card. */
  public static final PaymentMeansCode BANK_CARD = new PaymentMeansCode("48");

  /** Direct debit. */
  public static final PaymentMeansCode DIRECT_DEBIT = new PaymentMeansCode("49");

  /** Credit card. */
  public static final PaymentMeansCode CREDIT_CARD = new PaymentMeansCode("54");

  /** SEPA credit transfer. */
  public static final PaymentMeansCode SEPA_CREDIT_TRANSFER = new PaymentMeansCode("58");

  /** SEPA direct debit. */
  public static final PaymentMeansCode SEPA_DIRECT_DEBIT = new PaymentMeansCode("59");

  /** Takes any text. */
  public PaymentMeansCode {
    requireNonNull(value, "value");
  }

  /** Whether {@link CodeList#paymentMeans} has the code on that day. */
  public boolean isListed(LocalDate day) {
    return CodeList.paymentMeans().contains(value, day);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
