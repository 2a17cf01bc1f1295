package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * One version of one kept document, without its bytes.
 *
 * @param id 32 hex digits that follow from the first version of the document and its search keys
 * @param version from 1; each correction adds one
 * @param keys what it is found by, as they were given
 * @param objects the document first, then its companions
 * @param actor who put this version in
 * @param addedAt when, by the writer's clock
 * @param logIndex position of this version's entry in the log
 * @param origin where the document came from
 * @param status how the version stands
 */
public record RetentionRecord(
    String id,
    long version,
    SearchKeys keys,
    List<StoredObject> objects,
    String actor,
    Instant addedAt,
    long logIndex,
    Origin origin,
    RecordStatus status) {

  /** Keeps its own copy of the list. */
  public RetentionRecord {
    objects = List.copyOf(objects);
  }

  /** The document itself. */
  public StoredObject original() {
    return objects.get(0);
  }

  /** The object of that role. */
  StoredObject object(String role) {
    return objects.stream()
        .filter(object -> object.role().equals(role))
        .findFirst()
        .orElseThrow(() -> ArchiveException.notFound(id + "/" + role));
  }

  /** SHA-256 of the document as it is stored. */
  public Sha256 sha256() {
    return original().sha256();
  }

  /** Whether the record was declared void. */
  public boolean isVoid() {
    return status.standing() == Standing.VOID;
  }
}
