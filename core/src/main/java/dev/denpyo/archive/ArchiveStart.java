package dev.denpyo.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first entries: of an archive, and of each layout that its tables are brought up to. */
final class ArchiveStart {
  private ArchiveStart() {}

  /**
   * Makes an archive; a store that refuses is closed.
   *
   * @param log the name that the log has among others, null for an archive by itself
   */
  static void create(ArchiveStore store, @Nullable String log, Clock clock) {
    orClose(store, () -> {
      store.create(writer -> {
        writer.replaceWriter(new ArchiveStore.WriterRow(0, 0));
        write(writer, LogWriter.create(writer), log, clock.instant());
      });
      return store;
    });
  }

  /**
   * Makes sure of the layout, and brings an older one up to date; a store that refuses is closed.
   *
   * @return who had written until now
   */
  static List<ArchiveStore.WriterRow> open(ArchiveStore store, Clock clock) {
    return orClose(store, () -> {
      upgrade(store, clock);
      catchUp(store);
      return store.read(ArchiveStore.Reader::writers);
    });
  }

  /** Ends a load that was cut short; where nobody may write now, searches stay slow but right. */
  private static void catchUp(ArchiveStore store) {
    try {
      store.endLoading();
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-READ-ONLY") && !e.code().equals("ARCHIVE-BUSY")) {
        throw e;
      }
    }
  }

  private static void upgrade(ArchiveStore store, Clock clock) {
    var layouts = store.read(ArchiveStore.Reader::layouts);
    var newest = ArchivePlace.requireLayout(layouts, RetentionArchive.LAYOUT);
    if (newest < RetentionArchive.LAYOUT) {
      store.upgrade(newest, writer -> upgraded(writer, clock.instant()));
    }
  }

  private static <T> T orClose(ArchiveStore store, Supplier<T> start) {
    try {
      return start.get();
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Says in the log that the tables now have this release's layout. */
  private static void upgraded(ArchiveStore.Writer writer, Instant now) {
    write(writer, LogWriter.resume(writer, null, now), null, now);
  }

  private static void write(
      ArchiveStore.Writer writer, LogWriter log, @Nullable String name, Instant now) {
    var at = log.notBeforeTheLast(now);
    var config = LogEntry.config(RetentionArchive.LAYOUT, name, at);
    writer.addLayout(new ArchiveStore.LayoutRow(RetentionArchive.LAYOUT, at.toString()));
    log.begin(config);
    log.finish();
  }
}
