package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Looks at entries picked by chance. */
final class Scrubber {
  private final ArchiveStore.Reader reader;
  private final StoredLog log;
  private final int entries;
  private final Random random;
  private final List<Damage> damages = new ArrayList<>();
  private long objects;

  Scrubber(ArchiveStore.Reader reader, int entries, long seed) {
    if (entries < 1) {
      throw new IllegalArgumentException("entries must be 1 or more, was " + entries);
    }
    this.reader = reader;
    this.log = new StoredLog(reader);
    this.entries = entries;
    this.random = new Random(seed);
  }

  ArchiveVerification run() {
    var head = log.checkpoint();
    var looked = Math.min(entries, head.size());
    for (var i = 0; i < looked; i++) {
      look(looked == head.size() ? i : random.nextLong(head.size()), head.size());
    }
    return damages.isEmpty()
        ? new ArchiveVerification.Intact(looked, objects, head)
        : new ArchiveVerification.Damaged(damages);
  }

  private void content(RecordLog record, LogEntry entry) {
    if (record.state().disposed() != null) {
      return;
    }
    for (var object : entry.objects()) {
      if (!record.isDeclaredLost(object.sha256())) {
        log.requireWhole(entry.id(), object);
        objects++;
      }
    }
  }

  private void look(long seq, long size) {
    var row = reader.entry(seq);
    if (row == null) {
      damages.add(new Damage(Kind.ENTRY_MISSING, null, seq, "there is no entry"));
      return;
    }
    try {
      var entry = StoredLog.parse(row);
      log.receipt(row, size);
      if (!entry.isOfArchive()) {
        content(RecordLog.read(reader, entry.id()), entry);
      }
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-DAMAGED")) {
        throw e;
      }
      damages.add(
          new Damage(Kind.ENTRY_CHANGED, row.recordId(), seq, String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      damages.add(new Damage(Kind.ENTRY_INVALID, row.recordId(), seq, "it cannot be read"));
    }
  }
}
