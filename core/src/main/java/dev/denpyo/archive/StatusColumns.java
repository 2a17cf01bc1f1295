package dev.denpyo.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of how a version stands. Derived from the record's entries and nothing else,
 * so that verification can derive it again and compare.
 *
 * @param standing word of {@link Standing}
 * @param keptUntil last day of the retention term, ISO 8601; null if no term was set
 * @param held {@code yes} while a legal hold is open, otherwise {@code no}
 */
public record StatusColumns(
    @Nullable String standing,
    @Nullable String keptUntil,
    @Nullable String held) {

  static StatusColumns of(Standing standing, @Nullable LocalDate keptUntil, boolean held) {
    return new StatusColumns(
        standing.code(), keptUntil == null ? null : keptUntil.toString(), held ? "yes" : "no");
  }

  /**
   * What the columns say.
   *
   * @throws IllegalArgumentException if they hold words that no release writes
   * @throws java.time.DateTimeException likewise, of the date
   */
  RecordStatus read() {
    if (!"yes".equals(held) && !"no".equals(held)) {
      throw new IllegalArgumentException("held must be yes or no");
    }
    var open = "yes".equals(held);
    return new RecordStatus(
        Standing.ofCode(standing == null ? "" : standing),
        keptUntil == null ? null : LocalDate.parse(keptUntil),
        open);
  }
}
