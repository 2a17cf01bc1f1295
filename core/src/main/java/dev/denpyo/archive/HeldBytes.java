package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;

/**
 * Tells storage outside of the bytes under legal hold. Bytes that several records keep are held as
 * long as one of these is.
 *
 * @param recordId the record whose last hold ended
 * @param sha256 bytes that it keeps
 */
record HeldBytes(String recordId, Sha256 sha256) {
  /** Whether anything has to be told after an event. */
  static boolean areConcernedBy(Happening what, RecordState after) {
    return what instanceof Happening.Held
        || what instanceof Happening.Released
        || (what instanceof Happening.Revised && !after.holds().isEmpty());
  }

  /** Tells how a record stands; harmless where it was told before. */
  static void tell(ArchiveStore.Writer writer, String recordId, RecordState state) {
    if (state.disposed() != null) {
      return;
    }
    for (var sha256 : state.hashes()) {
      if (state.holds().isEmpty()) {
        writer.release(recordId, sha256);
      } else {
        writer.hold(sha256);
      }
    }
  }

  /** Whether the bytes must stay under hold, for this record or another. */
  boolean stay(ArchiveStore.Reader reader) {
    return isHeld(reader, recordId)
        || (reader.isShared(sha256)
            && reader.entriesNaming(sha256).stream()
                .map(ArchiveStore.EntryRow::recordId)
                .filter(other -> !LogEntry.isOfArchive(other))
                .distinct()
                .anyMatch(other -> isHeld(reader, other)));
  }

  private boolean isHeld(ArchiveStore.Reader reader, String id) {
    var state = RecordLog.read(reader, id).state();
    return state.disposed() == null
        && !state.holds().isEmpty()
        && state.hashes().contains(sha256);
  }
}
