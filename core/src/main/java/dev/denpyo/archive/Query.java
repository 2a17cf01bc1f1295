package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to find: every condition set must hold (any combination, Reg 2(6)(v) of Japan's Electronic
 * Bookkeeping Act). Results come by document date, then by id and version, always in the same
 * order.
 *
 * @param conditions what must hold
 * @param limit most versions to return, at least 1
 * @param offset versions to skip first
 */
public record Query(Conditions conditions, int limit, long offset) {
  /**
   * Checks the page.
   *
   * @throws IllegalArgumentException if the limit is below 1 or the offset negative
   */
  public Query {
    requireNonNull(conditions, "conditions");
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "limit must be 1 or more and offset 0 or more, were " + limit + " and " + offset);
    }
  }

  /**
   * What must hold of a version.
   *
   * @param record id of the only record to look at, null for all
   * @param date document date
   * @param amount amount with tax; documents without one match no range
   * @param net amount without tax, likewise
   * @param amountAbsent true to find only documents that show no amount
   * @param currency ISO 4217 code, null for any
   * @param party part of the counterparty's name, or its whole code, null for any
   * @param number the document's number, null for any
   * @param type the document's type, null for any
   * @param direction issued or received, null for both
   * @param dueOn finds only records whose term ended before that day and that no hold keeps, null
   *     for all
   * @param allVersions true to find versions that were superseded, too
   */
  public record Conditions(
      @Nullable String record,
      Bounds<LocalDate> date,
      Bounds<BigDecimal> amount,
      Bounds<BigDecimal> net,
      boolean amountAbsent,
      @Nullable String currency,
      @Nullable String party,
      @Nullable String number,
      @Nullable String type,
      @Nullable Direction direction,
      @Nullable LocalDate dueOn,
      boolean allVersions) {
    /**
     * Checks that they do not contradict each other.
     *
     * @throws IllegalArgumentException if an amount is both absent and bounded, or a text is blank
     */
    public Conditions {
      if (amountAbsent && (amount.isSet() || net.isSet())) {
        throw new IllegalArgumentException("amountAbsent excludes a range of amounts");
      }
      if (party != null && NameFolding.fold(Texts.line("party", party)).isEmpty()) {
        throw new IllegalArgumentException("party must hold a letter or digit, was " + party);
      }
      if (number != null) {
        Texts.line("number", number);
      }
    }
  }

  /**
   * A range.
   *
   * @param from lowest value, included; null for no bound
   * @param to highest value, null for no bound
   * @param open true if {@code to} itself is left out
   */
  public record Bounds<T extends Comparable<? super T>>(
      @Nullable T from, @Nullable T to, boolean open) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the range runs backwards
     */
    public Bounds {
      if (from != null && to != null && from.compareTo(to) > 0) {
        throw new IllegalArgumentException(
            "range must not run backwards, was " + from + " to " + to);
      }
    }

    boolean isSet() {
      return from != null || to != null;
    }

    Bounds<T> from(T value) {
      return new Bounds<>(value, to, open);
    }

    Bounds<T> to(T value) {
      return new Bounds<>(from, value, false);
    }

    Bounds<T> below(T value) {
      return new Bounds<>(from, value, true);
    }
  }

  /** The same conditions, for the first so many versions. */
  Query first(long versions) {
    return new Query(conditions, (int) Math.min(Integer.MAX_VALUE, versions), 0);
  }

  /** A query that finds every record in its latest version until it is narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  /** Narrows a query; each call adds a condition. */
  public static final class Builder {
    private @Nullable String record;
    private Bounds<LocalDate> date = new Bounds<>(null, null, false);
    private Bounds<BigDecimal> amount = new Bounds<>(null, null, false);
    private Bounds<BigDecimal> net = new Bounds<>(null, null, false);
    private boolean amountAbsent;
    private @Nullable String currency;
    private @Nullable String party;
    private @Nullable String number;
    private @Nullable String type;
    private @Nullable Direction direction;
    private @Nullable LocalDate dueOn;
    private boolean allVersions;
    private int limit = Integer.MAX_VALUE;
    private long offset;

    private Builder() {}

    /** Only this record, if it meets the other conditions. */
    public Builder record(String id) {
      record = requireNonNull(id, "id");
      return this;
    }

    /** Document date on or after this day. */
    public Builder dateFrom(LocalDate day) {
      date = date.from(requireNonNull(day, "day"));
      return this;
    }

    /** Document date on or before this day. */
    public Builder dateTo(LocalDate day) {
      date = date.to(requireNonNull(day, "day"));
      return this;
    }

    /** Document date before this day. */
    public Builder dateBefore(LocalDate day) {
      date = date.below(requireNonNull(day, "day"));
      return this;
    }

    /** Amount with tax at least this; documents without an amount never match. */
    public Builder amountFrom(BigDecimal least) {
      amount = amount.from(requireNonNull(least, "least"));
      return this;
    }

    /** Amount with tax at most this; documents without an amount never match. */
    public Builder amountTo(BigDecimal most) {
      amount = amount.to(requireNonNull(most, "most"));
      return this;
    }

    /** Amount with tax below this; documents without an amount never match. */
    public Builder amountBelow(BigDecimal bound) {
      amount = amount.below(requireNonNull(bound, "bound"));
      return this;
    }

    /** Amount without tax at least this; documents that do not show it never match. */
    public Builder netFrom(BigDecimal least) {
      net = net.from(requireNonNull(least, "least"));
      return this;
    }

    /** Amount without tax at most this; documents that do not show it never match. */
    public Builder netTo(BigDecimal most) {
      net = net.to(requireNonNull(most, "most"));
      return this;
    }

    /** Only documents that show no amount, with tax or without. */
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

    /**
     * Only records that may be disposed of: their term ended before that day, and no hold is open.
     */
    public Builder dueOn(LocalDate day) {
      dueOn = requireNonNull(day, "day");
      return this;
    }

    /** Versions that were superseded, too; without it only the latest of each record. */
    public Builder allVersions() {
      allVersions = true;
      return this;
    }

    /** At most this many; without it all of them. */
    public Builder limit(int versions) {
      limit = versions;
      return this;
    }

    /** Skips this many: the next page of the same order. */
    public Builder offset(long versions) {
      offset = versions;
      return this;
    }

    /**
     * The query.
     *
     * @throws IllegalArgumentException if conditions contradict each other
     */
    public Query build() {
      var conditions = new Conditions(
          record,
          date,
          amount,
          net,
          amountAbsent,
          currency,
          party,
          number,
          type,
          direction,
          dueOn,
          allVersions);
      return new Query(conditions, limit, offset);
    }
  }
}
