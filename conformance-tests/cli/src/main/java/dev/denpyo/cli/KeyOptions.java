package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Totals;
import dev.denpyo.law.japan.TransactionFileName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--named",
      description =
          "Takes date, party and amount from the file's name, where it is by the sample of"
              + " Japan's tax agency: 20261122_counterparty_110000.pdf; the number is the name.")
  private boolean named;

  KeyOptions() {}

  /** What the name of a file says goes before the document, and after what options say. */
  void read(String input) {
    if (!named) {
      return;
    }
    String name = String.valueOf(Path.of(input).getFileName());
    TransactionFileName said = TransactionFileName.parse(name)
        .orElseThrow(() -> CliException.usage(
            "The name " + name + " is not by the sample.",
            "Name the file like 20261122_counterparty_110000.pdf, or leave --named out."));
    date = date == null ? said.date() : date;
    party = party == null ? said.counterparty() : party;
    if (amount == null && said.amount() != null) {
      amount = said.amount();
      currency = currency == null ? "JPY" : currency;
    }
    number = number == null ? name : number;
  }

  /**
   * The keys of a document.
   *
   * @param found the invoice in it, or null if it holds none that can be read
   * @throws CliException {@code CLI-USAGE} if something is missing that the options could say
   */
  SearchKeys keys(@Nullable Invoice found) {
    if (amount != null && currency == null && (found == null || found.currency() == null)) {
      throw CliException.usage("--amount says nothing without its currency.", "Add --currency.");
    }
    requireWhatNoDocumentSays(found);
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

  /** All at once, so that nobody has to try three times. */
  private void requireWhatNoDocumentSays(@Nullable Invoice found) {
    List<String> missing = new ArrayList<>();
    if (date == null && (found == null || found.issueDate() == null)) {
      missing.add("--date");
    }
    if (number == null && (found == null || found.number() == null)) {
      missing.add("--number");
    }
    if (party == null && found == null) {
      missing.add("--party");
    }
    if (!missing.isEmpty()) {
      throw CliException.usage(
          found == null
              ? "The document holds no invoice that can be read, so it is found by what you say of it."
              : "The document does not say all that it has to be found by.",
          "Add " + String.join(", ", missing)
              + "; and, where it has them, --amount with --currency," + " --type, --code.");
    }
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
