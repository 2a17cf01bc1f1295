package dev.denpyo.formats.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A data file as it is written: remarks that begin with {@code #}, a line of column names, then one row
 * on each line, its cells parted by tabs, in UTF-8.
 *
 * <p>It is read while the process starts, so it uses neither patterns nor date formatters.
 *
 * @param name where it was found, for messages
 * @param text what it says
 */
record DataTable(String name, String text) {
  /** Far more than a thousand rule sets need, in bytes. */
  private static final int LARGEST = 4 << 20;

  /** Characters of a day written {@code 2026-08-17}. */
  private static final int DAY_LENGTH = 10;

  /**
   * The file of a module.
   *
   * @throws IllegalStateException if it is not there, is too large, or is not UTF-8
   */
  static DataTable of(String name, Class<?> user) {
    String path = "META-INF/denpyo/" + name + ".tsv";
    try (InputStream in = user.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing beside " + user.getName());
      }
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IllegalStateException(path + " is larger than " + LARGEST + " bytes");
      }
      return new DataTable(path, utf8(path, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private static String utf8(String path, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(path + " is not UTF-8", e);
    }
  }

  /**
   * One row.
   *
   * @param file the file, for messages
   * @param line its number in it, from 1
   * @param columns names of the columns
   * @param cells what stands in each
   */
  record Row(String file, int line, List<String> columns, List<String> cells) {
    /**
     * Makes a value of it.
     *
     * @throws IllegalStateException naming the line, if the maker finds a fault
     */
    <T> T make(Function<Row, T> maker) {
      try {
        return maker.apply(this);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalStateException(place() + ": " + e.getMessage(), e);
      }
    }

    private String place() {
      return file + ", line " + line;
    }

    /** What stands in a column, or null if that is nothing. */
    @Nullable
    String optional(String column) {
      String cell = cells.get(columns.indexOf(column)).strip();
      return cell.isEmpty() ? null : cell;
    }

    /** What stands in a column that may not be empty. */
    String text(String column) {
      String cell = optional(column);
      if (cell == null) {
        throw new IllegalArgumentException(column + " is empty");
      }
      return cell;
    }

    /** The day in a column, or null if there is none. */
    @Nullable
    LocalDate date(String column) {
      String cell = optional(column);
      return cell == null ? null : day(cell);
    }

    private static LocalDate day(String text) {
      boolean formed =
          text.length() == DAY_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
      if (!formed) {
        throw new IllegalArgumentException("a day must be like 2026-08-17, was '" + text + "'");
      }
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 5, 7, 10),
          Integer.parseInt(text, 8, DAY_LENGTH, 10));
    }
  }

  /**
   * The rows, in their order.
   *
   * @param columns those that the file must have, no more and no less, in this order
   * @throws IllegalStateException naming the line of the first fault
   */
  List<Row> rows(List<String> columns) {
    List<Row> rows = new ArrayList<>();
    boolean head = true;
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      start = end < 0 ? text.length() : end + 1;
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      Row row = new Row(name, number, columns, cells(line));
      if (!head) {
        require(row, row.cells().size() == columns.size(), "there must be a cell for each column");
        rows.add(row);
      } else if (row.cells().equals(columns)) {
        head = false;
      } else {
        throw new IllegalStateException(row.place() + ": the columns must be " + columns);
      }
    }
    return List.copyOf(rows);
  }

  private static void require(Row row, boolean met, String otherwise) {
    if (!met) {
      throw new IllegalStateException(row.place() + ": " + otherwise);
    }
  }

  private static List<String> cells(String line) {
    String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = whole.indexOf('\t'); tab >= 0; tab = whole.indexOf('\t', start)) {
      cells.add(whole.substring(start, tab));
      start = tab + 1;
    }
    cells.add(whole.substring(start));
    return cells;
  }
}
