package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.ConsistencyProof;
import dev.denpyo.evidence.MerkleTree;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

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

  private final ArchiveStore store;
  private final Clock clock;
  private final Appender appender;

  private RetentionArchive(ArchiveStore store, Clock clock) {
    this.store = store;
    this.clock = requireNonNull(clock, "clock");
    this.appender = new Appender(store);
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
    return ArchivePlace.isUrl(jdbcUrlOrDirectory)
        ? init(new UrlDataSource(jdbcUrlOrDirectory), clock)
        : init(Path.of(jdbcUrlOrDirectory), clock);
  }

  /** Opens the archive at a JDBC address ({@code jdbc:...}) or in a directory. */
  public static RetentionArchive open(String jdbcUrlOrDirectory, Clock clock) {
    return ArchivePlace.isUrl(jdbcUrlOrDirectory)
        ? open(new UrlDataSource(jdbcUrlOrDirectory), clock)
        : open(Path.of(jdbcUrlOrDirectory), clock);
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
    var archive = new RetentionArchive(store, clock);
    return archive.orClose(() -> store.create(archive::begin));
  }

  /**
   * Opens the archive in a store of one's own; closing the archive closes the store.
   *
   * @throws ArchiveException {@code ARCHIVE-ABSENT} if there is none, {@code ARCHIVE-LAYOUT} if a
   *     newer release wrote it
   */
  public static RetentionArchive open(ArchiveStore store, Clock clock) {
    var archive = new RetentionArchive(store, clock);
    return archive.orClose(archive::openLayout);
  }

  private void openLayout() {
    var layouts = store.read(ArchiveStore.Reader::layouts);
    var newest = ArchivePlace.requireLayout(layouts, LAYOUT);
    if (newest < LAYOUT) {
      store.upgrade(newest, this::upgraded);
    }
  }

  private RetentionArchive orClose(Runnable start) {
    try {
      start.run();
      return this;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void begin(ArchiveStore.Writer writer) {
    var config = LogEntry.config(LAYOUT, clock.instant());
    writer.addLayout(new ArchiveStore.LayoutRow(LAYOUT, config.writerTime().toString()));
    writer.replaceWriter(new ArchiveStore.WriterRow(0, 0));
    var log = LogWriter.create(writer);
    log.append(config);
    log.finish();
  }

  /** Says in the log that the tables now have this release's layout. */
  private void upgraded(ArchiveStore.Writer writer) {
    var config = LogEntry.config(LAYOUT, clock.instant());
    var log = LogWriter.resume(writer, null);
    writer.addLayout(new ArchiveStore.LayoutRow(LAYOUT, config.writerTime().toString()));
    log.append(config);
    log.finish();
  }

  /**
   * Makes this the only writer: every other one that has the archive open now, on this machine or
   * another, is refused with {@code ARCHIVE-FENCED} from here on. For a stand-by that takes over from
   * a machine which may come back. Archives opened later may write again.
   */
  public void takeOver() {
    appender.takeOver();
  }

  /** Keeps a document without companions; as {@link #put(Deposit)}. */
  public Receipt put(byte[] document, String mediaType, SearchKeys keys) {
    return put(Deposit.of(document, mediaType, keys));
  }

  /**
   * Keeps a document and its companions in one transaction; when this returns they are on the disk.
   *
   * <p>The same document under the same keys is the same record: putting it in again writes nothing
   * and returns the first receipt, so a caller in doubt simply tries again. The companions of the
   * first time stay.
   *
   * @return proof that the document is in the archive
   */
  public Receipt put(Deposit deposit) {
    return appender.append(PreparedDeposit.of(requireNonNull(deposit, "deposit"), clock.instant()));
  }

  /** The records that match, by document date, then id. */
  public List<RetentionRecord> find(Query query) {
    requireNonNull(query, "query");
    return store.read(r -> r.find(query).stream().map(StoredLog::record).toList());
  }

  /** How many records match, whatever limit and offset say. */
  public long count(Query query) {
    requireNonNull(query, "query");
    return store.read(reader -> reader.count(query));
  }

  /**
   * One record.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND} if there is none with that id
   */
  public RetentionRecord show(String recordId) {
    return log(recordId, log -> StoredLog.record(log.require(recordId)));
  }

  /** The document of a record, exactly the bytes that were put in. */
  public byte[] document(String recordId) {
    return content(recordId, StoredObject.ORIGINAL);
  }

  /**
   * The bytes a record keeps under a role.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND} if there is no such record or role, {@code
   *     ARCHIVE-DAMAGED} if the bytes are no longer those that were put in
   */
  public byte[] content(String recordId, String role) {
    requireNonNull(role, "role");
    return log(recordId, log -> {
      var objects = StoredLog.record(log.require(recordId)).objects();
      for (var object : objects) {
        if (object.role().equals(role)) {
          return log.content(recordId, object);
        }
      }
      throw ArchiveException.notFound(recordId + "/" + role);
    });
  }

  /** What happened to a record, oldest first. */
  public List<ArchiveEvent> history(String recordId) {
    return store.read(reader -> {
      new StoredLog(reader).require(requireNonNull(recordId, "recordId"));
      return reader.entriesOf(recordId).stream().map(RetentionArchive::event).toList();
    });
  }

  private static ArchiveEvent event(ArchiveStore.EntryRow row) {
    var entry = StoredLog.parse(row);
    var leaf = MerkleTree.leafHash(entry.toBytes());
    return new ArchiveEvent(
        row.seq(), leaf, entry.event(), entry.actor(), entry.writerTime(), entry.objects());
  }

  /** A receipt for a record against the present head; it verifies without the archive. */
  public Receipt prove(String recordId) {
    return log(recordId, log -> {
      var size = log.tree().size(); // refuses when head and tree do not agree
      return log.receipt(log.require(recordId).entry(), size);
    });
  }

  /** Proof that the present log only added to an earlier head of it. */
  public ConsistencyProof proveSince(Checkpoint earlier) {
    requireNonNull(earlier, "earlier");
    return store.read(reader -> {
      var log = new StoredLog(reader);
      return ConsistencyProof.build(earlier.size(), log.tree().size(), log::hash);
    });
  }

  /** The present head of the log. Keep it elsewhere: it is what a later {@code verify} needs. */
  public Checkpoint checkpoint() {
    return store.read(reader -> new StoredLog(reader).checkpoint());
  }

  /**
   * Recomputes everything: the hash of every object and entry, the tree, the head, the layout, and
   * every row of the search index.
   *
   * <p>Someone who rewrote all of it consistently, or cut off the newest entries and the head with
   * them, is not found out this way; give heads or receipts known from before for that.
   */
  public ArchiveVerification verify() {
    return verify(new Checkpoint[0]);
  }

  /** As {@link #verify()}, and the log must contain each of these heads. */
  public ArchiveVerification verify(Checkpoint... known) {
    var heads = List.of(known);
    return store.read(reader -> new ArchiveVerifier(reader, heads).run());
  }

  /** As {@link #verify()}, and the log must contain the head of each of these receipts. */
  public ArchiveVerification verify(Receipt... known) {
    return verify(Arrays.stream(known).map(Receipt::checkpoint).toArray(Checkpoint[]::new));
  }

  private <T> T log(String recordId, Function<StoredLog, T> work) {
    requireNonNull(recordId, "recordId");
    return store.read(reader -> work.apply(new StoredLog(reader)));
  }

  @Override
  public void close() {
    store.close();
  }
}
