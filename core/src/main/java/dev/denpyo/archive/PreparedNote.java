package dev.denpyo.archive;

import java.time.Instant;

/**
 * Something that happened to the archive itself, on its way to the log.
 *
 * @param id {@value LogEntry#ARCHIVE} or {@value LogEntry#POLICY}
 */
record PreparedNote(String id, Happening what, Reason why, Instant now) implements Pending {
  @Override
  public Receipt write(LogWriter log) {
    var before = log.writer().entriesOf(id);
    if (!before.isEmpty()) {
      var last = before.get(before.size() - 1);
      if (StoredLog.parse(last).what().equals(what)) {
        return log.receiptOf(last);
      }
    }
    return log.append(new LogEntry(id, what, why.actor(), why.text(), now, null));
  }
}
