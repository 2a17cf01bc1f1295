package dev.denpyo.cli;

import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.SearchKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE find}. */
@Command(
    name = "find",
    description =
        "Finds documents by date, amount, counterparty, number and type, in any combination.")
final class ArchiveFind extends ArchiveVerb {
  private static final String CSV_HEAD =
      "id,date,amount,currency,counterparty,counterpartyCode,number,type,direction,sha256\r\n";

  @Option(names = "--date", paramLabel = "A..B", description = "Document date.")
  private @Nullable String date;

  @Option(names = "--amount", paramLabel = "A..B", description = "Total with tax.")
  private @Nullable String amount;

  @Option(
      names = "--party",
      paramLabel = "TEXT",
      description = "Part of the counterparty's name, however spelt, or its whole code.")
  private @Nullable String party;

  @Option(names = "--number", paramLabel = "X", description = "Number of the document.")
  private @Nullable String number;

  @Option(names = "--type", paramLabel = "T", description = "invoice or credit-note.")
  private @Nullable String type;

  @Option(
      names = "-f",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or csv.")
  private Form form = Form.TEXT;

  ArchiveFind(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    List<RetentionRecord> records = open.find(query());
    switch (form) {
      case TEXT -> {
        records.forEach(r -> shell().result(line(r)));
        shell().result(shell().texts().get("archive.found", records.size()));
      }
      case JSON ->
        shell()
            .out()
            .print(Json.pretty(json -> json.objects("records", records, ArchiveVerb::json)));
      case CSV -> {
        shell().out().print(CSV_HEAD);
        records.forEach(r -> shell().out().print(csv(r)));
      }
    }
    shell().out().flush();
    return ExitCode.GOOD;
  }

  private Query query() {
    try {
      Query.Builder query = Query.builder();
      addRanges(query);
      if (party != null) {
        query.party(party);
      }
      if (number != null) {
        query.number(number);
      }
      if (type != null) {
        query.type(type);
      }
      return query.build();
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This cannot be searched for: " + e.getMessage() + ".",
          "Correct the condition.",
          e);
    }
  }

  private void addRanges(Query.Builder query) {
    if (date != null) {
      Range<LocalDate> days = Range.parse(date, LocalDate::parse);
      if (days.from() != null) {
        query.dateFrom(days.from());
      }
      if (days.to() != null) {
        query.dateTo(days.to());
      }
    }
    if (amount != null) {
      Range<BigDecimal> amounts = Range.parse(amount, BigDecimal::new);
      if (amounts.from() != null) {
        query.amountFrom(amounts.from());
      }
      if (amounts.to() != null) {
        query.amountTo(amounts.to());
      }
    }
  }

  private static String csv(RetentionRecord record) {
    SearchKeys keys = record.keys();
    return String.join(
            ",",
            record.id(),
            keys.date().toString(),
            keys.amount() == null ? "" : keys.amount().toPlainString(),
            cell(keys.currency()),
            cell(keys.counterparty()),
            cell(keys.counterpartyCode()),
            cell(keys.number()),
            cell(keys.type()),
            keys.direction().code(),
            record.sha256().hex())
        + "\r\n";
  }

  /** A cell by RFC 4180, always quoted. */
  private static String cell(@Nullable String text) {
    return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
  }
}
