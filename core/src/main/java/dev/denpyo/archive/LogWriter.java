package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.EntryBundle;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.Tile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The log while one transaction adds to it. */
final class LogWriter {
  /** Bytes of an object in one row; larger ones go on in further rows. */
  static final int PART = 1 << 20;

  private final ArchiveStore.Writer writer;
  private final StoredLog log;
  private final long sizeBefore;
  private final Set<String> records = new HashSet<>(); // of those expected: which are there
  private final Set<Sha256> objects = new HashSet<>();
  private final Instant now;
  private MerkleTree tree;
  private Instant last; // time of the newest entry
  private @Nullable String origin;

  private LogWriter(ArchiveStore.Writer writer, LogEnd end, Instant now) {
    this.writer = writer;
    this.log = new StoredLog(writer);
    this.sizeBefore = end.tree().size();
    this.tree = end.tree();
    this.last = end.time();
    this.now = now;
  }

  /** Begins an empty log. */
  static LogWriter create(ArchiveStore.Writer writer) {
    return new LogWriter(writer, new LogEnd(MerkleTree.empty(), Instant.MIN), Instant.MIN);
  }

  /** Writes the first entry of a layout; the very first gives the log its name. */
  void begin(LogEntry config) {
    last = config.writerTime();
    write(config);
  }

  /**
   * Goes on where the head stands; another process may have moved it.
   *
   * @param cached what was left last time, null if that is not known
   * @param now what the clock says
   */
  static LogWriter resume(ArchiveStore.Writer writer, @Nullable LogEnd cached, Instant now) {
    var stored = new StoredLog(writer);
    if (cached != null && cached.isAt(stored.head())) {
      return new LogWriter(writer, cached, now);
    }
    return new LogWriter(writer, stored.end(), now);
  }

  /** That time, or the last entry's where it would go backwards. */
  Instant notBeforeTheLast(Instant time) {
    return time.isBefore(last) ? last : time;
  }

  /**
   * The entry as it may come next. Callers read the clock before they wait for each other, so a few
   * come late; when the clock itself has jumped, the log says so first.
   */
  private LogEntry inOrder(LogEntry entry) {
    var jumped = ClockWatch.since(last, now);
    if (jumped != null) {
      last = now;
      write(jumped);
    }
    var time = notBeforeTheLast(entry.writerTime());
    last = time;
    return time.equals(entry.writerTime()) ? entry : entry.at(time);
  }

  /** Looks up, in two questions, what of these deposits is in the archive already. */
  void expect(Collection<PreparedDeposit> deposits) {
    var ids = new HashSet<String>();
    var hashes = new HashSet<Sha256>();
    for (var deposit : deposits) {
      ids.add(deposit.id());
      hashes.addAll(deposit.contents().keySet());
    }
    records.addAll(writer.knownRecords(ids));
    objects.addAll(writer.knownObjects(hashes));
  }

  /** Looks up which of these bytes are in the archive already, before they are kept. */
  void expectObjects(Collection<Sha256> hashes) {
    objects.addAll(writer.knownObjects(hashes));
  }

  /**
   * Puts in one of the deposits that were expected. Its receipt is computed when it is asked for, at
   * any time and on any thread, so that this one goes on writing.
   */
  Supplier<Receipt> put(PreparedDeposit deposit) {
    if (!records.add(deposit.id())) {
      var first = receiptOfFirst(deposit.id());
      return () -> first;
    }
    var entry = inOrder(deposit.added());
    deposit
        .contents()
        .forEach((sha256, content) -> keep(deposit.id(), sha256, content, deposit.until()));
    writer.addIndexRow(deposit.row(tree.size()));
    deposit.links().forEach(link -> link(deposit.id(), link));
    return entry.equals(deposit.added())
        ? append(entry, deposit.entry(), deposit.leafHash())
        : write(entry);
  }

  private void link(String id, Link link) {
    if (link.isToRecord()) {
      RecordLog.read(writer, link.target()); // it must be there
    }
    writer.addLink(ArchiveStore.LinkRow.of(id, link));
  }

  /** Adds an entry, and answers with its receipt. */
  Receipt append(LogEntry entry) {
    return write(inOrder(entry)).get();
  }

