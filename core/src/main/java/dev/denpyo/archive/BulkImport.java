package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts very many documents in: many share one transaction, and the next ones are hashed on all
 * processors while one is being written. Other callers may put in beside it.
 *
 * <p>Holds at most some megabytes of documents in memory at a time, never all of them.
 */
public final class BulkImport {
  private static final int MOST_DOCUMENTS = 8192; // in one transaction
  private static final long MOST_BYTES = 16L << 20; // likewise, but for the last document

  private final RetentionArchive archive;
  private final Consumer<? super Receipt> acknowledged;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(BulkImport::thread);
  private final long before; // entries of the log
  private List<PreparedDeposit> waiting = new ArrayList<>();
  private @Nullable Lot running;
  private long bytes;
  private long documents;
  private boolean failed;
  private boolean loading;

  private BulkImport(RetentionArchive archive, Consumer<? super Receipt> acknowledged) {
    this.archive = archive;
    this.acknowledged = acknowledged;
    this.before = archive.checkpoint().size();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "denpyo-import");
    thread.setDaemon(true);
    return thread;
  }

  /** What is being written, and when that is done. */
  private record Lot(PreparedLot deposits, Future<Receipt> done) {}

  /**
   * Puts these deposits in, in their order; each as {@link RetentionArchive#put(Deposit)}.
   *
   * <p>When it throws, the deposits that were acknowledged are in, and none of those after them
   * half; putting all of them in again is harmless and goes on where it stopped.
   *
   * <p>Once more come in than were there before, SQLite makes the indexes for searches at the end
   * instead of row by row; searches are right meanwhile but slow. If the process dies before, they
   * are made when the archive is next opened.
   *
   * @param acknowledged is given the receipt of each once it is on the disk; must not call the
   *     archive
   * @return how many were acknowledged
   */
  public static long into(
      RetentionArchive archive,
      Iterator<Deposit> deposits,
      Consumer<? super Receipt> acknowledged) {
    requireNonNull(archive, "archive");
    requireNonNull(deposits, "deposits");
    var lots = new BulkImport(archive, requireNonNull(acknowledged, "acknowledged"));
    try {
      try (var crew = new Crew<PreparedDeposit>(lots::add)) {
        while (deposits.hasNext()) {
          var deposit = requireNonNull(deposits.next(), "deposit");
          var now = archive.ledger().now();
          crew.add(() -> PreparedDeposit.of(deposit, now));
        }
      }
      lots.write();
      lots.settle();
    } finally {
      lots.end();
    }
    return lots.documents;
  }

  private void add(PreparedDeposit deposit) {
    if (failed) {
      return; // what was prepared after it is not put in
    }
    waiting.add(deposit);
    bytes += deposit.objects().stream().mapToLong(StoredObject::size).sum();
    if (waiting.size() == MOST_DOCUMENTS || bytes >= MOST_BYTES) {
      write();
    }
  }

  /** Begins to write what waits, while the next ones are prepared. */
  private void write() {
    settle();
    if (waiting.isEmpty()) {
      return;
    }
    if (!loading && documents > 0 && documents >= before) {
      loading = true;
      archive.ledger().loading(true);
    }
    var lot = new PreparedLot(waiting);
    running = new Lot(lot, writer.submit(() -> archive.ledger().append(lot)));
    waiting = new ArrayList<>();
    bytes = 0;
  }

  /** Waits for what is being written, and hands out its receipts. */
  private void settle() {
    var lot = running;
    if (lot == null) {
      return;
    }
    running = null;
    failed = true;
    Crew.outcome(lot.done());
    var receipts = lot.deposits().receipts();
    documents += receipts.size();
    receipts.forEach(acknowledged);
    failed = false;
  }

  private void end() {
    writer.shutdown();
    if (running != null) {
      try {
        Crew.outcome(running.done());
      } catch (RuntimeException e) {
        // Why the import ends was thrown already; this lot was not acknowledged.
      }
    }
    if (loading) {
      archive.ledger().loading(false); // waits for its turn to write
    }
  }
}
