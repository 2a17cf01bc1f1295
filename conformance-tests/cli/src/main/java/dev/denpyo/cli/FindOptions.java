package dev.denpyo.cli;

import dev.denpyo.archive.Direction;
import dev.denpyo.archive.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Conditions for records, in any combination. */
final class FindOptions {
  @Option(names = "--date", paramLabel = "A..B", description = "Document date.")
  private @Nullable String date;

  @Option(names = "--amount", paramLabel = "A..B", description = "Total with tax.")
  private @Nullable String amount;

  @Option(names = "--net", paramLabel = "A..B", description = "Total without tax.")
  private @Nullable String net;

  @Option(names = "--no-amount", description = "Only documents that show no amount.")
  private boolean noAmount;

  @Option(
      names = "--party",
      paramLabel = "TEXT",
      description = "Part of the counterparty's name, however spelt, or its whole code.")
  private @Nullable String party;

  @Option(names = "--number", paramLabel = "X", description = "Number of the document.")
  private @Nullable String number;

  @Option(
      names = "--type",
      paramLabel = "T",
      description = "invoice, credit-note, receipt, order, ...")
  private @Nullable String type;

  @Option(names = "--direction", paramLabel = "D", description = "issued or received.")
  private @Nullable String direction;

  @Option(
      names = "--due",
      paramLabel = "YYYY-MM-DD",
      description = "Only records whose term ended before that day, and that no hold keeps.")
  private @Nullable LocalDate due;

  @Option(names = "--all-versions", description = "Versions that were superseded, too.")
  private boolean allVersions;

  FindOptions() {}

  /** Whether anything narrows the search. */
  boolean isSet() {
    return noAmount
        || Stream.of(date, amount, net, party, number, type, direction, due)
            .anyMatch(option -> option != null);
  }

  Query query() {
    try {
      Query.Builder query = Query.builder();
      ranges(query);
      words(query);
      return query.build();
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This cannot be searched for: " + e.getMessage() + ".",
          "Correct the condition.",
          e);
    }
  }

  private void ranges(Query.Builder query) {
    if (date != null) {
      Range<LocalDate> days = Range.parse(date, LocalDate::parse);
      given(days.from(), query::dateFrom);
      given(days.to(), query::dateTo);
    }
    if (amount != null) {
      Range<BigDecimal> amounts = Range.parse(amount, BigDecimal::new);
      given(amounts.from(), query::amountFrom);
      given(amounts.to(), query::amountTo);
    }
    if (net != null) {
      Range<BigDecimal> amounts = Range.parse(net, BigDecimal::new);
      given(amounts.from(), query::netFrom);
      given(amounts.to(), query::netTo);
    }
    given(due, query::dueOn);
  }

  private void words(Query.Builder query) {
    given(party, query::party);
    given(number, query::number);
    given(type, query::type);
    given(direction == null ? null : Direction.ofCode(direction), query::direction);
    if (noAmount) {
      query.amountAbsent();
    }
    if (allVersions) {
      query.allVersions();
    }
  }

  private static <T> void given(@Nullable T value, Consumer<T> condition) {
    if (value != null) {
      condition.accept(value);
    }
  }
}
