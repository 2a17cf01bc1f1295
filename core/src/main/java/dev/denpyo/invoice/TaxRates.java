package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rates of tax that a country's law sets, each with the days on which it does.
 *
 * <p>Bundled are those of Japan's consumption tax since 1989. They are data, not code: a file
 * {@code dev/denpyo/invoice/codes/tax-rates.tsv} earlier on the class path takes the place of ours,
 * and {@link #read} takes any file. What rate a supply bears is for whoever knows the supply;
 * transitional rules, which keep an old rate for old contracts, are not here.
 */
public final class TaxRates {
  private static final List<String> COLUMNS =
      List.of("country", "category", "percent", "name", "from", "to");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Lazy<TaxRates> BUNDLED =
      new Lazy<>(() -> new TaxRates(CodeTable.bundled("tax-rates", COLUMNS)));

  private final String source;
  private final String edition;
  private final List<Rate> all;

  private TaxRates(CodeTable table) {
    source = table.head().getOrDefault("source", "");
    edition = table.head().getOrDefault("edition", "");
    all = table.each(TaxRates::rate);
  }

  private static Rate rate(CodeTable.Row row) {
    return new Rate(
        new CountryCode(row.text("country")),
        new TaxCategory(row.text("category")),
        new BigDecimal(row.text("percent")),
        row.text("name"),
        LocalDate.parse(row.text("from")),
        row.date("to"));
  }

  /**
   * One rate for a span of days.
   *
   * @param country whose law sets it
   * @param category the tax category that invoices write with it
   * @param percent so {@code 10} means 10 %; from 0 to 100
   * @param name what it applies to, in plain English
   * @param from the first day
   * @param to the last day; null if the rate is still in force
   */
  public record Rate(
      CountryCode country,
      TaxCategory category,
      BigDecimal percent,
      String name,
      LocalDate from,
      @Nullable LocalDate to) {
    /**
     * Takes one rate.
     *
     * @throws IllegalArgumentException if {@code percent} is not from 0 to 100, or {@code to} is
     *     before {@code from}
     */
    public Rate {
      requireNonNull(country, "country");
      requireNonNull(category, "category");
      requireNonNull(name, "name");
      requireNonNull(from, "from");
      if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
        throw new IllegalArgumentException("percent must be from 0 to 100, was " + percent);
      }
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("to must not be before from " + from + ", was " + to);
      }
    }

    /** Whether the rate is in force on that day. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** The rates that this library brings along. */
  public static TaxRates bundled() {
    return BUNDLED.get();
  }

  /**
   * Reads rates from a file written like that of a {@link CodeList}, with the columns country,
   * category, percent, name, from and to.
   *
   * @param in the file in UTF-8, at most 4 MiB; read to its end and left open
   * @throws IllegalArgumentException if the file is malformed; the message names the line
   * @throws java.io.UncheckedIOException if {@code in} fails
   */
  public static TaxRates read(InputStream in) {
    return new TaxRates(CodeTable.read(requireNonNull(in, "in"), COLUMNS));
  }

  /** Where the facts come from. */
  public String source() {
    return source;
  }

  /** The state of the source that the data reflect. */
  public String edition() {
    return edition;
  }

  /** Every rate of every day, in the order of the file. */
  public List<Rate> all() {
    return all;
  }

  /**
   * The rates in force in a country on the day of a supply, in the order of the file; empty if the
   * data do not know the country, or had no such tax that day.
   */
  public List<Rate> rates(CountryCode country, LocalDate day) {
    requireNonNull(day, "day");
    return all.stream()
        .filter(rate -> rate.country().equals(country) && rate.covers(day))
        .toList();
  }
}
