package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * One line of a record's history.
 *
 * @param logIndex position in the log
 * @param leafHash RFC 6962 leaf hash of the entry
 * @param event what happened: {@code ADD}; later releases add more, and readers must expect that
 * @param actor who did it
 * @param at when, by the writer's clock
 * @param objects bytes the event brought in
 */
public record ArchiveEvent(
    long logIndex,
    Sha256 leafHash,
    String event,
    String actor,
    Instant at,
    List<StoredObject> objects) {

  /** Keeps its own copy of the list. */
  public ArchiveEvent {
    objects = List.copyOf(objects);
  }
}
