package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.DateTimeException;

/**
 * An index row with what can be computed of it alone.
 *
 * @param metaHash SHA-256 of its keys
 * @param problem what is wrong with its columns; empty when they follow from its keys
 */
record ReadRow(ArchiveStore.IndexRow row, Sha256 metaHash, String problem) {
  static ReadRow of(ArchiveStore.IndexRow row) {
    var metaHash = PreparedDeposit.metaHash(row.keys());
    try {
      var same = SearchColumns.of(KeysJson.read(row.keys())).equals(row.columns());
      return new ReadRow(row, metaHash, same ? "" : "a search column is not what its keys give");
    } catch (IllegalArgumentException | DateTimeException e) {
      return new ReadRow(row, metaHash, "the search keys cannot be read: " + e.getMessage());
    }
  }
}
