package dev.denpyo.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A data file as it is written: a head of {@code # key: value}, a line of column names, then one
 * row on each line, its cells parted by tabs, in UTF-8.
 *
 * <p>Lines of the head without a colon after one lower-case word are remarks for people.
 *
 * @param head what the file says of itself; has {@code title}, {@code source} and {@code edition}
 * @param columns names of the columns, in their order
 * @param rows the rows, in their order
 */
record CodeTable(Map<String, String> head, List<String> columns, List<Row> rows) {
  /** More than twenty times the largest list known (UN/ECE Recommendation 20), in bytes. */
  private static final int LARGEST = 4 << 20;

  private static final String HEAD_LINE = "# [a-z]+: .*";

  /**
   * One row.
   *
   * @param line its number in the file, from 1
   * @param cells what stands in each column; an empty cell is left out
   */
  record Row(int line, Map<String, String> cells) {
    String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalArgumentException(column + " is empty");
      }
      return text;
    }

    @Nullable
    LocalDate date(String column) {
      String text = cells.get(column);
      return text == null ? null : LocalDate.parse(text);
    }
  }

  /** Reads a file of this jar, or the one of that name before it on the class path. */
  static CodeTable bundled(String id, List<String> needed) {
    String name = "codes/" + id + ".tsv";
    try (InputStream in = CodeTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + CodeTable.class.getName());
      }
      return read(in, needed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads all of a file.
   *
   * @throws IllegalArgumentException if it is not such a file, or lacks a column in {@code needed}
   */
  static CodeTable read(InputStream in, List<String> needed) {
    List<String> lines = text(in).lines().toList();
    Map<String, String> head = new LinkedHashMap<>();
    int at = 0;
    while (at < lines.size() && lines.get(at).startsWith("#")) {
      String line = lines.get(at++);
      if (line.matches(HEAD_LINE)) {
        int colon = line.indexOf(':');
        head.put(line.substring(2, colon), line.substring(colon + 1).strip());
      }
    }
    requireHead(head);
    List<String> columns = at < lines.size() ? List.of(lines.get(at).split("\t", -1)) : List.of();
    if (!columns.containsAll(needed)) {
      throw new IllegalArgumentException(
          "line " + (at + 1) + ": the columns must include " + needed + ", were " + columns);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = at + 1; i < lines.size(); i++) {
      rows.add(row(i + 1, columns, lines.get(i)));
    }
    return new CodeTable(Map.copyOf(head), columns, List.copyOf(rows));
  }

  private static void requireHead(Map<String, String> head) {
    for (String key : List.of("id", "title", "source", "edition")) {
      if (head.getOrDefault(key, "").isEmpty()) {
        throw new IllegalArgumentException("line 1: the head has no '# " + key + ": ...'");
      }
    }
  }

  private static Row row(int number, List<String> columns, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("line " + number + ": " + cells.length
          + " cells stand under " + columns.size() + " columns");
    }
    Map<String, String> filled = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        filled.put(columns.get(i), cells[i].strip());
      }
    }
    return new Row(number, Map.copyOf(filled));
  }

  private static String text(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IllegalArgumentException("the list is larger than " + LARGEST + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the list is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes one value of each row; a fault the maker finds is told with the number of its line. */
  <T> List<T> each(Function<Row, T> maker) {
    List<T> made = new ArrayList<>(rows.size());
    for (Row row : rows) {
      try {
        made.add(maker.apply(row));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException("line " + row.line() + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(made);
  }
}
