package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

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
  private List<PreparedDeposit> waiting = new ArrayList<>();
  private long bytes;
  private long documents;
  private boolean failed;

  private BulkImport(RetentionArchive archive, Consumer<? super Receipt> acknowledged) {
    this.archive = archive;
    this.acknowledged = acknowledged;
  }

  /**
   * Puts these deposits in, in their order; each as {@link RetentionArchive#put(Deposit)}.
   *
   * <p>When it throws, the deposits that were acknowledged are in, and none of those after them
   * half; putting all of them in again is harmless and goes on where it stopped.
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
    try (var crew = new Crew<PreparedDeposit>(lots::add)) {
      while (deposits.hasNext()) {
        var deposit = requireNonNull(deposits.next(), "deposit");
        var now = archive.ledger().now();
        crew.add(() -> PreparedDeposit.of(deposit, now));
      }
    }
    lots.write();
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

  private void write() {
    if (waiting.isEmpty()) {
      return;
    }
    var lot = new PreparedLot(waiting);
    waiting = new ArrayList<>();
    bytes = 0;
    failed = true;
    archive.ledger().append(lot);
    failed = false;
    documents += lot.receipts().size();
    lot.receipts().forEach(acknowledged);
  }
}
