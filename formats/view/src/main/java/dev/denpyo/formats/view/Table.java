package dev.denpyo.formats.view;

import java.util.List;

/**
 * A table with a row of headers.
 *
 * @param title its caption
 * @param columns at least one; exactly one of them is the {@link Kind#HEAD} of the rows
 * @param rows as many cells each as there are columns
 */
record Table(Label title, List<Column> columns, List<Row> rows) implements Section {
  /** How the cells of a column are set. */
  enum Kind {
    /** Names the row. */
    HEAD,
    TEXT,
    /** Aligned at the end. */
    NUMBER
  }

  /**
   * A column.
   *
   * @param width its share of the width, in parts of 100
   */
  record Column(Label label, Kind kind, int width) {}

  /**
   * A row.
   *
   * @param depth how far it is indented: 0, or more for lines below lines
   */
  record Row(List<Cell> cells, int depth) {}

  /** What a cell says: a value, or nothing; and details below it. */
  record Cell(List<Value> values, List<Value> details) {
    static Cell of(Value value) {
      return new Cell(List.of(value), List.of());
    }

    static final Cell EMPTY = new Cell(List.of(), List.of());
  }
}
