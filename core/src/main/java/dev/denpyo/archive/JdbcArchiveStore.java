package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an archive in a database; today SQLite (3.37 or later), in WAL mode with {@code
 * synchronous=FULL}: a commit is on the disk before it returns.
 *
 * <p>Holds one connection for writing and one for each thread reading at a time. Processes on one
 * machine may share an archive; network file systems are not safe for SQLite.
 */
public final class JdbcArchiveStore implements ArchiveStore {
  private static final int IDLE_READERS = 8;

  private final DataSource source;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private @Nullable Session writer; // guarded by writing
  private volatile boolean closed;

  /** A store on this data source; it connects when first used. */
  public JdbcArchiveStore(DataSource source) {
    this.source = requireNonNull(source, "source");
  }

  @Override
  public void create(Consumer<? super Writer> first) {
    writing.lock();
    try (var session = connect()) {
      session.command("PRAGMA journal_mode=WAL"); // stays with the file; not inside a transaction
      session.command("BEGIN IMMEDIATE");
      if (JdbcSchema.exists(session)) {
        throw ArchiveException.exists("this database");
      }
      JdbcSchema.create(session);
      first.accept(new JdbcWriter(session));
      session.command("COMMIT");
    } finally {
      writing.unlock();
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Function<? super Writer, T> work) {
    writing.lock();
    try {
      return writeLocked(work);
    } finally {
      writing.unlock();
    }
  }

  private <T extends @Nullable Object> T writeLocked(Function<? super Writer, T> work) {
    var session = writer == null ? connect() : writer;
    writer = null; // not kept unless all goes well: closing it rolls back
    var done = false;
    try {
      session.command("BEGIN IMMEDIATE"); // a lock at once, or two readers could both turn writer
      T result = work.apply(new JdbcWriter(session));
      session.command("COMMIT");
      done = true;
      return result;
    } finally {
      if (done && !closed) {
        writer = session;
      } else {
        session.close();
      }
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Function<? super Reader, T> work) {
    var pooled = idle.poll();
    var session = pooled == null ? connect() : pooled;
    var done = false;
    try {
      session.command("BEGIN");
      T result = work.apply(new JdbcReader(session));
      session.command("COMMIT");
      done = true;
      return result;
    } finally {
      if (done && !closed && idle.size() < IDLE_READERS) {
        idle.push(session);
      } else {
        session.close();
      }
    }
  }

  private Session connect() {
    if (closed) {
      throw new ArchiveException(
          "ARCHIVE-CLOSED", "The archive was closed.", "Open it again before using it.");
    }
    Session session;
    try {
      session = new Session(source.getConnection());
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
    try {
      prepare(session);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static void prepare(Session session) {
    var product = session.product();
    if (!product.equals("SQLite")) {
      throw new ArchiveException(
          "ARCHIVE-DATABASE",
          "Archives on " + product + " are not supported by this release.",
          "Use SQLite (org.xerial:sqlite-jdbc).");
    }
    session.command("PRAGMA busy_timeout=10000");
    session.command("PRAGMA synchronous=FULL");
    session.command("PRAGMA secure_delete=ON"); // what is disposed of is overwritten
    session.command("PRAGMA wal_autocheckpoint=4000");
  }

  @Override
  public void close() {
    closed = true;
    writing.lock();
    try {
      if (writer != null) {
        writer.close();
        writer = null;
      }
      for (var session = idle.poll(); session != null; session = idle.poll()) {
        session.close();
      }
    } finally {
      writing.unlock();
    }
  }
}
