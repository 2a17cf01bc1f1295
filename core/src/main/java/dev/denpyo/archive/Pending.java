package dev.denpyo.archive;

import java.util.List;

/** What one caller wants written, on its way to the log. */
interface Pending {
  /** Writes it, within a transaction that others may share. */
  Receipt write(LogWriter log);

  /** What it brings in, so that a batch can look up in one question what is there already. */
  default List<PreparedDeposit> brings() {
    return List.of();
  }
}
