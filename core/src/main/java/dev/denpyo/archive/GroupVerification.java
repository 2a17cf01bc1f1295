package dev.denpyo.archive;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What verifying a whole {@link ArchiveGroup} established.
 *
 * @param superLog of the super-log itself
 * @param logs of each log, by name; empty if the super-log is too damaged to tell the names
 */
public record GroupVerification(
    ArchiveVerification superLog, Map<LogName, ArchiveVerification> logs) {
  /** Keeps its own copy, in the order of names. */
  public GroupVerification {
    logs = Collections.unmodifiableMap(new TreeMap<>(logs));
  }

  /** Whether nothing was found anywhere. */
  public boolean isIntact() {
    return superLog.isIntact() && logs.values().stream().allMatch(ArchiveVerification::isIntact);
  }
}
