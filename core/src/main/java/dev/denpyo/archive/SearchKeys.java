package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document can be found by: date, amount and counterparty, which Japan's law asks for (Reg
 * 2(6)(v) of the Electronic Bookkeeping Act), and number, type and direction beside them.
 *
 * <p>Kept exactly as given; spelling variants are folded in the index only.
 *
 * @param date date of the document, years 1 to 9999
 * @param amount total with tax in {@code currency}, null where the document shows none; equal
 *     values are equal keys, so 10.00 becomes 10
 * @param netAmount total without tax, likewise; which of the two the books use is theirs to say
 * @param currency ISO 4217 code, null exactly when both amounts are
 * @param counterparty name of the other party, as the document writes it
 * @param counterpartyCode its identifier (registration number, customer code), null if unknown
 * @param number the document's own number
 * @param type a lower-case word: {@code invoice}, {@code credit-note}, {@code receipt}...
 * @param direction issued or received
 */
public record SearchKeys(
    LocalDate date,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal netAmount,
    @Nullable String currency,
    String counterparty,
    @Nullable String counterpartyCode,
    String number,
    String type,
    Direction direction) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException if one is not as described above; the message names it
   */
  public SearchKeys {
    if (requireNonNull(date, "date").getYear() < 1 || date.getYear() > 9999) {
      throw new IllegalArgumentException("date must be in the years 1 to 9999, was " + date);
    }
    if ((amount == null && netAmount == null) != (currency == null)) {
      throw new IllegalArgumentException("amount and currency go together, were " + amount + ", "
          + netAmount + " and " + currency);
    }
    if (currency != null && !CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("currency must be an ISO 4217 code, was " + currency);
    }
    amount = amount == null ? null : Texts.amount("amount", amount);
    netAmount = netAmount == null ? null : Texts.amount("netAmount", netAmount);
    Texts.line("counterparty", counterparty);
    if (counterpartyCode != null) {
      Texts.line("counterpartyCode", counterpartyCode);
    }
    Texts.line("number", number);
    Texts.token("type", type);
    requireNonNull(direction, "direction");
  }

  /** Starts from what no document lacks; the type is {@code invoice} unless said otherwise. */
  public static Builder builder(
      Direction direction, LocalDate date, String counterparty, String number) {
    return new Builder(direction, date, counterparty, number);
  }

  /** Collects search keys; everything is checked by {@link #build}. */
  public static final class Builder {
    private final Direction direction;
    private final LocalDate date;
    private final String counterparty;
    private final String number;
    private @Nullable BigDecimal amount;
    private @Nullable BigDecimal netAmount;
    private @Nullable String currency;
    private @Nullable String code;
    private String type = "invoice";

    private Builder(Direction direction, LocalDate date, String counterparty, String number) {
      this.direction = direction;
      this.date = date;
      this.counterparty = counterparty;
      this.number = number;
    }

    /** Total with tax, and its ISO 4217 currency. */
    public Builder amount(BigDecimal withTax, String isoCurrency) {
      amount = requireNonNull(withTax, "withTax");
      return currency(isoCurrency);
    }

    /** Total without tax, and its ISO 4217 currency, which must be that of the other amount. */
    public Builder netAmount(BigDecimal withoutTax, String isoCurrency) {
      netAmount = requireNonNull(withoutTax, "withoutTax");
      return currency(isoCurrency);
    }

    private Builder currency(String isoCurrency) {
      if (currency != null && !currency.equals(isoCurrency)) {
        throw new IllegalArgumentException(
            "isoCurrency must be " + currency + " as before, was " + isoCurrency);
      }
      currency = requireNonNull(isoCurrency, "isoCurrency");
      return this;
    }

    /** The other party's registration number or customer code. */
    public Builder counterpartyCode(String value) {
      code = requireNonNull(value, "value");
      return this;
    }

    /** The kind of document, a lower-case word. */
    public Builder type(String value) {
      type = requireNonNull(value, "value");
      return this;
    }

    /**
     * The keys.
     *
     * @throws IllegalArgumentException if a value is not as {@link SearchKeys} describes
     */
    public SearchKeys build() {
      return new SearchKeys(
          date, amount, netAmount, currency, counterparty, code, number, type, direction);
    }
  }
}
