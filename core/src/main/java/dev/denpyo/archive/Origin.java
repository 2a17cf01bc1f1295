package dev.denpyo.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from, as told when it was put in; all of it may be unknown.
 *
 * @param provenance how it came or left, null if unknown
 * @param exchangedAt when it was sent or got, null if unknown
 * @param measure the measure of authenticity chosen for it, null if none was
 */
public record Origin(
    @Nullable Provenance provenance,
    @Nullable Instant exchangedAt,
    @Nullable AuthenticityMeasure measure) {
  /** Nothing known. */
  public static final Origin UNKNOWN = new Origin(null, null, null);
}
