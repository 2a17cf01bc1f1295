package dev.denpyo.archive;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Copies SQLite's write-ahead log into the database on a connection and a thread of its own, so that
 * no commit waits for that (a passive checkpoint). Nothing depends on it: what was committed is in
 * the log and on the disk, and whoever opens the archive next reads it there.
 *
 * <p>While writers go on, a copy is never complete, and only a complete one lets the log begin anew.
 * So once it has grown the writer itself copies the few pages that came in since the last copy.
 */
final class WalCopies implements Upkeep {
  private static final long ROWS = 2000; // with documents of 10 KB, some 15 MB of pages
  private static final long COMMIT = 20; // a commit writes that many pages that hold no new row
  private static final long LONG_LOG = 8000; // pages, 64 MB
  private static final int TRIES = 3; // to copy all between two commits
  private static final long IDLE = 5; // seconds
  private static final long PATIENCE = 30; // seconds; a copy takes far less
  private static final String COPY = "PRAGMA wal_checkpoint(PASSIVE)";

  private final Supplier<Session> connections;
  private final ThreadPoolExecutor background = new ThreadPoolExecutor(
      1, 1, IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WalCopies::thread);
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean grown;
  private long rows; // since the last copy; touched by the one who writes
  private @Nullable Session session; // touched by the background thread until it has ended

  /**
   * @param connections opens one; it is closed here
   */
  WalCopies(Supplier<Session> connections) {
    this.connections = connections;
    background.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "denpyo-wal");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void before(Session writer) {
    if (grown && !running.get()) {
      grown = false;
      try {
        copied(writer);
      } catch (ArchiveException e) {
        // It can wait: the log goes on growing, and if that fails, too, the writer is told.
      }
    }
  }

  @Override
  public void after(long more) {
    rows += more + COMMIT;
    if (rows >= ROWS && running.compareAndSet(false, true)) {
      rows = 0;
      background.execute(this::copy);
    }
  }

  private void copy() {
    try {
      session = session == null ? connections.get() : session;
      var pages = copied(session);
      for (var n = 1; n < TRIES && pages > LONG_LOG; n++) {
        pages = copied(session); // SQLite syncs the database only if nobody committed meanwhile
      }
      grown = pages > LONG_LOG;
    } catch (ArchiveException e) {
      abandon(); // the writer will meet the same, and has a caller to tell
    } finally {
      running.set(false);
    }
  }

  /** Copies what can be copied now, and says how many pages the log has. */
  private static long copied(Session session) {
    var pages = session.first(COPY, row -> row.getLong(2));
    return pages == null ? 0 : pages;
  }

  private void abandon() {
    var broken = session;
    session = null;
    if (broken != null) {
      broken.close();
    }
  }

  @Override
  public void close() {
    background.shutdown();
    try {
      if (background.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        abandon();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the connection goes with the thread's last copy
    }
  }
}
