package dev.denpyo.archive;

import dev.denpyo.archive.EvidenceChains.Batch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the evidence of an archive reaches.
 *
 * @param covered how many entries of the log some token covers
 * @param waitingEntries entries that none covers yet, those about evidence and clocks aside
 * @param waitingDocuments documents and companions that they brought in
 * @param waitingSince when the first of them was written; null while nothing waits
 * @param batches how many first tokens there are
 * @param stampedAt when the newest first token was written, by the archive's clock; null before the
 *     first
 */
public record EvidenceStatus(
    long covered,
    long waitingEntries,
    long waitingDocuments,
    @Nullable Instant waitingSince,
    long batches,
    @Nullable Instant stampedAt) {

  /**
   * Whether something has waited for longer than that: the alarm to raise when authorities cannot be
   * reached.
   */
  public boolean isOverdue(Duration patience, Instant now) {
    return waitingSince != null && waitingSince.plus(patience).isBefore(now);
  }

  static EvidenceStatus read(ArchiveStore.Reader reader) {
    var chains = EvidenceChains.read(reader);
    var waiting = new Waiting();
    reader.eachEntry(chains.covered(), new StoredLog(reader).head().size(), waiting::entry);
    var batches = chains.batches();
    return new EvidenceStatus(
        chains.covered(),
        waiting.entries,
        waiting.documents,
        waiting.since,
        batches.size(),
        stampedAt(batches, reader));
  }

  private static @Nullable Instant stampedAt(List<Batch> batches, ArchiveStore.Reader reader) {
    if (batches.isEmpty()) {
      return null;
    }
    var row = reader.entry(batches.get(batches.size() - 1).seq());
    return row == null ? null : StoredLog.parse(row).writerTime();
  }

  private static final class Waiting {
    private long entries;
    private long documents;
    private @Nullable Instant since;

    void entry(ArchiveStore.EntryRow row) {
      var entry = StoredLog.parse(row);
      if (!entry.isNews()) {
        return;
      }
      entries++;
      documents += BatchLeaves.of(entry).size();
      var written = entry.writerTime();
      since = since == null || written.isBefore(since) ? written : since;
    }
  }
}
