package dev.denpyo.cli;

import dev.denpyo.archive.FiscalYear;
import dev.denpyo.archive.RetentionSchedule;
import dev.denpyo.archive.RetentionTerm;
import dev.denpyo.invoice.CountryCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a record must be kept, by the schedule of a country. */
final class TermOptions {
  @Option(
      names = "--keep",
      paramLabel = "COUNTRY:CLASS",
      description = "Retention by law, for example JP:document, JP:book, DE:document, DE:letter.")
  private @Nullable String keep;

  @Option(
      names = "--fiscal-year-end",
      paramLabel = "YYYY-MM-DD",
      description = "Last day of the fiscal year of the document; needed for Japan.")
  private @Nullable LocalDate yearEnd;

  @Option(
      names = "--filing-due",
      paramLabel = "YYYY-MM-DD",
      description = "When the return is due, if not two months after the year.")
  private @Nullable LocalDate due;

  @Option(names = "--loss-year", description = "The year closed with a loss (Japan).")
  private boolean loss;

  TermOptions() {}

  /** The term of a document of that day, null if none was asked for. */
  @Nullable
  RetentionTerm term(LocalDate documentDate) {
    if (keep == null) {
      return null;
    }
    int colon = keep.indexOf(':');
    if (colon < 0) {
      throw CliException.usage(
          "--keep must be COUNTRY:CLASS, was " + keep + ".", "Write for example JP:document.");
    }
    CountryCode country = new CountryCode(keep.substring(0, colon));
    return RetentionSchedule.bundled()
        .term(country, keep.substring(colon + 1), documentDate, year());
  }

  RetentionTerm required(LocalDate documentDate) {
    RetentionTerm term = term(documentDate);
    if (term == null) {
      throw CliException.usage("--keep is missing.", "Write for example --keep JP:document.");
    }
    return term;
  }

  private @Nullable FiscalYear year() {
    if (yearEnd == null) {
      return null;
    }
    FiscalYear year = FiscalYear.endingOn(yearEnd);
    year = due == null ? year : year.due(due);
    return loss ? year.withLoss() : year;
  }
}
