package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.RecordChange.Ending;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.ConsistencyProof;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents byte for byte, finds them by date, amount and counterparty, and proves that none
 * was changed.
 *
 * <p>Thread-safe; several processes on one machine may have one archive open. What {@link #put} has
 * acknowledged survives a power cut. Nothing is ever overwritten.
 *
 * <p>Every method that reaches the storage throws {@link ArchiveException} when it fails.
 */
public final class RetentionArchive implements AutoCloseable {
  /** The newest layout this release reads, and the one it writes. */
  public static final int LAYOUT = 1;

  private final Ledger ledger;

  private RetentionArchive(ArchiveStore store, Clock clock) {
    this.ledger = new Ledger(store, clock);
  }

  /** For the parts of an archive that have a class of their own. */
  Ledger ledger() {
    return ledger;
  }

  /** Creates an archive in a directory, as one SQLite file; the directory is made if need be. */
  public static RetentionArchive init(Path directory, Clock clock) {
    return init(ArchivePlace.toCreate(requireNonNull(directory, "directory")), clock);
  }

  /** Opens the archive in a directory. */
  public static RetentionArchive open(Path directory, Clock clock) {
    return open(ArchivePlace.existing(requireNonNull(directory, "directory")), clock);
  }

  /** Creates an archive at a JDBC address ({@code jdbc:...}) or in a directory. */
  public static RetentionArchive init(String jdbcUrlOrDirectory, Clock clock) {
    return init(ArchivePlace.toCreate(jdbcUrlOrDirectory), clock);
  }

  /** Opens the archive at a JDBC address ({@code jdbc:...}) or in a directory. */
  public static RetentionArchive open(String jdbcUrlOrDirectory, Clock clock) {
    return open(ArchivePlace.existing(jdbcUrlOrDirectory), clock);
  }

  /** Creates an archive in a database; its tables begin with {@code denpyo_}. */
  public static RetentionArchive init(DataSource source, Clock clock) {
    return init(new JdbcArchiveStore(source), clock);
  }

  /** Opens the archive in a database. */
  public static RetentionArchive open(DataSource source, Clock clock) {
    return open(new JdbcArchiveStore(source), clock);
  }

  /** Creates an archive in a store of one's own; closing the archive closes the store. */
  public static RetentionArchive init(ArchiveStore store, Clock clock) {
    return init(store, clock, null);
  }

  static RetentionArchive init(ArchiveStore store, Clock clock, @Nullable String log) {
    var archive = new RetentionArchive(store, clock);
    archive.ledger.create(log);
    return archive;
  }

  /**
   * Opens the archive in a store of one's own; closing the archive closes the store.
   *
   * @throws ArchiveException {@code ARCHIVE-ABSENT} if there is none, {@code ARCHIVE-LAYOUT} if a
   *     newer release wrote it
   */
  public static RetentionArchive open(ArchiveStore store, Clock clock) {
    var archive = new RetentionArchive(store, clock);
    archive.ledger.open();
    return archive;
  }

  /**
   * Makes this the only writer: every other one that has the archive open now, anywhere, is refused
   * with {@code ARCHIVE-FENCED} from here on (for a stand-by). Archives opened later may write again.
   */
  public void takeOver() {
    ledger.takeOver();
  }

  /** Keeps a document without companions; as {@link #put(Deposit)}. */
  public Receipt put(byte[] document, String mediaType, SearchKeys keys) {
    return put(Deposit.of(document, mediaType, keys));
  }

  /**
   * Keeps a document and its companions in one transaction; when this returns they are on the disk.
   *
   * <p>The same document under the same keys is the same record: putting it in again writes nothing
   * and returns the first receipt, so a caller in doubt tries again. The first companions stay.
   *
   * @return proof that the document is in the archive
   */
  public Receipt put(Deposit deposit) {
    return ledger.append(PreparedDeposit.of(requireNonNull(deposit, "deposit"), ledger.now()));
  }

  /**
   * Puts another version in the place of the present one, which stays. A correction that changes
   * nothing writes nothing. This and all changes below need a reason and an actor, are written to
   * the log with the time, and may be tried again: what was written before is not written twice.
   *
   * @param replacement its document and companions; its actor, term and links are not used
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND}, {@code ARCHIVE-DISPOSED}; {@code
   *     ARCHIVE-VOID} if the record was declared void, {@code ARCHIVE-POLICY} if the archive's
   *     policy forbids corrections
   */
  public Receipt correct(String recordId, Deposit replacement, Reason why) {
    var deposit = PreparedDeposit.of(requireNonNull(replacement, "replacement"), ledger.now());
    return ledger.change(recordId, why, RecordChange.correct(deposit), deposit);
  }

  /**
   * Declares a record void; it stays, is still found, and is marked. Throws as {@link #correct}.
   */
  public Receipt voidRecord(String recordId, Reason why) {
    return ledger.change(recordId, why, RecordChange.declareVoid());
  }

  /** Adds a note, one line of 1 to 1000 characters. */
  public Receipt annotate(String recordId, String text, Reason why) {
    return ledger.change(recordId, why, RecordChange.annotate(why, text));
  }

  /** Links a record with another, which must exist, or with something elsewhere. */
  public Receipt link(String recordId, Link link, Reason why) {
    return ledger.change(recordId, why, RecordChange.link(requireNonNull(link, "link")));
  }

  /** Begins a legal hold of that name: until it is released the record is not disposed of. */
  public Receipt hold(String recordId, String name, Reason why) {
    return ledger.change(recordId, why, RecordChange.hold(name));
  }

  /**
   * Ends a legal hold.
   *
   * @throws ArchiveException {@code ARCHIVE-HELD} if none of that name is open
   */
  public Receipt release(String recordId, String name, Reason why) {
    return ledger.change(recordId, why, RecordChange.release(name));
  }

  /**
   * Says for how long a record must be kept, or for how much longer.
   *
   * @throws ArchiveException {@code ARCHIVE-TERM} if that would shorten its term
   */
  public Receipt extend(String recordId, RetentionTerm term, Reason why) {
    return ledger.change(recordId, why, RecordChange.extend(term));
  }

  /**
   * Destroys what a record keeps, once its term has ended and no hold is open: documents,
   * companions and search keys, in all versions. Its log entries stay, and everything still
   * verifies. Bytes that another record keeps too stay with that one. Backups are the keeper's own
   * care.
   *
   * <p>A clock may run ahead. So the end of the term must be shown by something else, too: the newest
   * timestamp token in the archive, the date of this release, or a time that the caller vouches for.
   *
   * @param approvedBy the second person, null if the archive's policy asks for none
   * @return the certificate of destruction: which bytes, by whom, why, when, after which term
   * @throws ArchiveException {@code ARCHIVE-TERM} while the term runs or if there is none, {@code
   *     ARCHIVE-TIME} if only the clock says that it ended, {@code ARCHIVE-HELD}, {@code
   *     ARCHIVE-POLICY} if a second person is missing
   */
  public Receipt dispose(String recordId, Reason why, @Nullable String approvedBy) {
    return ledger.change(recordId, why, RecordChange.dispose(new Ending(why, approvedBy, null)));
  }

  /** As above, at a time that does not come from the archive's clock. */
  public Receipt dispose(
      String recordId, Reason why, @Nullable String approvedBy, TrustedTime time) {
    var ending = new Ending(why, approvedBy, requireNonNull(time, "time"));
    return ledger.change(recordId, why, RecordChange.dispose(ending));
  }

  /**
   * Says in the log which of the bytes that a record keeps are missing or changed, so that {@link
   * #verify} reports them as declared. Put a copy back if one is found: nothing is taken away.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-LOST} if all of it is there
   */
  public Receipt declareLoss(String recordId, Reason why) {
    return ledger.change(
        recordId, why, RecordChange.lost(ledger.about(recordId, log -> log.lost(recordId))));
  }

  /** Sets the archive's own rules from now on; setting those in force again writes nothing. */
  public void policy(ArchivePolicy policy, Reason why) {
    var what = new Happening.PolicySet(requireNonNull(policy, "policy"));
    ledger.note(LogEntry.POLICY, what, why);
  }

  /** The archive's own rules now in force. */
  public ArchivePolicy policy() {
    return ledger.read(RecordLog::policy);
  }

  /** The versions that match, by document date, then id and version. */
  public List<RetentionRecord> find(Query query) {
    requireNonNull(query, "query");
    return ledger.read(r -> r.find(query).stream().map(StoredLog::record).toList());
  }

  /** The same one by one, for results that do not fit into memory; the visitor must not write. */
  public void eachFound(Query query, Consumer<? super RetentionRecord> visitor) {
    requireNonNull(query, "query");
    ledger.read(reader -> {
      reader.eachFound(query, row -> visitor.accept(StoredLog.record(row)));
      return visitor;
    });
  }

  /** How many versions match, whatever limit and offset say. */
  public long count(Query query) {
    requireNonNull(query, "query");
    return ledger.read(reader -> reader.count(query));
  }

  /**
   * One record in its latest version.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND} if there is none with that id, {@code
   *     ARCHIVE-DISPOSED} if it was destroyed after its term
   */
  public RetentionRecord show(String recordId) {
    return ledger.about(recordId, log -> StoredLog.record(log.require(recordId)));
  }

  /** All versions of a record, oldest first. */
  public List<RetentionRecord> versions(String recordId) {
    return ledger.about(recordId, log -> {
      log.require(recordId);
      return log.versions(recordId);
    });
  }

  /** What changed from one version to another, by number; term by term where both are invoices. */
  public VersionDifference compare(String recordId, int before, int after, InvoiceSource invoices) {
    requireNonNull(invoices, "invoices");
    return ledger.about(recordId, log -> log.difference(recordId, before, after, invoices));
  }

  /** The document of a record in its latest version, exactly the bytes that were put in. */
  public byte[] document(String recordId) {
    return content(recordId, StoredObject.ORIGINAL);
  }

  /**
   * The bytes that the latest version of a record keeps under a role.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND} if there is no such record or role, {@code
   *     ARCHIVE-DAMAGED} if the bytes are no longer those that were put in
   */
  public byte[] content(String recordId, String role) {
    requireNonNull(role, "role");
    return ledger.about(
        recordId, log -> log.content(StoredLog.record(log.require(recordId)), role));
  }

  /** The bytes that one of its versions keeps under a role; throws as above. */
  public byte[] content(String recordId, int version, String role) {
    requireNonNull(role, "role");
    return ledger.about(recordId, log -> log.content(log.version(recordId, version), role));
  }

  /**
   * Writes those bytes to a stream, part by part, and leaves it open. All of them are looked at before
   * the first is written; throws as above, and {@code ARCHIVE-SOURCE} if the stream fails.
   */
  public void copy(String recordId, String role, OutputStream to) {
    ledger.about(recordId, log -> {
      log.copy(StoredLog.record(log.require(recordId)), role, to);
      return role;
    });
  }

  /** The same of one of its versions. */
  public void copy(String recordId, int version, String role, OutputStream to) {
    ledger.about(recordId, log -> {
      log.copy(log.version(recordId, version), role, to);
      return role;
    });
  }

  /**
   * What happened to a record, oldest first; to the archive itself, for {@code archive}, {@code policy},
   * {@code evidence}, {@code keys} and {@code clock}. Of a record that was disposed of this is what remains.
   */
  public List<ArchiveEvent> history(String recordId) {
    return ledger.about(recordId, log -> log.history(recordId));
  }

  /** Every entry of the log in order, as it is read; the visitor must not call the archive. */
  public void eachEvent(Consumer<? super ArchiveEvent> visitor) {
    requireNonNull(visitor, "visitor");
    ledger.read(reader -> {
      reader.eachEntry(row -> visitor.accept(ArchiveEvent.of(row.seq(), StoredLog.parse(row))));
      return visitor;
    });
  }

  /** The links that other records have to this one, or to a name from elsewhere. */
  public List<LinkFrom> linksTo(String target) {
    requireNonNull(target, "target");
    return ledger.read(reader -> reader.linksTo(target).stream()
        .map(row -> new LinkFrom(row.source(), row.relation()))
        .toList());
  }

  /** A receipt for the latest version of a record; it verifies without the archive. */
  public Receipt prove(String recordId) {
    return ledger.about(recordId, log -> log.proof(log.require(recordId).entry()));
  }

  /** As above, for any entry of the log. */
  public Receipt prove(long logIndex) {
    return ledger.read(reader -> new StoredLog(reader).proof(logIndex));
  }

  /** Proof that the present log only added to an earlier head of it. */
  public ConsistencyProof proveSince(Checkpoint earlier) {
    requireNonNull(earlier, "earlier");
    return ledger.read(reader -> new StoredLog(reader).since(earlier));
  }

  /** The present head of the log. Keep it elsewhere: it is what a later {@code verify} needs. */
  public Checkpoint checkpoint() {
    return ledger.read(reader -> new StoredLog(reader).checkpoint());
  }

  /**
   * Recomputes everything: the hash of every object and entry, the tree, the head, the layout, and
   * every row of the search index.
   *
   * <p>Who rewrote all of it consistently, or cut off its end, is found by heads or receipts known
   * from before; give them for that.
   */
  public ArchiveVerification verify() {
    return verify(new Checkpoint[0]);
  }

  /** As {@link #verify()}, and the log must contain each of these heads. */
  public ArchiveVerification verify(Checkpoint... known) {
    var heads = List.of(known);
    return ledger.read(reader -> ArchiveVerifier.verify(reader, heads));
  }

  /** As {@link #verify()}, and the log must contain the head of each of these receipts. */
  public ArchiveVerification verify(Receipt... known) {
    return verify(Arrays.stream(known).map(Receipt::checkpoint).toArray(Checkpoint[]::new));
  }

  /**
   * A look at some entries, chosen by the seed: each must be in the tree, and what it brought in
   * must still be there unless it was disposed of. It says nothing about the others.
   *
   * @return {@code Intact} with the entries and objects that were looked at
   */
  public ArchiveVerification scrub(int entries, long seed) {
    return ledger.read(reader -> new Scrubber(reader, entries, seed).run());
  }

  @Override
  public void close() {
    ledger.close();
  }
}
