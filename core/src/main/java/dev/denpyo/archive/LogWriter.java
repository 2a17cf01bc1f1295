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
  private MerkleTree tree;
  private @Nullable String origin;

  private LogWriter(ArchiveStore.Writer writer, MerkleTree tree) {
    this.writer = writer;
    this.log = new StoredLog(writer);
    this.sizeBefore = tree.size();
    this.tree = tree;
  }

  /** Begins an empty log. */
  static LogWriter create(ArchiveStore.Writer writer) {
    return new LogWriter(writer, MerkleTree.empty());
  }

  /** Writes the first entry of a layout; the very first gives the log its name. */
  void begin(LogEntry config) {
    var entry = config.toBytes();
    append(new ArchiveStore.EntryRow(
        tree.size(),
        config.id(),
        new String(entry, StandardCharsets.UTF_8),
        MerkleTree.leafHash(entry).hex()));
  }

  /** Goes on where the head stands; another process may have moved it. */
  static LogWriter resume(ArchiveStore.Writer writer, @Nullable MerkleTree cached) {
    var stored = new StoredLog(writer);
    var head = stored.head();
    if (cached != null && cached.size() == head.size() && cached.root().hex().equals(head.root())) {
      return new LogWriter(writer, cached);
    }
    return new LogWriter(writer, stored.tree());
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

  /** Puts in one of the deposits that were expected. */
  Receipt put(PreparedDeposit deposit) {
    if (!records.add(deposit.id())) {
      return receiptOfFirst(deposit.id());
    }
    deposit
        .contents()
        .forEach((sha256, content) -> keep(deposit.id(), sha256, content, deposit.until()));
    writer.addIndexRow(deposit.row(tree.size()));
    deposit.links().forEach(link -> link(deposit.id(), link));
    return append(deposit.entry(), deposit.id(), deposit.leafHash());
  }

  private void link(String id, Link link) {
    if (link.isToRecord()) {
      RecordLog.read(writer, link.target()); // it must be there
    }
    writer.addLink(ArchiveStore.LinkRow.of(id, link));
  }

  /** Adds an entry, and answers with its receipt. */
  Receipt append(LogEntry entry) {
    var bytes = entry.toBytes();
    var text = new String(bytes, StandardCharsets.UTF_8);
    return append(text, entry.id(), MerkleTree.leafHash(bytes));
  }

  private Receipt append(String entry, String id, Sha256 leafHash) {
    var proof = tree.proofOfNext();
    append(new ArchiveStore.EntryRow(tree.size(), id, entry, leafHash.hex()));
    var checkpoint = new Checkpoint(origin(), tree.size(), tree.root());
    return new Receipt(entry.getBytes(StandardCharsets.UTF_8), proof, checkpoint);
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

  /** The position of the next entry. */
  long next() {
    return tree.size();
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

  private void append(ArchiveStore.EntryRow row) {
    var entry = row.entry().getBytes(StandardCharsets.UTF_8);
    if (entry.length > EntryBundle.LONGEST_ENTRY) {
      throw new IllegalArgumentException(
          "the entry has " + entry.length + " bytes, over 65535: give it fewer companions");
    }
    writer.addEntry(row);
    tree = tree.append(MerkleTree.leafHash(entry), this::completed);
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

  MerkleTree finish() {
    if (tree.size() > sizeBefore) {
      var head = new ArchiveStore.HeadRow(tree.size(), tree.root().hex());
      writer.replaceHead(head);
      if (tree.size() / Tile.WIDTH > sizeBefore / Tile.WIDTH) {
        writer.removeTail(tree.size() / Tile.WIDTH * Tile.WIDTH);
      }
      writer.addTail(head);
    }
    return tree;
  }
}
