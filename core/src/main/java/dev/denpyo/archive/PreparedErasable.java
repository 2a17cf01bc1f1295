package dev.denpyo.archive;

import java.util.List;

/** An encrypted deposit and its key, on their way to the log. */
record PreparedErasable(PreparedDeposit deposit, ArchiveStore.KeyRow key) implements Pending {
  @Override
  public Receipt write(LogWriter log) {
    var before = log.writer().keyOfTag(key.tag());
    if (before != null) {
      return log.receiptOfFirst(before.recordId());
    }
    log.writer().addKey(key);
    return log.put(deposit).get();
  }

  @Override
  public List<PreparedDeposit> brings() {
    return List.of(deposit);
  }
}
