package dev.denpyo.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;

/** That keys are now wrapped with a certain key-encryption key, on its way to the log. */
record PreparedKeys(Consumer<ArchiveStore.Writer> work, PreparedNote note) implements Pending {
  private static final Reason FIRST = new Reason("denpyo", "the first erasable record");

  /** The key that the archive itself needs. */
  static PreparedKeys first(ArchiveStore.KeyRow row, Instant now) {
    var note = note(row.kek(), FIRST, now);
    return new PreparedKeys(
        writer -> {
          if (writer.key(row.recordId()) == null) {
            writer.addKey(row);
          }
        },
        note);
  }

  /** All keys anew. */
  static PreparedKeys again(KeyWrapper before, KeyWrapper next, Reason why, Instant now) {
    return new PreparedKeys(
        writer -> {
          var rows = new ArrayList<ArchiveStore.KeyRow>();
          writer.eachKey(rows::add);
          for (var row : rows) {
            var wrapped = next.wrap(before.unwrap(row.kek(), row.wrapped()));
            writer.removeKey(row.recordId());
            writer.addKey(new ArchiveStore.KeyRow(row.recordId(), next.id(), wrapped, row.tag()));
          }
        },
        note(next.id(), why, now));
  }

  private static PreparedNote note(String kek, Reason why, Instant now) {
    return new PreparedNote(LogEntry.KEYS, new Happening.KeysWrapped(kek), why, now);
  }

  @Override
  public Receipt write(LogWriter log) {
    work.accept(log.writer());
    return note.write(log);
  }
}
