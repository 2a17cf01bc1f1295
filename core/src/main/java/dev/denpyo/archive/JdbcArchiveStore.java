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
 * Keeps an archive in a database: SQLite 3.37 or later, PostgreSQL 15 or later, H2 2.2 or later. A
 * commit is on the disk before it returns, whatever the database does by default; readers wait for
 * nobody.
 *
 * <p>Holds one connection for writing and one for each thread reading at a time. Processes may share
 * an archive on PostgreSQL, and on SQLite those of one machine; network file systems are not safe
 * for SQLite, and H2 lets in one process.
 */
public final class JdbcArchiveStore implements ArchiveStore {
  private static final int IDLE_READERS = 8;

  private final DataSource source;
  private final JdbcSchema schema;
  private final PartyNames names = new PartyNames();
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private @Nullable Session writer; // guarded by writing
  private volatile @Nullable Dialect known;
  private volatile boolean closed;

  /** A store on this data source; it connects when first used. */
  public JdbcArchiveStore(DataSource source) {
    this(source, JdbcSchema.current());
  }

  JdbcArchiveStore(DataSource source, JdbcSchema schema) {
    this.source = requireNonNull(source, "source");
    this.schema = schema;
  }

  @Override
  public void create(Consumer<? super Writer> first) {
    writing.lock();
    try {
      inTransaction(connect(true), dialect()::beginCreating, session -> {
        if (dialect().hasTable(session, JdbcSchema.LAYOUT_TABLE)) {
          throw ArchiveException.exists("this database");
        }
        schema.upgrade(0, dialect(), session);
        first.accept(new JdbcWriter(session, dialect(), schema, names));
        return session;
      });
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void upgrade(long from, Consumer<? super Writer> then) {
    write(writer -> {
      schema.upgrade(from, dialect(), ((JdbcWriter) writer).session());
      then.accept(writer);
      return from;
    });
  }

  @Override
  public <T extends @Nullable Object> T write(Function<? super Writer, T> work) {
    writing.lock();
    try {
      var session = writer == null ? connect(true) : writer;
      return inTransaction(
          session,
          dialect()::beginWriting,
          open -> work.apply(new JdbcWriter(open, dialect(), schema, names)));
    } finally {
      writing.unlock();
    }
  }

  /** Runs the work and commits; the session is kept for the next only when all goes well. */
  private <T extends @Nullable Object> T inTransaction(
      Session session, Consumer<Session> begin, Function<Session, T> work) {
    writer = null;
    var done = false;
    try {
      begin.accept(session);
      T result = work.apply(session);
      session.flush();
      dialect().commit(session);
      done = true;
      return result;
    } finally {
      if (done && !closed) {
        writer = session;
      } else {
        abandon(session);
      }
    }
  }

  /** A pool would keep a connection as it is, so it is rolled back before it is given back. */
  private void abandon(Session session) {
    try (session) {
      dialect().rollback(session);
    } catch (ArchiveException e) {
      // There was nothing to roll back, or the connection is dead and its server will do it.
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Function<? super Reader, T> work) {
    var pooled = idle.poll();
    var session = pooled == null ? connect(false) : pooled;
    var done = false;
    try {
      dialect().beginReading(session);
      T result = work.apply(new JdbcReader(session, dialect(), schema, names));
      dialect().endReading(session);
      done = true;
      return result;
    } finally {
      if (done && !closed && idle.size() < IDLE_READERS) {
        idle.push(session);
      } else {
        abandon(session);
      }
    }
  }

  private Session connect(boolean forWriting) {
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
      known = Dialect.of(session);
      dialect().prepare(session, forWriting);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private Dialect dialect() {
    return requireNonNull(known, "connected first");
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
