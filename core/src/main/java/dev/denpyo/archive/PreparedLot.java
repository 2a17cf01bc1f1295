package dev.denpyo.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Many deposits of one caller on their way to the log, in one transaction. */
final class PreparedLot implements Pending {
  private final List<PreparedDeposit> deposits;
  private final List<Supplier<Receipt>> receipts = new ArrayList<>();

  PreparedLot(List<PreparedDeposit> deposits) {
    this.deposits = List.copyOf(deposits);
  }

  @Override
  public Receipt write(LogWriter log) {
    receipts.clear(); // a transaction that failed may be tried again
    deposits.forEach(deposit -> receipts.add(log.put(deposit)));
    return receipts.get(receipts.size() - 1).get();
  }

  @Override
  public List<PreparedDeposit> brings() {
    return deposits;
  }

  /** One for each deposit, in their order, once the transaction is on the disk. */
  List<Receipt> receipts() {
    return receipts.stream().map(Supplier::get).toList();
  }
}
