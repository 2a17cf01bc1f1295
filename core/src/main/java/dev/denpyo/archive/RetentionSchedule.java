package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.RetentionPeriod.Start;
import dev.denpyo.archive.RetentionPeriod.Status;
import dev.denpyo.invoice.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long documents must be kept, by country and class. The provisions are dated data with their
 * source, in a file that another one can take the place of; this library brings those of Japan and
 * Germany, and some that nobody has verified and that are therefore refused.
 *
 * <p>What it computes is the plain period. Software cannot know whether an assessment is still
 * open, a dispute is going on or a special law applies: hold or extend the record then.
 */
public final class RetentionSchedule {
  private final List<RetentionPeriod> periods;

  private RetentionSchedule(List<RetentionPeriod> periods) {
    this.periods = List.copyOf(periods);
  }

  /** Exactly these provisions. */
  public static RetentionSchedule of(List<RetentionPeriod> periods) {
    return new RetentionSchedule(periods);
  }

  /** The provisions that this library brings along. */
  public static RetentionSchedule bundled() {
    try (var in = RetentionSchedule.class.getResourceAsStream("retention-periods.tsv")) {
      return read(requireNonNull(in, "retention-periods.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Provisions from a file in the form of the bundled one: remarks after {@code #}, column names,
   * then a row on each line with tabs between its cells, in UTF-8.
   *
   * @throws IllegalArgumentException if it is not in that form; the message names the line
   */
  public static RetentionSchedule read(InputStream in) {
    return of(RetentionTable.read(requireNonNull(in, "in")));
  }

  /** All provisions, unverified ones included, in the order of the file. */
  public List<RetentionPeriod> periods() {
    return periods;
  }

  /** This schedule with its unverified provisions taken at the caller's own risk. */
  public RetentionSchedule trustingUnverified() {
    return of(periods.stream().map(RetentionSchedule::trusted).toList());
  }

  private static RetentionPeriod trusted(RetentionPeriod p) {
    return p.status() != Status.UNVERIFIED
        ? p
        : new RetentionPeriod(
            p.country(),
            p.documentClass(),
            p.years(),
            p.start(),
            p.zone(),
            p.from(),
            p.to(),
            Status.SECONDARY,
            p.basis() + " (unverified)");
  }

  /**
   * The term of a document: of all provisions that apply, the one that ends last.
   *
   * @param documentClass such as {@code document} or {@code book}
   * @param year the fiscal year it belongs to; null where the country counts calendar years
   * @throws IllegalArgumentException if no verified provision applies, the fiscal year is needed
   *     and missing, or does not contain {@code documentDate}
   */
  public RetentionTerm term(
      CountryCode country,
      String documentClass,
      LocalDate documentDate,
      @Nullable FiscalYear year) {
    requireNonNull(country, "country");
    requireNonNull(documentDate, "documentDate");
    if (year != null && !year.contains(documentDate)) {
      throw new IllegalArgumentException("year must contain " + documentDate + ", was " + year);
    }
    var applying = applying(country, documentClass, documentDate, year);
    requireLossRule(applying, year);
    return applying.stream()
        .map(
            p -> new RetentionTerm(documentClass, p.until(documentDate, year), p.zone(), p.basis()))
        .max(Comparator.comparing(RetentionTerm::until))
        .orElseThrow();
  }

  private List<RetentionPeriod> applying(
      CountryCode country, String documentClass, LocalDate date, @Nullable FiscalYear year) {
    var loss = year != null && year.loss();
    var all = periods.stream()
        .filter(p -> p.country().equals(country))
        .filter(p -> p.documentClass().equals(documentClass)
            || (loss && p.documentClass().equals(RetentionTable.LOSS_YEAR)))
        .filter(p -> p.isInForceFor(date, year))
        .toList();
    var known = all.stream().filter(p -> p.status() != Status.UNVERIFIED).toList();
    if (known.isEmpty() || known.size() < all.size()) {
      throw new IllegalArgumentException("no verified provision says how long a " + documentClass
          + " of " + date + " must be kept in " + country.value()
          + (all.isEmpty() ? "" : "; there is an unverified one: " + all.get(0).basis()));
    }
    if (year == null && known.stream().anyMatch(p -> p.start() != Start.CALENDAR_YEAR_END)) {
      throw new IllegalArgumentException(
          "year must not be null: " + country.value() + " counts from the fiscal year");
    }
    return known;
  }

  private static void requireLossRule(List<RetentionPeriod> applying, @Nullable FiscalYear year) {
    if (year != null
        && year.loss()
        && applying.stream().noneMatch(p -> p.documentClass().equals(RetentionTable.LOSS_YEAR))) {
      throw new IllegalArgumentException(
          "no verified provision is known for loss years that began on " + year.start());
    }
  }
}
