package dev.denpyo.cli;

import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.SearchKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE find}. */
@Command(
    name = "find",
    description =
        "Finds documents by date, amount, counterparty, number and type, in any combination.")
final class ArchiveFind extends ArchiveVerb {
  private static final String CSV_HEAD =
      "id,date,amount,currency,counterparty,counterpartyCode,number,type,direction,sha256,"
          + "netAmount,version,standing,keptUntil\r\n";
  private static final String FORMULA = "=+-@\t\r\n";

  @Mixin
  private final FindOptions conditions = new FindOptions();

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
    form.among(Form.TEXT, Form.JSON, Form.CSV);
    List<RetentionRecord> records = open.find(conditions.query());
    switch (form) {
      case TEXT -> {
        records.forEach(r -> shell().result(line(r)));
        shell().result(shell().texts().get("archive.found", records.size()));
      }
      case JSON ->
        shell()
            .out()
            .print(Json.pretty(json -> json.objects("records", records, ArchiveVerb::json)));
      default -> {
        shell().out().print(CSV_HEAD);
        records.forEach(r -> shell().out().print(csv(r)));
      }
    }
    shell().out().flush();
    return ExitCode.GOOD;
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
            record.sha256().hex(),
            keys.netAmount() == null ? "" : keys.netAmount().toPlainString(),
            String.valueOf(record.version()),
            record.status().standing().code(),
            record.status().keptUntil() == null
                ? ""
                : record.status().keptUntil().toString())
        + "\r\n";
  }

  /** A cell by RFC 4180, always quoted; an apostrophe keeps a spreadsheet from running it. */
  private static String cell(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String guard = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" : "";
    return '"' + guard + text.replace("\"", "\"\"") + '"';
  }
}
