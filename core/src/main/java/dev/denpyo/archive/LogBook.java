package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;

/** What a walk along the log keeps of its entries, to hold the rest of the archive against it. */
interface LogBook {
  /**
   * An entry about a record.
   *
   * @throws IllegalArgumentException if it cannot follow on those before
   */
  void entry(LogEntry entry, long seq, Sha256 leaf);

  /** An entry about the archive itself, which may have brought objects in. */
  void brought(LogEntry entry, long seq);
}
