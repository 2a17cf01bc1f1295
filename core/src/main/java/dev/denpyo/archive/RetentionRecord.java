package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * One kept document, without its bytes.
 *
 * @param id 32 hex digits that follow from the document and its search keys
 * @param keys what it is found by, as they were given
 * @param objects the document first, then its companions
 * @param actor who put it in
 * @param addedAt when, by the writer's clock
 * @param logIndex position of its ADD entry in the log
 */
public record RetentionRecord(
    String id,
    SearchKeys keys,
    List<StoredObject> objects,
    String actor,
    Instant addedAt,
    long logIndex) {

  /** Keeps its own copy of the list. */
  public RetentionRecord {
    objects = List.copyOf(objects);
  }

  /** The document itself. */
  public StoredObject original() {
    return objects.get(0);
  }

  /** SHA-256 of the document. */
  public Sha256 sha256() {
    return original().sha256();
  }
}
