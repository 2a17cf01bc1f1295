package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Sha256;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * <p>Holds one connection for writing and one for each thread reading at a time; on SQLite one more
 * while very many documents come in. Processes may share an archive on PostgreSQL, and on SQLite
 * those of one machine; network file systems are not safe for SQLite, and H2 lets in one process.
 */
public final class JdbcArchiveStore implements ArchiveStore {
  private static final int IDLE_READERS = 8;
  private static final long MANY = 1_000_000; // rows, as many as an index may have

  private final DataSource source;
  private final JdbcTables tables;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private @Nullable Session writer; // guarded by writing
  private @Nullable Upkeep upkeep; // guarded by writing
  private volatile @Nullable Dialect known;
  private volatile boolean closed;

  /** A store on this data source; it connects when first used. */
  public JdbcArchiveStore(DataSource source) {
    this(source, JdbcSchema.current());
  }

  JdbcArchiveStore(DataSource source, JdbcSchema schema) {
    this(source, new JdbcTables(schema, new PartyNames(), null));
  }

  private JdbcArchiveStore(DataSource source, JdbcTables tables) {
    this.source = requireNonNull(source, "source");
    this.tables = tables;
  }

  /**
   * A store that keeps rows in this database and, from now on, objects elsewhere; those that lie in
   * the database stay and are read there. An archive must always be opened with the same objects.
   * Closing the archive closes them too.
   */
  public static JdbcArchiveStore withObjects(DataSource source, ObjectStore objects) {
    requireNonNull(objects, "objects");
    return new JdbcArchiveStore(
        source, new JdbcTables(JdbcSchema.current(), new PartyNames(), objects));
  }

  /**
   * Deletes objects outside that no row names: of deposits that failed, or of a disposal that was
   * interrupted after its commit. Nobody else can write meanwhile.
   *
   * @return how many
   */
  public long sweep() {
    var objects = tables.outside();
    if (objects == null) {
      return 0;
    }
    return write(writer -> {
      var swept = new long[1];
      objects.each(sha256 -> {
        if (writer.knownObjects(List.of(sha256)).isEmpty()) {
          objects.delete(sha256);
          swept[0]++;
        }
      });
      return swept[0];
    });
  }

  @Override
  public void prepare(Sha256 sha256, Content content, @Nullable Instant until) {
    if (tables.outside() != null) {
      tables.outside().put(sha256, content, until);
    }
  }

  @Override
  public void create(Consumer<? super Writer> first) {
    writing.lock();
    try {
      inTransaction(connect(true), dialect()::beginCreating, session -> {
        if (dialect().hasTable(session, JdbcSchema.LAYOUT_TABLE)) {
          throw ArchiveException.exists("this database");
        }
        tables.schema().upgrade(0, dialect(), session);
        first.accept(new JdbcWriter(session, dialect(), tables));
        return session;
      });
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void upgrade(long from, Consumer<? super Writer> then) {
    write(writer -> {
      tables.schema().upgrade(from, dialect(), ((JdbcWriter) writer).session());
      then.accept(writer);
      return from;
    });
  }

  /** Leaves out what {@link Dialect#leaveOut} can. */
  @Override
  public void beginLoading() {
    writing.lock();
    try {
      transaction(
          rows -> dialect().leaveOut(rows.session(), tables.schema().searchIndexes(dialect())));
    } finally {
      writing.unlock();
    }
  }

  /** Makes one index after another, so that others may put in between. */
  @Override
  public void endLoading() {
    if (!read(reader -> ((JdbcReader) reader).hasLeftOut())) {
      return;
    }
    for (var index : tables.schema().searchIndexes(dialect())) {
      change(session -> dialect().makeUp(session, index));
    }
    change(dialect()::madeUp);
  }

  private void change(Consumer<Session> work) {
    writing.lock();
    try {
      transaction(rows -> {
        work.accept(rows.session());
        return rows;
      });
      upkeep().after(MANY);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Function<? super Writer, T> work) {
    writing.lock();
    try {
      var removed = new ArrayList<Sha256>();
      var released = new ArrayList<HeldBytes>();
      T result = transaction(rows -> {
        T done = work.apply(rows);
        removed.addAll(rows.removed());
        released.addAll(rows.released());
        return done;
      });
      if (tables.outside() != null && !(removed.isEmpty() && released.isEmpty())) {
        follow(removed, released, tables.outside());
      }
      return result;
    } finally {
      writing.unlock();
    }
  }

  private <T extends @Nullable Object> T transaction(Function<JdbcWriter, T> work) {
    return inTransaction(
        writer == null ? connect(true) : writer,
        dialect()::beginWriting,
        open -> work.apply(new JdbcWriter(open, dialect(), tables)));
  }

  /** After the commit, and not if another process has put in or holds the same bytes since. */
  private void follow(List<Sha256> removed, List<HeldBytes> released, ObjectStore objects) {
    transaction(rows -> {
      var there = rows.knownObjects(removed);
      released.stream()
          .filter(bytes -> !bytes.stay(rows))
          .forEach(bytes -> objects.hold(bytes.sha256(), false));
      removed.stream().filter(sha256 -> !there.contains(sha256)).forEach(objects::delete);
      return there;
    });
  }

  /** Runs the work and commits; the session is kept for the next only when all goes well. */
  private <T extends @Nullable Object> T inTransaction(
      Session session, Consumer<Session> begin, Function<Session, T> work) {
    writer = null;
    var done = false;
    try {
      upkeep().before(session);
      begin.accept(session);
      T result = work.apply(session);
      session.flush();
      dialect().commit(session);
      done = true;
      upkeep().after(session.takeChanged());
      return result;
    } finally {
      if (done && !closed) {
        writer = session;
      } else {
        abandon(session);
      }
    }
  }

  private Upkeep upkeep() {
    var existing = upkeep;
    if (existing == null) {
      existing = dialect().upkeep(() -> connect(true));
      upkeep = existing;
    }
    return existing;
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
      T result = work.apply(new JdbcReader(session, dialect(), tables));
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
      if (upkeep != null) {
        upkeep.close();
      }
      if (writer != null) {
        writer.close();
        writer = null;
      }
      for (var session = idle.poll(); session != null; session = idle.poll()) {
        session.close();
      }
      if (tables.outside() != null) {
        tables.outside().close();
      }
    } finally {
      writing.unlock();
    }
  }
}
