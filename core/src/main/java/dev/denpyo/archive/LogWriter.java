package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The log while one transaction adds to it. */
final class LogWriter {
  private final ArchiveStore.Writer writer;
  private final StoredLog log;
  private final long sizeBefore;
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

  /** Writes the first entry of all, which gives the log its name. */
  void begin(LogEntry first) {
    var entry = first.toBytes();
    append(new ArchiveStore.EntryRow(
        0,
        first.id(),
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

  Receipt put(PreparedDeposit deposit) {
    var found = log.firstVersion(deposit.id());
    if (found != null) {
      var record = StoredLog.record(found);
      log.content(record.id(), record.original());
      return receiptOf(found.entry());
    }
    deposit.contents().forEach((sha256, content) -> keep(deposit.id(), sha256, content));
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
    return log.receipt(row, row.seq() + 1);
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
  void keep(String recordId, Sha256 sha256, byte[] content) {
    if (!writer.addObject(sha256, content)) {
      log.content(recordId, new StoredObject("object", sha256, content.length, ""));
    }
  }

  void append(ArchiveStore.EntryRow row) {
    var entry = row.entry().getBytes(StandardCharsets.UTF_8);
    tree = tree.append(MerkleTree.leafHash(entry), writer::addNode);
    writer.addEntry(row);
  }

  private String origin() {
    if (origin == null) {
      origin = log.origin();
    }
    return origin;
  }

  MerkleTree finish() {
    if (tree.size() > sizeBefore) {
      writer.replaceHead(new ArchiveStore.HeadRow(tree.size(), tree.root().hex()));
    }
    return tree;
  }
}
