package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a {@link RetentionArchive}: its store, its clock, and who writes to its log.
 * Parts of an archive that have a class of their own reach it by this.
 */
final class Ledger {
  private final ArchiveStore store;
  private final Clock clock;
  private final Appender appender;

  Ledger(ArchiveStore store, Clock clock) {
    this.store = store;
    this.clock = requireNonNull(clock, "clock");
    this.appender = new Appender(store, clock);
  }

  /** Makes an archive in the store; {@code log} is its name among others, null for one by itself. */
  void create(@Nullable String log) {
    ArchiveStart.create(store, log, clock);
  }

  /** Opens the archive that is in the store. */
  void open() {
    appender.opened(ArchiveStart.open(store, clock));
  }

  void takeOver() {
    appender.takeOver();
  }

  Instant now() {
    return clock.instant();
  }

  /** Lends out one unchanging snapshot. */
  <T> T read(Function<ArchiveStore.Reader, T> work) {
    return store.read(work);
  }

  /** The same, of the log, to say something about a record. */
  <T> T about(String recordId, Function<StoredLog, T> work) {
    requireNonNull(recordId, "recordId");
    return store.read(reader -> work.apply(new StoredLog(reader)));
  }

  /** Tells the store of very many records to come, and of their end. */
  void loading(boolean begins) {
    if (begins) {
      store.beginLoading();
    } else {
      store.endLoading();
    }
  }

  Receipt append(Pending pending) {
    return appender.append(pending);
  }

  /** Writes a change to a record, with what a correction brings in. */
  Receipt change(
      String recordId, Reason why, RecordChange change, @Nullable PreparedDeposit deposit) {
    requireNonNull(recordId, "recordId");
    requireNonNull(why, "why");
    return append(new PreparedEvent(recordId, why, now(), change, deposit));
  }

  /** Writes a change that brings nothing in. */
  Receipt change(String recordId, Reason why, RecordChange change) {
    return change(recordId, why, change, null);
  }

  /** Says in the log what happened to the archive itself. */
  Receipt note(String id, Happening what, Reason why) {
    return append(new PreparedNote(id, what, requireNonNull(why, "why"), now()));
  }

  void close() {
    store.close();
  }
}
