package dev.denpyo.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes deposits and changes to the log. Callers that arrive while a transaction is being synced
 * share the next one (group commit), so the disk is waited for once for all of them.
 *
 * <p>Each appender is given a number, higher than any before, with its first transaction; one that
 * was told to go ({@link #takeOver} by another) is refused before it writes anything.
 */
final class Appender {
  private static final int LARGEST_BATCH = 256;

  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(1); // a sync costs more

  private final ArchiveStore store;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition written = lock.newCondition();
  private final List<Ticket> queue = new ArrayList<>(); // guarded by lock
  private boolean writing; // guarded by lock
  private int expected; // guarded by lock: callers that were here around the last batch
  private volatile long opened; // the newest number there was when the archive was opened
  private Known known = Known.NOTHING; // touched only by the one caller that is writing

  Appender(ArchiveStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What the last commit left.
   *
   * @param end of the log, null when it must be read
   * @param epoch number of this appender, 0 when it has none
   */
  private record Known(@Nullable LogEnd end, long epoch) {
    static final Known NOTHING = new Known(null, 0);
  }

  /** Notes who had written until now: whoever takes over later takes over from this one too. */
  void opened(List<ArchiveStore.WriterRow> writers) {
    opened = writers.isEmpty() ? 0 : writers.get(0).epoch();
  }

  /** One caller's deposit on its way; the outcome is set by whoever writes the batch. */
  private static final class Ticket {
    private final Pending pending;
    private @Nullable Receipt receipt;
    private @Nullable RuntimeException failure;

    Ticket(Pending pending) {
      this.pending = pending;
    }

    boolean isDone() {
      return receipt != null || failure != null;
    }

    Receipt outcome() {
      if (receipt != null) {
        return receipt;
      }
      throw failure == null ? new IllegalStateException("the batch was not written") : failure;
    }
  }

  Receipt append(Pending pending) {
    pending.brings().forEach(this::prepare);
    var ticket = new Ticket(pending);
    var batch = join(ticket);
    if (batch.isEmpty()) {
      return ticket.outcome();
    }
    try {
      writeAll(batch);
    } finally {
      leave(batch.size());
    }
    return ticket.outcome();
  }

  private void prepare(PreparedDeposit deposit) {
    deposit
        .contents()
        .forEach((sha256, content) -> store.prepare(sha256, content, deposit.until()));
  }

  /** Makes this the only appender that may write: every other one is refused from now on. */
  void takeOver() {
    lock.lock();
    try {
      while (writing) {
        written.awaitUninterruptibly();
      }
      known = store.write(writer -> {
        var log = LogWriter.resume(writer, known.end(), clock.instant());
        var epoch = log.writerRow().epoch() + 1;
        writer.replaceWriter(new ArchiveStore.WriterRow(epoch, epoch));
        return new Known(log.finish(), epoch);
      });
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the ticket is done (an empty list) or this caller is to write the batch. */
  private List<Ticket> join(Ticket ticket) {
    lock.lock();
    try {
      queue.add(ticket);
      arrived.signal();
      while (writing && !ticket.isDone()) {
        written.awaitUninterruptibly(); // half-way to the disk: the outcome must be known
      }
      if (ticket.isDone()) {
        return List.of();
      }
      writing = true;
      queue.remove(ticket);
      gather();
      return take(ticket);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives callers of the last batch a moment to come back with their next deposit; a caller alone
   * never waits.
   */
  private void gather() {
    var left = PATIENCE;
    try {
      while (queue.size() + 1 < expected && left > 0) {
        left = arrived.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // no more waiting; the deposit is written all the same
    }
  }

  private List<Ticket> take(Ticket own) {
    var others = queue.subList(0, Math.min(queue.size(), LARGEST_BATCH - 1));
    var batch = new ArrayList<Ticket>();
    batch.add(own);
    batch.addAll(others);
    others.clear();
    return batch;
  }

  private void leave(int batch) {
    lock.lock();
    try {
      expected = batch + queue.size();
      writing = false;
      written.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * A batch that fails is tried one by one, so that nobody fails for another's deposit; but not when
   * the storage itself failed, which it would for each, and which must not look well after a retry.
   */
  private void writeAll(List<Ticket> batch) {
    try {
      write(batch);
    } catch (RuntimeException e) {
      if (batch.size() > 1 && !(e instanceof ArchiveException failure && isOfAll(failure))) {
        batch.forEach(ticket -> writeAll(List.of(ticket)));
      } else {
        batch.forEach(ticket -> ticket.failure = e);
      }
    }
  }

  private static boolean isOfAll(ArchiveException failure) {
    return switch (failure.code()) {
      case "ARCHIVE-IO", "ARCHIVE-BUSY", "ARCHIVE-FENCED", "ARCHIVE-READ-ONLY", "ARCHIVE-CLOSED" ->
        true;
      default -> false;
    };
  }

  private void write(List<Ticket> batch) {
    var before = known;
    known = new Known(null, before.epoch()); // until the commit has succeeded the end is not known
    var deposits =
        batch.stream().flatMap(ticket -> ticket.pending.brings().stream()).toList();
    var receipts = new ArrayList<Receipt>();
    known = store.write(writer -> {
      var log = LogWriter.resume(writer, before.end(), clock.instant());
      var epoch = epoch(writer, log.writerRow(), before.epoch());
      log.expect(deposits);
      receipts.clear();
      batch.forEach(ticket -> receipts.add(ticket.pending.write(log)));
      return new Known(log.finish(), epoch);
    });
    for (var i = 0; i < batch.size(); i++) {
      batch.get(i).receipt = receipts.get(i);
    }
  }

  /** The number of this appender, a new one if it has none, unless it was told to go. */
  private long epoch(ArchiveStore.Writer writer, ArchiveStore.WriterRow row, long own) {
    if (own == 0 && row.fence() <= opened) {
      writer.replaceWriter(new ArchiveStore.WriterRow(row.epoch() + 1, row.fence()));
      return row.epoch() + 1;
    }
    if (own < row.fence()) {
      throw new ArchiveException(
          "ARCHIVE-FENCED",
          "Another writer (" + row.fence() + ") took this archive over from this one (" + own
              + "); nothing was written.",
          "Close this archive; open it again only if it is to write beside the other.");
    }
    return own;
  }
}
