package dev.denpyo.archive;

import dev.denpyo.archive.RetentionPeriod.Start;
import dev.denpyo.archive.RetentionPeriod.Status;
import dev.denpyo.invoice.CountryCode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of retention periods. */
final class RetentionTable {
  /**
   * The class of provisions that apply besides the document's own when the year closed with a loss.
   */
  static final String LOSS_YEAR = "loss-year";

  private static final List<String> COLUMNS =
      List.of("country", "class", "years", "start", "zone", "from", "to", "status", "basis");

  private RetentionTable() {}

  static List<RetentionPeriod> read(InputStream in) {
    try {
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read(reader.lines().toList());
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException("in cannot be read", e);
    }
  }

  private static List<RetentionPeriod> read(List<String> lines) {
    var periods = new ArrayList<RetentionPeriod>();
    var head = false;
    for (var number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1);
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      var cells = List.of(line.split("\t", -1));
      if (head) {
        periods.add(period(cells, number));
      } else if (!cells.equals(COLUMNS)) {
        throw new IllegalArgumentException("line " + number + " must name the columns " + COLUMNS);
      }
      head = true;
    }
    return periods;
  }

  private static RetentionPeriod period(List<String> cells, int number) {
    try {
      if (cells.size() != COLUMNS.size()) {
        throw new IllegalArgumentException("it must have " + COLUMNS.size() + " cells");
      }
      return new RetentionPeriod(
          new CountryCode(cells.get(0)),
          cells.get(1),
          Integer.parseInt(cells.get(2)),
          Words.read(Start.class, cells.get(3)),
          ZoneId.of(cells.get(4)),
          date(cells.get(5)),
          date(cells.get(6)),
          Words.read(Status.class, cells.get(7)),
          cells.get(8));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
