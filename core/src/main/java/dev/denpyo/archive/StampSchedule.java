package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * When to stamp what waits: as soon as there is enough of it, or the first has waited long enough.
 * The longer, the longer whoever can rewrite the whole database goes unseen.
 *
 * @param documents so many documents and companions are enough
 * @param age so long is long enough
 */
public record StampSchedule(long documents, Duration age) {
  /** After an hour, or 10,000 documents. */
  public static final StampSchedule HOURLY = new StampSchedule(10_000, Duration.ofHours(1));

  /** After a day, or 50,000 documents. */
  public static final StampSchedule DAILY = new StampSchedule(50_000, Duration.ofDays(1));

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if {@code documents} is below 1 or {@code age} is negative
   */
  public StampSchedule {
    requireNonNull(age, "age");
    if (documents < 1) {
      throw new IllegalArgumentException("documents must be 1 or more, was " + documents);
    }
    if (age.isNegative()) {
      throw new IllegalArgumentException("age must not be negative, was " + age);
    }
  }

  /** Whether it is time. */
  public boolean isDue(EvidenceStatus status, Instant now) {
    var since = status.waitingSince();
    return since != null
        && (status.waitingDocuments() >= documents || !now.isBefore(since.plus(age)));
  }
}
