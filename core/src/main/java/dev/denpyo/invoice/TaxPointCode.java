package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The event that makes tax due.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 *
 * @param value the code as it is written (UNTDID 2005, the list that the norm names; CII writes UNTDID 2475 instead)
 */
public record TaxPointCode(String value) {
  /** Date of the invoice. */
  public static final TaxPointCode INVOICE_DATE = new TaxPointCode("3");

  /** Date of delivery. */
  public static final TaxPointCode DELIVERY_DATE = new TaxPointCode("35");

  /** Date of payment. */
  public static final TaxPointCode PAYMENT_DATE = new TaxPointCode("432");

  /** Takes any text. */
  public TaxPointCode {
    requireNonNull(value, "value");
  }

  /** Whether {@link CodeList#taxPoints} has the code on that day. */
  public boolean isListed(LocalDate day) {
    return CodeList.taxPoints().contains(value, day);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
