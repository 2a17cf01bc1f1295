package dev.denpyo.formats.xml.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * The builder of the group being read, and which of its single-valued rows have had their value.
 *
 * @param <B> the builder
 */
final class Frame<B> {
  private final B builder;
  private final List<Row<?, ?>> filled = new ArrayList<>(8);

  Frame(B builder) {
    this.builder = builder;
  }

  B builder() {
    return builder;
  }

  /** Notes that the row has its value, and says whether it had one before. */
  boolean already(Row<?, ?> row) {
    for (Row<?, ?> other : filled) {
      if (other == row) { // rows are few and identity is what is meant
        return true;
      }
    }
    filled.add(row);
    return false;
  }
}
