package dev.denpyo.archive;

import dev.denpyo.archive.Happening.ClockDiffered;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says when the clock of an archive cannot be right. The log then has an entry that says so, and
 * the times of its entries go backwards nowhere else.
 */
final class ClockWatch {
  /** What clocks of one network differ by, and callers wait for each other. */
  private static final Duration BACK = Duration.ofMinutes(1);

  /** An archive at rest looks the same as a clock that jumps; worth a line in the log. */
  private static final Duration AHEAD = Duration.ofDays(31);

  /** By how much an authority's time may differ. */
  private static final Duration ASIDE = Duration.ofMinutes(5);

  private static final String ACTOR = "denpyo";

  private ClockWatch() {}

  /** What is to be said before an entry is written now, null if nothing. */
  static @Nullable LogEntry since(Instant last, Instant now) {
    var jumped = now.isBefore(last.minus(BACK)) || now.isAfter(last.plus(AHEAD));
    return jumped ? entry(new ClockDiffered(now, last, ClockDiffered.ENTRY), now) : null;
  }

  /** The same before a token is kept; said once as long as the difference stays. */
  static @Nullable LogEntry beside(Instant token, Instant now, ArchiveStore.Reader reader) {
    var ahead = Duration.between(token, now);
    if (ahead.abs().compareTo(ASIDE) <= 0) {
      return null;
    }
    var before = reader.lastEntryOf(LogEntry.CLOCK);
    var known = before != null
        && StoredLog.parse(before).what() instanceof ClockDiffered said
        && said.than().equals(ClockDiffered.TOKEN)
        && said.ahead().minus(ahead).abs().compareTo(ASIDE) <= 0;
    return known ? null : entry(new ClockDiffered(now, token, ClockDiffered.TOKEN), now);
  }

  private static LogEntry entry(ClockDiffered what, Instant now) {
    return new LogEntry(LogEntry.CLOCK, what, ACTOR, null, now, null);
  }

  /** Whether an entry may follow one of that time. */
  static boolean mayFollow(LogEntry entry, Instant last) {
    return !entry.writerTime().isBefore(last)
        || (entry.what() instanceof ClockDiffered said
            && said.than().equals(ClockDiffered.ENTRY)
            && said.other().equals(last)
            && said.clock().equals(entry.writerTime()));
  }
}
