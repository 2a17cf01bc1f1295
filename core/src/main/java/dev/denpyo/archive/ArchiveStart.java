package dev.denpyo.archive;

import java.time.Clock;
import java.time.Instant;

/** The first entries: of an archive, and of each layout that its tables are brought up to. */
final class ArchiveStart {
  private ArchiveStart() {}

  static void begin(ArchiveStore.Writer writer, Instant now) {
    writer.replaceWriter(new ArchiveStore.WriterRow(0, 0));
    write(writer, LogWriter.create(writer), now);
  }

  /** Makes sure of the layout, and brings an older one up to date. */
  static void open(ArchiveStore store, Clock clock) {
    var layouts = store.read(ArchiveStore.Reader::layouts);
    var newest = ArchivePlace.requireLayout(layouts, RetentionArchive.LAYOUT);
    if (newest < RetentionArchive.LAYOUT) {
      store.upgrade(newest, writer -> upgraded(writer, clock.instant()));
    }
  }

  /** Says in the log that the tables now have this release's layout. */
  private static void upgraded(ArchiveStore.Writer writer, Instant now) {
    write(writer, LogWriter.resume(writer, null), now);
  }

  private static void write(ArchiveStore.Writer writer, LogWriter log, Instant now) {
    var config = LogEntry.config(RetentionArchive.LAYOUT, now);
    writer.addLayout(new ArchiveStore.LayoutRow(RetentionArchive.LAYOUT, now.toString()));
    log.begin(config);
    log.finish();
  }
}
