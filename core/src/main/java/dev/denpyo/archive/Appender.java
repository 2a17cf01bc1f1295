package dev.denpyo.archive;

import dev.denpyo.evidence.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes deposits to the log. Callers that arrive while a transaction is being synced share the
 * next one (group commit), so the disk is waited for once for all of them.
 */
final class Appender {
  private static final int LARGEST_BATCH = 256;

  private final ArchiveStore store;
  private final List<Ticket> queue = new ArrayList<>(); // guarded by this
  private boolean writing; // guarded by this
  private @Nullable MerkleTree known; // touched only by the one caller that is writing

  Appender(ArchiveStore store) {
    this.store = store;
  }

  /** One caller's deposit on its way; the outcome is set by whoever writes the batch. */
  private static final class Ticket {
    final PreparedDeposit deposit;
    @Nullable Receipt receipt;
    @Nullable RuntimeException failure;

    Ticket(PreparedDeposit deposit) {
      this.deposit = deposit;
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

  Receipt append(PreparedDeposit deposit) {
    var ticket = new Ticket(deposit);
    var batch = join(ticket);
    if (batch.isEmpty()) {
      return ticket.outcome();
    }
    try {
      writeAll(batch);
    } finally {
      leave();
    }
    return ticket.outcome();
  }

  /** Waits until the ticket is done (an empty list) or this caller is to write the batch. */
  private synchronized List<Ticket> join(Ticket ticket) {
    queue.add(ticket);
    var interrupted = false;
    while (writing && !ticket.isDone()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // the deposit may be half-way to the disk: its outcome must be known
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (ticket.isDone()) {
      return List.of();
    }
    writing = true;
    return take(ticket);
  }

  private List<Ticket> take(Ticket own) {
    queue.remove(own);
    var others = queue.subList(0, Math.min(queue.size(), LARGEST_BATCH - 1));
    var batch = new ArrayList<Ticket>();
    batch.add(own);
    batch.addAll(others);
    others.clear();
    return batch;
  }

  private synchronized void leave() {
    writing = false;
    notifyAll();
  }

  /** A batch that fails is tried one by one, so that nobody fails for another's deposit. */
  private void writeAll(List<Ticket> batch) {
    try {
      write(batch);
    } catch (RuntimeException e) {
      if (batch.size() > 1) {
        batch.forEach(ticket -> writeAll(List.of(ticket)));
      } else {
        batch.get(0).failure = e;
      }
    }
  }

  private void write(List<Ticket> batch) {
    var cached = known;
    known = null; // until the commit has succeeded nothing is known
    var receipts = new ArrayList<Receipt>();
    known =
        store.write(
            writer -> {
              var log = LogWriter.resume(writer, cached);
              receipts.clear();
              batch.forEach(ticket -> receipts.add(log.put(ticket.deposit)));
              return log.finish();
            });
    for (var i = 0; i < batch.size(); i++) {
      batch.get(i).receipt = receipts.get(i);
    }
  }
}
