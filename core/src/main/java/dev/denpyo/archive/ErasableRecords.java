package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.archive.RecordChange.Ending;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of an archive whose content can be erased by destroying a key. Each is encrypted with a
 * key of its own, which lies in the archive wrapped by the caller's key-encryption key. The log
 * speaks of what is encrypted and commits to the content, so every proof holds after the key is
 * gone, and nobody can try guesses against it.
 *
 * <p>For personal data whose retention is not the whole story; records kept by law are as well off
 * without: whoever loses the key-encryption key loses the records. Search keys lie in clear beside
 * the log while the record is kept. Hold, release, extend, find, history, dispose and verify are
 * those of {@link RetentionArchive}. Thread-safe. Content of files and streams is encrypted as it is
 * read, so documents of 4 GiB need a few MiB of memory.
 */
public final class ErasableRecords {
  private final RetentionArchive archive;
  private final KeyWrapper wrapper;
  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable DocumentKey blind; // recognises what was put in before

  private ErasableRecords(RetentionArchive archive, KeyWrapper wrapper) {
    this.archive = archive;
    this.wrapper = wrapper;
  }

  /** The erasable records of an archive, for who has the key-encryption key. */
  public static ErasableRecords of(RetentionArchive archive, KeyWrapper wrapper) {
    return new ErasableRecords(
        requireNonNull(archive, "archive"), requireNonNull(wrapper, "wrapper"));
  }

  /**
   * Keeps a document and its companions, encrypted; otherwise as {@link RetentionArchive#put}.
   *
   * @throws ArchiveException {@code ARCHIVE-KEY} if the key-encryption key is not the archive's
   */
  public Receipt put(Deposit deposit) {
    requireNonNull(deposit, "deposit");
    var plainId = PreparedDeposit.of(deposit, archive.ledger().now()).id();
    var tag = blind().tag(plainId);
    var key = DocumentKey.random(random);
    var locked = PreparedDeposit.locked(deposit, archive.ledger().now(), key, random);
    var row = new ArchiveStore.KeyRow(locked.id(), wrapper.id(), wrapper.wrap(key.bytes()), tag);
    return archive.ledger().append(new PreparedErasable(locked, row));
  }

  /** The key that recognises deposits; made, and told to the log, when it is first needed. */
  private DocumentKey blind() {
    var known = blind;
    if (known != null) {
      return known;
    }
    if (archive.ledger().read(reader -> reader.key(LogEntry.KEYS)) == null) {
      var wrapped = wrapper.wrap(DocumentKey.random(random).bytes());
      archive
          .ledger()
          .append(PreparedKeys.first(
              new ArchiveStore.KeyRow(LogEntry.KEYS, wrapper.id(), wrapped, ""),
              archive.ledger().now()));
    }
    var made = key(LogEntry.KEYS);
    blind = made;
    return made;
  }

  private DocumentKey key(String recordId) {
    return archive.ledger().read(reader -> key(reader, recordId));
  }

  private DocumentKey key(ArchiveStore.Reader reader, String recordId) {
    var row = reader.key(recordId);
    if (row == null) {
      throw noKey(reader, recordId);
    }
    return DocumentKey.of(wrapper.unwrap(row.kek(), row.wrapped()));
  }

  private static ArchiveException noKey(ArchiveStore.Reader reader, String recordId) {
    var state = RecordLog.read(reader, recordId).state();
    if (state.disposed() != null) {
      return ArchiveException.disposed(recordId);
    }
    return switch (state.lock()) {
      case SHREDDED -> ArchiveException.shredded(recordId);
      case LOCKED -> ArchiveException.damaged("The key of record " + recordId + " is gone.");
      case OPEN ->
        new ArchiveException(
            "ARCHIVE-KEY",
            "Record " + recordId + " is not erasable.",
            "Use RetentionArchive for it.");
    };
  }

  /** As {@link RetentionArchive#correct}; the new version has the record's own key. */
  public Receipt correct(String recordId, Deposit replacement, Reason why) {
    requireNonNull(replacement, "replacement");
    var locked = PreparedDeposit.locked(replacement, archive.ledger().now(), key(recordId), random);
    return archive.ledger().change(recordId, why, RecordChange.correct(locked), locked);
  }

  /** The document of a record in its latest version, exactly the bytes that were put in. */
  public byte[] document(String recordId) {
    return archive.ledger().read(reader -> {
      var record = StoredLog.record(new StoredLog(reader).require(recordId));
      return content(reader, recordId, record.original());
    });
  }

