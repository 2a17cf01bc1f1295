package dev.denpyo.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a record stands.
 *
 * @param standing current, superseded or void
 * @param keptUntil last day on which the record must be kept, null if no term was set: then it is
 *     never disposed of
 * @param held whether a legal hold is open
 */
public record RecordStatus(Standing standing, @Nullable LocalDate keptUntil, boolean held) {}
