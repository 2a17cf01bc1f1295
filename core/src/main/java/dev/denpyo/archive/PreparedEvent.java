package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Disposed;
import dev.denpyo.archive.Happening.KeyShredded;
import dev.denpyo.archive.Happening.Linked;
import dev.denpyo.archive.Happening.Revised;
import dev.denpyo.archive.RecordChange.Situation;
import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to a record on its way to the log. It is judged when its turn has come, against the
 * record as it stands then; so two callers cannot both have the last word.
 *
 * @param deposit what a correction brings in, null for every other change
 */
record PreparedEvent(
    String id,
    Reason why,
    Instant now,
    RecordChange change,
    @Nullable PreparedDeposit deposit) implements Pending {

  @Override
  public List<PreparedDeposit> brings() {
    return deposit == null ? List.of() : List.of(deposit);
  }

  @Override
  public Receipt write(LogWriter log) {
    var record = RecordLog.read(log.writer(), id);
    var state = record.state();
    var before = record.last(entry -> change.made().test(entry, state));
    if (before != null) {
      return again(log, before, state);
    }
    if (state.disposed() != null) {
      throw ArchiveException.disposed(id);
    }
    var writer = log.writer();
    var situation = new Situation(
        id, state, RecordLog.policy(writer), now, () -> TrustedTime.ofNewestToken(writer));
    var what = change.what().apply(situation);
    requireTarget(what, writer);
    var entry = new LogEntry(id, what, why.actor(), why.text(), now, state.lastLeaf());
    var receipt = log.append(entry);
    var seq = receipt.logIndex();
    index(log, what, state.after(entry, seq, receipt.event().leafHash()), seq);
    return receipt;
  }

  /** It is written; what it meant for storage outside may have failed. */
  private Receipt again(LogWriter log, ArchiveStore.EntryRow before, RecordState state) {
    if (HeldBytes.areConcernedBy(StoredLog.parse(before).what(), state)) {
      HeldBytes.tell(log.writer(), id, state);
    }
    return log.receiptOf(before);
  }

  private static void requireTarget(Happening what, ArchiveStore.Reader reader) {
    if (what instanceof Linked linked && linked.link().isToRecord()) {
      RecordLog.read(reader, linked.link().target());
    }
  }

  private void index(LogWriter log, Happening what, RecordState after, long seq) {
    var writer = log.writer();
    if (what instanceof Revised revised && deposit != null) {
      var until = after.term() == null ? null : after.term().end();
      deposit.contents().forEach((sha256, content) -> log.keep(id, sha256, content, until));
      var version = revised.version();
      writer.addIndexRow(new ArchiveStore.IndexRow(
          id, version, seq, deposit.keys(), deposit.columns(), after.status(version)));
    } else if (what instanceof Linked linked) {
      writer.addLink(ArchiveStore.LinkRow.of(id, linked.link()));
    } else if (what instanceof Happening.Extended extended) {
      after.hashes().forEach(sha256 -> writer.keepUntil(sha256, extended.term().end()));
    } else if (what instanceof Disposed) {
      remove(log, after);
      return;
    } else if (what instanceof KeyShredded) {
      removeIndexRows(writer, after);
      writer.removeKey(id);
      return;
    }
    if (HeldBytes.areConcernedBy(what, after)) {
      HeldBytes.tell(writer, id, after);
    }
    after
        .versions()
        .forEach(kept -> writer.replaceStatus(kept.seq(), after.status(kept.version())));
  }

  private static void removeIndexRows(ArchiveStore.Writer writer, RecordState state) {
    state.versions().forEach(kept -> writer.removeIndexRow(kept.seq()));
  }

  private void remove(LogWriter log, RecordState state) {
    var writer = log.writer();
    removeIndexRows(writer, state);
    writer.removeLinks(id);
    writer.removeKey(id);
    state.hashes().stream().filter(sha256 -> !isUsedElsewhere(writer, sha256)).forEach(log::remove);
  }

  /** Equal bytes are stored once; they go with the last record that keeps them. */
  private boolean isUsedElsewhere(ArchiveStore.Reader reader, Sha256 sha256) {
    return reader.isShared(sha256)
        && reader.entriesNaming(sha256).stream()
            .map(ArchiveStore.EntryRow::recordId)
            .filter(other -> !other.equals(id))
            .distinct()
            .anyMatch(other -> isKept(reader, other, sha256));
  }

  private static boolean isKept(ArchiveStore.Reader reader, String other, Sha256 sha256) {
    if (LogEntry.isOfArchive(other)) {
      return true; // what the archive itself needs, such as evidence
    }
    var state = RecordLog.read(reader, other).state();
    return state.disposed() == null && state.hashes().contains(sha256);
  }
}
