package dev.denpyo.archive;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an export (RFC 4180). A text that a spreadsheet would take for a formula gets an
 * apostrophe in front; the manifest has it without.
 */
final class ExportCsv {
  static final List<String> COLUMNS = List.of(
      "id",
      "version",
      "standing",
      "date",
      "amount",
      "netAmount",
      "currency",
      "counterparty",
      "counterpartyCode",
      "number",
      "type",
      "direction",
      "provenance",
      "addedAt",
      "actor",
      "keptUntil",
      "logIndex",
      "sha256",
      "file");
  private static final DateTimeFormatter GERMAN_DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final CsvEncoding encoding;
  private final CharsetEncoder encoder = Charset.forName("windows-31j").newEncoder();
  private final List<String> lost = new ArrayList<>();

  ExportCsv(CsvEncoding encoding) {
    this.encoding = encoding;
  }

  /** Where a character was lost. */
  List<String> unmappable() {
    return lost;
  }

  /** The first line of the index. */
  String header() {
    var mark = encoding == CsvEncoding.UTF_8_BOM ? BYTE_ORDER_MARK : "";
    return mark + String.join(",", COLUMNS) + LINE_END;
  }

  /** One record; a character that the encoding lacks is a question mark, and noted. */
  String line(ExportWriter.Row row) {
    var line = String.join(",", cells(row)) + LINE_END;
    if (encoding == CsvEncoding.UTF_8_BOM || encoder.canEncode(line)) {
      return line;
    }
    var out = new StringBuilder();
    line.codePoints().forEach(c -> out.append(mappable(c, row.record().id())));
    return out.toString();
  }

  private String mappable(int c, String id) {
    var text = Character.toString(c);
    if (encoder.canEncode(text)) {
      return text;
    }
    lost.add(id + " U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
    return "?";
  }

  /** The charset that all lines can be written in. */
  Charset charset() {
    return encoding == CsvEncoding.UTF_8_BOM ? StandardCharsets.UTF_8 : encoder.charset();
  }

  private static List<String> cells(ExportWriter.Row row) {
    var record = row.record();
    var keys = record.keys();
    var until = record.status().keptUntil();
    return List.of(
        record.id(),
        String.valueOf(record.version()),
        record.status().standing().code(),
        keys.date().toString(),
        keys.amount() == null ? "" : keys.amount().toPlainString(),
        keys.netAmount() == null ? "" : keys.netAmount().toPlainString(),
        text(keys.currency()),
        text(keys.counterparty()),
        text(keys.counterpartyCode()),
        text(keys.number()),
        text(keys.type()),
        keys.direction().code(),
        text(row.provenance()),
        record.addedAt().toString(),
        text(record.actor()),
        until == null ? "" : until.toString(),
        String.valueOf(record.logIndex()),
        record.sha256().hex(),
        text(row.paths().get(0)));
  }

  /** The first line of the table for German auditors. */
  static String z3Header() {
    return String.join(";", COLUMNS) + LINE_END;
  }

  /** A record as their software reads it: semicolons, decimal comma, dots. */
  static String z3(ExportWriter.Row row) {
    var cells = new ArrayList<>(cells(row));
    cells.set(3, row.record().keys().date().format(GERMAN_DATE));
    cells.set(4, cells.get(4).replace('.', ','));
    cells.set(5, cells.get(5).replace('.', ','));
    var until = row.record().status().keptUntil();
    cells.set(15, until == null ? "" : until.format(GERMAN_DATE));
    return String.join(";", cells) + LINE_END;
  }

  /** A quoted cell that no spreadsheet runs. */
  static String text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    var formula = "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0
        || "＝＋－＠".indexOf(value.charAt(0)) >= 0; // taken for the narrow ones by some
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
