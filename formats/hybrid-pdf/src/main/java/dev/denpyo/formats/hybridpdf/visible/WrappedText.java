package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.formats.hybridpdf.visible.Squeezed.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a text that goes on in the rows below, within one column: a name in a narrow cell, an address,
 * an account. Rows that have none of it may stand between, for other columns are set in other lines.
 */
final class WrappedText {
  private static final int ROWS_BETWEEN = 3;

  /** Lines of one column begin at one place; this much of a letter's size is no other place. */
  private static final float SAME_EDGE = 0.5f;

  private final List<Squeezed> rows;

  WrappedText(List<Squeezed> rows) {
    this.rows = rows;
  }

  /** What a text takes from left to right, in the direction of its row. */
  private record Column(float left, float right) {
    Column with(Span span) {
      return new Column(Math.min(left, span.left()), Math.max(right, span.right()));
    }

    /** Whether a text is a line of the column: below it, and where a line begins. */
    boolean has(Span span) {
      boolean below = span.left() < right && span.right() > left;
      boolean begins = Math.abs(span.left() - left) < SAME_EDGE * span.size();
      return below && (begins || span.beginsColumn());
    }
  }

  /** Where letters and digits begin in a row, if they do at the end of a column and go on below. */
  Optional<Span> find(int row, String wanted) {
    return rows.get(row)
        .pieces(wanted)
        .filter(piece -> piece.span().endsColumn() && goesOn(row + 1, piece))
        .map(Piece::span)
        .findFirst();
  }

  private boolean goesOn(int from, Piece first) {
    String rest = first.rest();
    Column column = new Column(first.span().left(), first.span().right());
    int without = 0;
    for (int i = from; i < rows.size() && without <= ROWS_BETWEEN && !rest.isEmpty(); i++) {
      Piece next = next(rows.get(i), rest, column).orElse(null);
      without = next == null ? without + 1 : 0;
      if (next != null) {
        column = column.with(next.span());
        rest = next.rest();
      }
    }
    return rest.isEmpty();
  }

  private static Optional<Piece> next(Squeezed row, String rest, Column column) {
    return row.pieces(rest)
        .filter(p -> p.rest().isEmpty() ? p.span().endsWhole() : p.span().endsColumn())
        .filter(p -> column.has(p.span()))
        .findFirst();
  }
}
