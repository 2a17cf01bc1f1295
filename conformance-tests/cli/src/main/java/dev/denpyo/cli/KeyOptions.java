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

  @Option(names = "--net", paramLabel = "A", description = "Total without tax.")
  private @Nullable BigDecimal net;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "The other party's registration number or customer code.")
  private @Nullable String code;

  @Option(
      names = "--type",
      paramLabel = "T",
      description =
          "Kind of document: invoice, order, delivery-note, receipt, payment, contract...")
  private @Nullable String type;

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
    totals(found, invoice);
    return checked(invoice.build());
  }

  private void totals(@Nullable Invoice found, Invoice.Builder invoice) {
    if (amount == null && net == null) {
      return;
    }
    Totals totals = found == null ? null : found.totals();
    Totals.Builder all = totals == null ? Totals.builder() : totals.toBuilder();
    if (amount != null) {
      all.taxInclusive(amount);
    }
    if (net != null) {
      all.taxExclusive(net);
    }
    invoice.totals(all.build());
  }

  /** What an invoice has no place for. */
  private SearchKeys described(SearchKeys keys) {
    return new SearchKeys(
        keys.date(),
        keys.amount(),
        keys.netAmount(),
        keys.currency(),
        keys.counterparty(),
        code == null ? keys.counterpartyCode() : code,
        keys.number(),
        type == null ? keys.type() : type,
        keys.direction());
  }

  private SearchKeys checked(Invoice invoice) {
    try {
      Direction direction = received ? Direction.RECEIVED : Direction.ISSUED;
      return described(Denpyo.searchKeys(invoice, direction));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "The document cannot be archived under its own data: " + e.getMessage() + ".",
          "Say it with --date, --party, --number, --amount, --currency, --code and --type.",
          e);
    }
  }
}
