package dev.denpyo.archive;

import dev.denpyo.failure.DenpyoException;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The archive could not do what was asked because of the world around it, with nothing half-done.
 *
 * <p>Codes, all public contract:
 *
 * <ul>
 *   <li>{@code ARCHIVE-NOT-FOUND}: no record with that id, or no object of that role
 *   <li>{@code ARCHIVE-DISPOSED}: the record was destroyed after its term
 *   <li>{@code ARCHIVE-SHREDDED}: its key was destroyed after its term
 *   <li>{@code ARCHIVE-KEY}: a key is needed, or is another
 *   <li>{@code ARCHIVE-NOT-LOST}: a loss was to be declared, and all is there
 *   <li>{@code ARCHIVE-VOID}: the record was declared void
 *   <li>{@code ARCHIVE-HELD}: a legal hold is open, or none of that name is
 *   <li>{@code ARCHIVE-TERM}: the retention term runs, is not known, or would be shortened
 *   <li>{@code ARCHIVE-TIME}: only the archive's own clock says that the term has ended
 *   <li>{@code ARCHIVE-POLICY}: the archive's own policy forbids it
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
 *   <li>{@code ARCHIVE-EXPORT}: an export that could not be written
 *   <li>{@code ARCHIVE-PACKAGE}: an export that cannot be read
 *   <li>{@code ARCHIVE-PROOF}: a text that is no proof
 *   <li>{@code ARCHIVE-NOT-STAMPED}: no timestamp covers the record yet
 *   <li>{@code ARCHIVE-TOKEN}: an authority's token that is not over what was asked
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

  static ArchiveException disposed(String recordId) {
    return new ArchiveException(
        "ARCHIVE-DISPOSED",
        "Record " + recordId + " was disposed of after its term; its log entries remain.",
        "Read them with RetentionArchive.history.");
  }

  static ArchiveException shredded(String recordId) {
    return new ArchiveException(
        "ARCHIVE-SHREDDED",
        "The key of record " + recordId + " was destroyed after its term; nobody can read it.",
        "Read its log entries with RetentionArchive.history.");
  }

  static ArchiveException locked(String recordId) {
    return new ArchiveException(
        "ARCHIVE-KEY",
        "Record " + recordId + " is erasable and opens with a key only, or the other way round.",
        "Use ErasableRecords for it if it was put in by them, else RetentionArchive.");
  }

  static ArchiveException notLocked(String recordId) {
    return new ArchiveException(
        "ARCHIVE-KEY",
        "Record " + recordId + " has no key to destroy.",
        "Dispose of it with RetentionArchive.dispose.");
  }

  static ArchiveException nothingLost(String recordId) {
    return new ArchiveException(
        "ARCHIVE-NOT-LOST",
        "All that record " + recordId + " keeps is there and unchanged; no loss was declared.",
        "Run RetentionArchive.verify to see which record is damaged.");
  }

  static ArchiveException isVoid(String recordId) {
    return new ArchiveException(
        "ARCHIVE-VOID",
        "Record " + recordId + " was declared void and stays as it is.",
        "Put the correct document in as a record of its own, and link it.");
  }

  static ArchiveException noHold(String recordId, String name) {
    return new ArchiveException(
        "ARCHIVE-HELD",
        "Record " + recordId + " has no open hold named " + name + ".",
        "Look for the names of its holds with RetentionArchive.history.");
  }

  static ArchiveException held(String recordId, Collection<String> holds) {
    return new ArchiveException(
        "ARCHIVE-HELD",
        "Record " + recordId + " is under legal hold (" + String.join(", ", new TreeSet<>(holds))
            + ") and was not disposed of.",
        "Release the hold with RetentionArchive.release once its cause is gone.");
  }

  static ArchiveException noTerm(String recordId) {
    return term(
        "Record " + recordId + " has no retention term and was not disposed of.",
        "Say how long it must be kept with RetentionArchive.extend.");
  }

  static ArchiveException termRuns(String recordId, RetentionTerm term) {
    return term(
        "Record " + recordId + " must be kept until the end of " + term.until() + " ("
            + term.basis() + ") and was not disposed of.",
        "Wait until that day has passed.");
  }

  static ArchiveException clockAlone(
      RecordChange.Situation now, RetentionTerm term, TrustedTime latest) {
    return new ArchiveException(
        "ARCHIVE-TIME",
        "Record " + now.id() + " must be kept until the end of " + term.until() + ". The clock says"
            + " " + now.now() + ", but nothing else shows more than " + latest.at() + " ("
            + latest.source() + "), and nothing was destroyed.",
        "Check the clock; then stamp the archive with ArchiveEvidence.stamp, or say the time with a"
            + " TrustedTime.");
  }

  static ArchiveException wrongToken() {
    return new ArchiveException(
        "ARCHIVE-TOKEN",
        "The timestamp token is not over what the authority was asked to stamp; nothing was"
            + " written.",
        "Ask another authority.");
  }

  static ArchiveException shorter(String recordId, RetentionTerm present, RetentionTerm other) {
    return term(
        "Record " + recordId + " must be kept until " + present.until() + ", which " + other.until()
            + " would not extend.",
        "A term is never shortened; leave it as it is.");
  }

  private static ArchiveException term(String fact, String remedy) {
    return new ArchiveException("ARCHIVE-TERM", fact, remedy);
  }

  static ArchiveException policy(String fact, String remedy) {
    return new ArchiveException("ARCHIVE-POLICY", fact, remedy);
  }

  static ArchiveException notStamped(String recordId) {
    return new ArchiveException(
        "ARCHIVE-NOT-STAMPED",
        "No timestamp covers record " + recordId + " yet.",
        "Stamp what waits with ArchiveEvidence.stamp.");
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

  static ArchiveException source(String fact, @Nullable Throwable cause) {
    var code = "ARCHIVE-SOURCE";
    var text = "What was to be put in, or to be written to, failed: " + fact + ".";
    var remedy = "Check the file or stream, then try again; nothing of it was acknowledged.";
    return cause == null
        ? new ArchiveException(code, text, remedy)
        : new ArchiveException(code, text, remedy, cause);
  }
}
