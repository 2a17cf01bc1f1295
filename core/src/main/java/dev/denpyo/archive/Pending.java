package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.util.Collection;
import java.util.List;

/** What one caller wants written, on its way to the log. */
interface Pending {
  /** Records that it adds, unless they are there. */
  default Collection<String> newRecords() {
    return List.of();
  }

  /** Bytes that it brings in, unless they are there. */
  default Collection<Sha256> newObjects() {
    return List.of();
  }

  /** Writes it, within a transaction that others may share. */
  Receipt write(LogWriter log);
}
