package dev.denpyo.archive;

import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param logIndex position in the log
 * @param leafHash RFC 6962 leaf hash of the entry
 * @param recordId the record it happened to; {@code archive}, {@code policy}, {@code evidence},
 *     {@code keys} or {@code clock} for the archive itself
 * @param what what happened
 * @param actor who did it
 * @param reason why, null where none is asked for
 * @param at when, by the writer's clock
 */
public record ArchiveEvent(
    long logIndex,
    Sha256 leafHash,
    String recordId,
    Happening what,
    String actor,
    @Nullable String reason,
    Instant at) {

  static ArchiveEvent of(long logIndex, LogEntry entry) {
    return new ArchiveEvent(
        logIndex,
        MerkleTree.leafHash(entry.toBytes()),
        entry.id(),
        entry.what(),
        entry.actor(),
        entry.reason(),
        entry.writerTime());
  }

  /**
   * The word for what happened, such as {@code ADD}; readers must expect words they do not know.
   */
  public String event() {
    return what.event();
  }

  /** Bytes the event brought in. */
  public List<StoredObject> objects() {
    return what.objects();
  }
}
