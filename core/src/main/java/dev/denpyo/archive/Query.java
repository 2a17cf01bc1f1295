package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to find: every condition set must hold (any combination, Reg 2(6)(v) of Japan's Electronic
 * Bookkeeping Act). Results come by document date, then by id, always in the same order.
 *
 * @param dateFrom earliest document date, included; null for no bound
 * @param dateTo latest document date, included; null for no bound
 * @param amountFrom smallest amount with tax, included; null for no bound
 * @param amountTo largest amount with tax, included; null for no bound
 * @param amountAbsent true to find only documents that show no amount
 * @param currency ISO 4217 code, null for any
 * @param party part of the counterparty's name, or its whole code, null for any
 * @param number the document's number, null for any
 * @param type the document's type, null for any
 * @param direction issued or received, null for both
 * @param limit most records to return, at least 1
 * @param offset records to skip first
 */
public record Query(
    @Nullable LocalDate dateFrom,
    @Nullable LocalDate dateTo,
    @Nullable BigDecimal amountFrom,
    @Nullable BigDecimal amountTo,
    boolean amountAbsent,
    @Nullable String currency,
    @Nullable String party,
    @Nullable String number,
    @Nullable String type,
    @Nullable Direction direction,
    int limit,
    long offset) {

  /**
   * Checks that the conditions do not contradict each other.
   *
   * @throws IllegalArgumentException if a range is reversed, an amount is both absent and bounded,
   *     the limit is below 1 or the offset negative
   */
  public Query {
    requireOrder("date", dateFrom, dateTo);
    requireOrder("amount", amountFrom, amountTo);
    if (amountAbsent && (amountFrom != null || amountTo != null)) {
      throw new IllegalArgumentException(
          "amountAbsent excludes an amount from " + amountFrom + " to " + amountTo);
    }
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "limit must be 1 or more and offset 0 or more, were " + limit + " and " + offset);
    }
    if (party != null && NameFolding.fold(Texts.line("party", party)).isEmpty()) {
      throw new IllegalArgumentException("party must hold a letter or digit, was " + party);
    }
    if (number != null) {
      Texts.line("number", number);
    }
  }

  private static <T extends Comparable<? super T>> void requireOrder(
      String what, @Nullable T from, @Nullable T to) {
    if (from != null && to != null && from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          what + " range must not run backwards, was " + from + " to " + to);
    }
  }

  /** A query that finds everything until it is narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  /** Narrows a query; each call adds a condition. */
  public static final class Builder {
    private @Nullable LocalDate dateFrom;
    private @Nullable LocalDate dateTo;
    private @Nullable BigDecimal amountFrom;
    private @Nullable BigDecimal amountTo;
    private boolean amountAbsent;
    private @Nullable String currency;
    private @Nullable String party;
    private @Nullable String number;
    private @Nullable String type;
    private @Nullable Direction direction;
    private int limit = Integer.MAX_VALUE;
    private long offset;

    private Builder() {}

    /** Document date on or after this day. */
    public Builder dateFrom(LocalDate day) {
      dateFrom = requireNonNull(day, "day");
      return this;
    }

    /** Document date on or before this day. */
    public Builder dateTo(LocalDate day) {
      dateTo = requireNonNull(day, "day");
      return this;
    }

    /** Amount with tax at least this; documents without an amount never match. */
    public Builder amountFrom(BigDecimal amount) {
      amountFrom = requireNonNull(amount, "amount");
      return this;
    }

    /** Amount with tax at most this; documents without an amount never match. */
    public Builder amountTo(BigDecimal amount) {
      amountTo = requireNonNull(amount, "amount");
      return this;
    }

    /** Only documents that show no amount. */
    public Builder amountAbsent() {
      amountAbsent = true;
      return this;
    }

    /** Amount in this currency (ISO 4217). */
    public Builder currency(String code) {
      currency = requireNonNull(code, "code");
      return this;
    }

    /**
     * Part of the counterparty's name, however it is spelt: width, case, spaces, punctuation and
     * legal form are ignored. A whole counterparty code matches too.
     */
    public Builder party(String text) {
      party = requireNonNull(text, "text");
      return this;
    }

    /** The document's number; width, case and blanks are ignored. */
    public Builder number(String text) {
      number = requireNonNull(text, "text");
      return this;
    }

    /** The document's type, such as {@code invoice}. */
    public Builder type(String word) {
      type = requireNonNull(word, "word");
      return this;
    }

    /** Only issued or only received documents. */
    public Builder direction(Direction side) {
      direction = requireNonNull(side, "side");
      return this;
    }

    /** At most this many records; without it all of them. */
    public Builder limit(int records) {
      limit = records;
      return this;
    }

    /** Skips this many records: the next page of the same order. */
    public Builder offset(long records) {
      offset = records;
      return this;
    }

    /**
     * The query.
     *
     * @throws IllegalArgumentException if conditions contradict each other
     */
    public Query build() {
      return new Query(
          dateFrom,
          dateTo,
          amountFrom,
          amountTo,
          amountAbsent,
          currency,
          party,
          number,
          type,
          direction,
          limit,
          offset);
    }
  }
}
