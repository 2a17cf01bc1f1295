package dev.denpyo.formats.hybridpdf.visible;

import java.util.regex.Pattern;

/**
 * A value as it stands in a row.
 *
 * @param row the row
 * @param from where it begins in the text of the row
 * @param to where it ends, exclusive
 */
record Span(TextRow row, int from, int to) {
  /** A minus, a triangle as Japan writes it, or a bracket; a currency may stand between. */
  private static final Pattern MINUS_BEFORE =
      Pattern.compile("[-\u2010-\u2015\u2212\u25b2\u25b3(] ?(?:\\p{Sc}|[A-Z]{3})? ?$");

  /** A currency that stands by itself before its amount. */
  private static final Pattern CURRENCY_COLUMN = Pattern.compile("\t(?:\\p{Sc}|[A-Z]{3})$");

  /** What goes on from digits to more of the same number. */
  private static final Pattern MORE = Pattern.compile("[.,'\u2019\u00b4]?[0-9]");

  private static final Pattern LESS = Pattern.compile("[0-9][.,'\u2019\u00b4]?$");

  /** As it is written there. */
  String text() {
    return row.text().substring(from, to).replace('\t', ' ').strip();
  }

  /** What stands before it and its sign in its column, or in the column before where it stands alone. */
  String before() {
    String all = MINUS_BEFORE.matcher(row.text().substring(0, from)).replaceFirst("");
    all = all.stripTrailing();
    all = CURRENCY_COLUMN.matcher(all).replaceFirst("").stripTrailing();
    return all.substring(all.lastIndexOf('\t') + 1).strip();
  }

  /** Whether nothing stands before it in its column. */
  boolean beginsColumn() {
    String before = row.text().substring(0, from);
    return Squeezed.letters(before.substring(before.lastIndexOf('\t') + 1)).isEmpty();
  }

  /** Whether nothing stands after it in its column; a hyphen may. */
  boolean endsColumn() {
    String after = row.text().substring(to);
    int column = after.indexOf('\t');
    return Squeezed.letters(column < 0 ? after : after.substring(0, column)).isEmpty();
  }

  /** Whether it does not begin within a number. */
  boolean beginsWhole() {
    return !isDigit(from) || !LESS.matcher(row.text().substring(0, from)).find();
  }

  /** Whether it does not end within a number. */
  boolean endsWhole() {
    return !isDigit(to - 1) || !MORE.matcher(row.text().substring(to)).lookingAt();
  }

  private boolean isDigit(int at) {
    return Character.isDigit(row.text().charAt(at));
  }

  /** Where it begins, in the direction of its row. */
  float left() {
    return row.left(from);
  }

  /** Where it ends, likewise. */
  float right() {
    return row.right(to - 1);
  }

  /** How high its first letter is. */
  float size() {
    return row.size(from);
  }

  /** Where it stands. */
  Place place() {
    return row.place(from, to);
  }

  /** Whether a sign before or after it, or brackets around it, make it less than zero. */
  boolean isNegative() {
    String before = row.text().substring(0, from);
    return MINUS_BEFORE.matcher(before).find()
        || (to < row.text().length() && row.text().charAt(to) == '-');
  }
}
