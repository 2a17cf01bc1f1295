package dev.denpyo.archive;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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

  private ExportCsv() {}

  /** The bytes of a table, and where a character was lost. */
  static final class Encoded {
    private final byte[] bytes;
    private final List<String> unmappable;

    Encoded(byte[] bytes, List<String> unmappable) {
      this.bytes = bytes;
      this.unmappable = unmappable;
    }

    byte[] bytes() {
      return bytes;
    }

    List<String> unmappable() {
      return unmappable;
    }
  }

  static Encoded index(List<ExportWriter.Row> rows, CsvEncoding encoding) {
    var text = new StringBuilder(String.join(",", COLUMNS)).append(LINE_END);
    rows.forEach(row -> text.append(String.join(",", cells(row))).append(LINE_END));
    if (encoding == CsvEncoding.UTF_8_BOM) {
      var bytes = (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
      return new Encoded(bytes, List.of());
    }
    return windows31j(rows, text.toString());
  }

  private static Encoded windows31j(List<ExportWriter.Row> rows, String text) {
    var charset = Charset.forName("windows-31j");
    var encoder = charset.newEncoder();
    var lost = new ArrayList<String>();
    for (var row : rows) {
      String.join("", cells(row))
          .codePoints()
          .filter(c -> !encoder.canEncode(Character.toString(c)))
          .forEach(c -> lost.add(
              row.record().id() + " U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT)));
    }
    try {
      var bytes =
          encoder.onUnmappableCharacter(CodingErrorAction.REPLACE).encode(CharBuffer.wrap(text));
      var copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return new Encoded(copy, lost);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("texts were checked when they were put in", e);
    }
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

  /** The same records as German auditors' software reads them: semicolons, decimal comma, dots. */
  static byte[] z3(List<ExportWriter.Row> rows) {
    var text = new StringBuilder(String.join(";", COLUMNS)).append(LINE_END);
    for (var row : rows) {
      var cells = new ArrayList<>(cells(row));
      cells.set(3, row.record().keys().date().format(GERMAN_DATE));
      cells.set(4, cells.get(4).replace('.', ','));
      cells.set(5, cells.get(5).replace('.', ','));
      var until = row.record().status().keptUntil();
      cells.set(15, until == null ? "" : until.format(GERMAN_DATE));
      text.append(String.join(";", cells)).append(LINE_END);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
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
