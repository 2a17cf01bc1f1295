package dev.denpyo.archive;

import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that the log says of one record, read and folded in one transaction.
 *
 * @param rows its entries as stored, oldest first
 * @param entries the same, parsed
 * @param state how the record stands after them
 */
record RecordLog(List<ArchiveStore.EntryRow> rows, List<LogEntry> entries, RecordState state) {

  /**
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND} if there is no such record, {@code
   *     ARCHIVE-DAMAGED} if its entries do not make sense together
   */
  static RecordLog read(ArchiveStore.Reader reader, String id) {
    var rows = reader.entriesOf(id);
    var entries = new ArrayList<LogEntry>();
    var state = RecordState.NONE;
    try {
      for (var row : rows) {
        var entry = StoredLog.parse(row);
        state = state.after(entry, row.seq(), leaf(entry));
        entries.add(entry);
      }
    } catch (IllegalArgumentException e) {
      throw ArchiveException.damaged(
          "The entries about record " + id + " cannot be read: " + e.getMessage() + ".");
    }
    if (entries.isEmpty()) {
      throw ArchiveException.notFound(id);
    }
    return new RecordLog(rows, List.copyOf(entries), state);
  }

  private static Sha256 leaf(LogEntry entry) {
    return MerkleTree.leafHash(entry.toBytes());
  }

  /** The rules now in force for the archive. */
  static ArchivePolicy policy(ArchiveStore.Reader reader) {
    var policy = ArchivePolicy.DEFAULT;
    for (var row : reader.entriesOf(LogEntry.POLICY)) {
      if (StoredLog.parse(row).what() instanceof Happening.PolicySet set) {
        policy = set.policy();
      }
    }
    return policy;
  }

  /** Whether an entry says that these bytes are lost. */
  boolean isDeclaredLost(Sha256 sha256) {
    return entries.stream()
        .anyMatch(
            entry -> entry.what() instanceof Happening.Lost lost && lost.lost().contains(sha256));
  }

  /** The newest entry that is so, null if none is. */
  ArchiveStore.@Nullable EntryRow last(Predicate<LogEntry> so) {
    for (var i = entries.size() - 1; i >= 0; i--) {
      if (so.test(entries.get(i))) {
        return rows.get(i);
      }
    }
    return null;
  }
}
