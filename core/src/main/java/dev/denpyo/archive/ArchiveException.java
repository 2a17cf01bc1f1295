package dev.denpyo.archive;

import dev.denpyo.failure.DenpyoException;

/**
 * The archive could not do what was asked because of the world around it, with nothing half-done.
 *
 * <p>Codes, all public contract:
 *
 * <ul>
 *   <li>{@code ARCHIVE-NOT-FOUND}: no record with that id, or no object of that role
 *   <li>{@code ARCHIVE-ABSENT}: there is no archive at that place
 *   <li>{@code ARCHIVE-EXISTS}: there is already one
 *   <li>{@code ARCHIVE-LAYOUT}: written by a newer release
 *   <li>{@code ARCHIVE-DAMAGED}: what was read is not what was put in
 *   <li>{@code ARCHIVE-DISK-FULL}, {@code ARCHIVE-BUSY}, {@code ARCHIVE-READ-ONLY}, {@code
 *       ARCHIVE-IO}: the storage refused
 *   <li>{@code ARCHIVE-DRIVER}, {@code ARCHIVE-DATABASE}: no driver, or a database not supported
 *   <li>{@code ARCHIVE-FENCED}: another writer took the archive over
 *   <li>{@code ARCHIVE-INTERRUPTED}: the thread was told to stop; nothing was changed
 *   <li>{@code ARCHIVE-CLOSED}: used after {@code close}
 *   <li>{@code ARCHIVE-PROOF}: a text that is no proof
 * </ul>
 */
public final class ArchiveException extends DenpyoException {
  private static final long serialVersionUID = 1L;

  /** Parameters as in {@link DenpyoException}. */
  public ArchiveException(String code, String fact, String remedy) {
    super(code, fact, remedy);
  }

  /** As above, keeping the failure underneath. */
  public ArchiveException(String code, String fact, String remedy, Throwable cause) {
    super(code, fact, remedy, cause);
  }

  static ArchiveException notFound(String recordId) {
    return new ArchiveException(
        "ARCHIVE-NOT-FOUND",
        "There is no record with the id " + recordId + " in this archive.",
        "Search for it with RetentionArchive.find, and check that this is the right archive.");
  }

  static ArchiveException absent(String fact) {
    return new ArchiveException(
        "ARCHIVE-ABSENT", fact, "Check the place, or create one with RetentionArchive.init.");
  }

  static ArchiveException exists(String place) {
    return new ArchiveException(
        "ARCHIVE-EXISTS",
        "There is already an archive in " + place + "; it was left as it is.",
        "Open it with RetentionArchive.open, or choose another place.");
  }

  static ArchiveException damaged(String fact) {
    return new ArchiveException(
        "ARCHIVE-DAMAGED",
        fact,
        "Run RetentionArchive.verify for the full list, and restore from a backup.");
  }
}
