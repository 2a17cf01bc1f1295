package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A currency.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 *
 * @param value the code as it is written (ISO 4217)
 */
public record CurrencyCode(String value) {
  /** Japanese yen. */
  public static final CurrencyCode JPY = new CurrencyCode("JPY");

  /** Euro. */
  public static final CurrencyCode EUR = new CurrencyCode("EUR");

  /** US dollar. */
  public static final CurrencyCode USD = new CurrencyCode("USD");

  /** Pound sterling. */
  public static final CurrencyCode GBP = new CurrencyCode("GBP");

  /** Swiss franc. */
  public static final CurrencyCode CHF = new CurrencyCode("CHF");

  /** Takes any text. */
  public CurrencyCode {
    requireNonNull(value, "value");
  }

  /**
   * Digits after the decimal point of its amounts: 0 for yen, 2 for euro, 3 for dinar; 2 for a code that ISO 4217 does not
   * know.
   */
  public int digits() {
    return CurrencyDigits.of(value);
  }

  /** Whether {@link CodeList#currencies} has the code on that day. */
  public boolean isListed(LocalDate day) {
    return CodeList.currencies().contains(value, day);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
