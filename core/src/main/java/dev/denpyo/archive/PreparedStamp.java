package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Stamped;
import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.Map;

/**
 * A token on its way to the log. It is written only if no other evidence was written since it was
 * planned; otherwise the receipt is that of the other.
 *
 * @param contents the bytes it brings in
 * @param stated the time that the token states
 * @param lastSeq position of the newest entry about evidence when it was planned, -1 for none
 */
record PreparedStamp(
    Stamped what,
    Map<Sha256, byte[]> contents,
    Instant stated,
    long lastSeq,
    Reason why,
    Instant now)
    implements Pending {
  @Override
  public Receipt write(LogWriter log) {
    var last = log.writer().lastEntryOf(LogEntry.EVIDENCE);
    if (last != null && last.seq() != lastSeq) {
      return log.receiptOf(last);
    }
    var differed = ClockWatch.beside(stated, now, log.writer());
    if (differed != null) {
      log.append(differed);
    }
    log.expectObjects(contents.keySet());
    contents.forEach(
        (sha256, content) -> log.keep(LogEntry.EVIDENCE, sha256, new Content.Bytes(content), null));
    return log.append(new LogEntry(LogEntry.EVIDENCE, what, why.actor(), why.text(), now, null));
  }
}