  /**
   * The bytes that one of its versions keeps under a role.
   *
   * @throws ArchiveException {@code ARCHIVE-KEY} if the key-encryption key is another, {@code
   *     ARCHIVE-SHREDDED} if its key was destroyed; else as {@link RetentionArchive#content}
   */
  public byte[] content(String recordId, int version, String role) {
    return archive.ledger().read(reader -> {
      var record = new StoredLog(reader).version(recordId, version);
      return content(reader, recordId, record.object(role));
    });
  }

  /**
   * Writes the bytes that the latest version of a record keeps under a role to a stream, part by part,
   * and leaves it open. All of them are looked at before the first is written; throws as above, and
   * {@code ARCHIVE-SOURCE} if the stream fails.
   */
  public void copy(String recordId, String role, OutputStream to) {
    requireNonNull(to, "to");
    archive.ledger().read(reader -> {
      var record = StoredLog.record(new StoredLog(reader).require(recordId));
      copy(reader, recordId, record.object(role), to);
      return role;
    });
  }

  /** The same of one of its versions. */
  public void copy(String recordId, int version, String role, OutputStream to) {
    requireNonNull(to, "to");
    archive.ledger().read(reader -> {
      var record = new StoredLog(reader).version(recordId, version);
      copy(reader, recordId, record.object(role), to);
      return role;
    });
  }

  /** What an object was before it was stored, encrypted or not. */
  void copy(ArchiveStore.Reader reader, String recordId, StoredObject object, OutputStream to) {
    var log = new StoredLog(reader);
    if (object.commitment() == null) {
      log.copy(recordId, object, to);
    } else {
      log.open(recordId, object, key(reader, recordId), to);
    }
  }

  private byte[] content(ArchiveStore.Reader reader, String recordId, StoredObject object) {
    StoredLog.requireArray(object);
    var content = new ByteArrayOutputStream();
    copy(reader, recordId, object, content);
    return content.toByteArray();
  }

  /** What to hand out with a document, so that a receipt can be checked against it. */
  public Opening opening(String recordId) {
    requireNonNull(recordId, "recordId");
    return key(recordId).opening();
  }

  /** As above, within a transaction; null for a record that is not erasable. */
  @Nullable
  Opening opening(ArchiveStore.Reader reader, RetentionRecord record) {
    return record.original().commitment() == null
        ? null
        : key(reader, record.id()).opening();
  }

  /**
   * Destroys the key of a record, once its term has ended and no hold is open: nobody can read it
   * any more, here or in a copy, except with both a copy of its wrapped key and the key-encryption
   * key ({@link #rewrap}). Its search keys are removed; what is encrypted stays until it is disposed
   * of. Refused as {@link RetentionArchive#dispose}.
   */
  public Receipt shred(String recordId, Reason why, @Nullable String approvedBy) {
    var ending = new Ending(why, approvedBy, null);
    return archive.ledger().change(recordId, why, RecordChange.shred(ending));
  }

  /** As above, at a time that does not come from the archive's clock. */
  public Receipt shred(String recordId, Reason why, @Nullable String approvedBy, TrustedTime time) {
    var ending = new Ending(why, approvedBy, requireNonNull(time, "time"));
    return archive.ledger().change(recordId, why, RecordChange.shred(ending));
  }

  /**
   * Wraps every key anew, in one transaction, and says so in the log. When the old key-encryption
   * key is then destroyed, no backup from before can bring back a record that was shredded.
   */
  public Receipt rewrap(KeyWrapper next, Reason why) {
    requireNonNull(next, "next");
    return archive
        .ledger()
        .append(PreparedKeys.again(
            wrapper, next, requireNonNull(why, "why"), archive.ledger().now()));
  }

  /**
   * As {@link RetentionArchive#verify(Receipt...)}, and opens every erasable record besides, which
   * is the only way to see that its wrapped key was not changed.
   */
  public ArchiveVerification verify(Receipt... known) {
    var result = archive.verify(known);
    var damages = new ArrayList<Damage>();
    if (result instanceof ArchiveVerification.Damaged damaged) {
      damages.addAll(damaged.damages());
    }
    archive.ledger().read(reader -> {
      reader.eachKey(row -> check(reader, row.recordId(), damages));
      return damages;
    });
    return damages.isEmpty() ? result : new ArchiveVerification.Damaged(damages);
  }

  private void check(ArchiveStore.Reader reader, String recordId, List<Damage> damages) {
    try {
      var key = key(reader, recordId);
      var log = new StoredLog(reader);
      if (!recordId.equals(LogEntry.KEYS)) {
        for (var row : RecordLog.read(reader, recordId).entries()) {
          row.objects().forEach(object -> log.requireOpened(recordId, object, key));
        }
      }
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-DAMAGED") && !e.code().equals("ARCHIVE-KEY")) {
        throw e;
      }
      damages.add(new Damage(Kind.KEY_CHANGED, recordId, null, String.valueOf(e.getMessage())));
    }
  }
}
