package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Search keys said on the command line; they go before what the document says. */
final class KeyOptions {
  @Option(names = "--received", description = "The document came from its seller; default: issued.")
  private boolean received;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Date of the document.")
  private @Nullable LocalDate date;

  @Option(names = "--party", paramLabel = "NAME", description = "The other party.")
  private @Nullable String party;

  @Option(names = "--number", paramLabel = "X", description = "Number of the document.")
  private @Nullable String number;

  @Option(names = "--amount", paramLabel = "A", description = "Total with tax.")
  private @Nullable BigDecimal amount;

  @Option(names = "--currency", paramLabel = "CUR", description = "Currency of the amount.")
  private @Nullable String currency;

  KeyOptions() {}

  /**
   * The keys of a document.
   *
   * @param found the invoice in it, or null if it holds none that can be read
   * @throws CliException {@code CLI-USAGE} if something is missing that the options could say
   */
  SearchKeys keys(@Nullable Invoice found) {
    Invoice.Builder invoice = found == null ? Invoice.draft() : found.toBuilder();
    if (date != null) {
      invoice.issueDate(date);
    }
    if (number != null) {
      invoice.number(number);
    }
    if (party != null) {
      invoice.buyer(Party.named(party).build()).seller(Party.named(party).build());
    }
    if (currency != null) {
      invoice.currency(new CurrencyCode(currency));
    }
    if (amount != null) {
      Totals totals = found == null ? null : found.totals();
      invoice.totals((totals == null ? Totals.builder() : totals.toBuilder())
          .taxInclusive(amount)
          .build());
    }
    return checked(invoice.build());
  }

  private SearchKeys checked(Invoice invoice) {
    try {
      return Denpyo.searchKeys(invoice, received ? Direction.RECEIVED : Direction.ISSUED);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "The document cannot be archived under its own data: " + e.getMessage() + ".",
          "Say it with --date, --party, --number, --amount and --currency.",
          e);
    }
  }
}