  private Supplier<Receipt> write(LogEntry entry) {
    var bytes = entry.toBytes();
    var text = new String(bytes, StandardCharsets.UTF_8);
    return append(entry, text, MerkleTree.leafHash(bytes));
  }

  private Supplier<Receipt> append(LogEntry entry, String text, Sha256 leafHash) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > EntryBundle.LONGEST_ENTRY) {
      throw new IllegalArgumentException(
          "the entry has " + bytes.length + " bytes, over 65535: give it fewer companions");
    }
    var before = tree;
    writer.addEntry(new ArchiveStore.EntryRow(tree.size(), entry.id(), text, leafHash.hex()));
    tree = tree.append(leafHash, this::completed);
    var after = tree;
    var name = origin();
    return () -> Receipt.of(
        entry, bytes, before.proofOfNext(), new Checkpoint(name, after.size(), after.root()));
  }

  /** The receipt of an entry that is there, as it was when the entry was written. */
  Receipt receiptOf(ArchiveStore.EntryRow row) {
    return new StoredLog(writer).receipt(row, row.seq() + 1);
  }

  /** The receipt of a record's first version, whose document must still be whole. */
  Receipt receiptOfFirst(String recordId) {
    var found = log.firstVersion(recordId);
    if (found == null) {
      throw StoredLog.damaged(recordId);
    }
    var record = StoredLog.record(found);
    log.requireWhole(record.id(), record.original());
    return receiptOf(found.entry());
  }

  /** Takes bytes away that nobody keeps any more. */
  void remove(Sha256 sha256) {
    objects.remove(sha256);
    writer.removeObject(sha256);
  }

  /** The rows of this transaction. */
  ArchiveStore.Writer writer() {
    return writer;
  }

  /** Bytes that are there already count as kept only if they are still whole. */
  void keep(String recordId, Sha256 sha256, Content content, @Nullable Instant until) {
    if (!objects.add(sha256)) {
      writer.addShared(sha256);
      log.requireWhole(recordId, new StoredObject("object", sha256, content.size(), ""));
      if (until != null) {
        writer.keepUntil(sha256, until);
      }
      return;
    }
    writer.keep(sha256, content, until);
  }

  /** A full tile becomes one hash of the tile above it. */
  private void completed(int level, long index, Sha256 hash) {
    if (level % Tile.HEIGHT != 0) {
      return;
    }
    if (level == Tile.HEIGHT) {
      var from = index * Tile.WIDTH;
      var leaves = writer.leafHashes(from, from + Tile.WIDTH);
      writer.putTile(0, index, new Tile(leaves.stream().map(Sha256::fromHex).toList()).toBytes());
    }
    var above = level / Tile.HEIGHT;
    var before = index % Tile.WIDTH == 0 ? null : writer.tile(above, index / Tile.WIDTH);
    var width = (int) (index % Tile.WIDTH) * Sha256.LENGTH;
    if (width != (before == null ? 0 : before.length)) {
      throw ArchiveException.damaged(
          "The tile at level " + above + ", position " + index / Tile.WIDTH + " was changed.");
    }
    var hashes = before == null ? new byte[0] : before;
    var wider = Arrays.copyOf(hashes, hashes.length + Sha256.LENGTH);
    System.arraycopy(hash.bytes(), 0, wider, hashes.length, Sha256.LENGTH);
    writer.putTile(above, index / Tile.WIDTH, wider);
  }

  private String origin() {
    if (origin == null) {
      origin = log.origin();
    }
    return origin;
  }

  /** The row that keeps writers apart. */
  ArchiveStore.WriterRow writerRow() {
    var rows = writer.writers();
    if (rows.size() != 1) {
      throw ArchiveException.damaged("The archive does not have exactly one writer row.");
    }
    return rows.get(0);
  }

  LogEnd finish() {
    if (tree.size() > sizeBefore) {
      var head = new ArchiveStore.HeadRow(tree.size(), tree.root().hex());
      writer.replaceHead(head);
      if (tree.size() / Tile.WIDTH > sizeBefore / Tile.WIDTH) {
        writer.removeTail(tree.size() / Tile.WIDTH * Tile.WIDTH);
      }
      writer.addTail(head);
    }
    return new LogEnd(tree, last);
  }
}
