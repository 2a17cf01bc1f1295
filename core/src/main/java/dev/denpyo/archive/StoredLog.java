package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.ConsistencyProof;
import dev.denpyo.evidence.InclusionProof;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.Tile;
import dev.denpyo.evidence.TiledHashes;
import dev.denpyo.invoice.terms.TermDifference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as one transaction sees it. Whatever it hands out was checked first: a row that is not
 * what the log vouches for is {@code ARCHIVE-DAMAGED}, never a result.
 */
final class StoredLog {
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;
  private static final long FIRST_ARRAY = 64L << 20; // an entry's word on a size may be a lie

  private final ArchiveStore.Reader reader;
  private final TiledHashes hashes;

  StoredLog(ArchiveStore.Reader reader) {
    this.reader = reader;
    this.hashes = new TiledHashes(this::tile);
  }

  /** The name of the log follows from its first leaf, which says when it was created. */
  static String origin(Sha256 firstLeaf) {
    return "denpyo-archive/" + firstLeaf.hex().substring(0, 16);
  }

  String origin() {
    var first = reader.entry(0);
    if (first == null) {
      throw ArchiveException.damaged("The log lacks its first entry.");
    }
    return origin(Sha256.fromHex(first.leafHash()));
  }

  ArchiveStore.HeadRow head() {
    var heads = reader.heads();
    if (heads.size() != 1 || heads.get(0).size() < 1) {
      throw ArchiveException.damaged("The archive does not have exactly one head.");
    }
    return heads.get(0);
  }

  /** The tree under the head; stored hashes and head must agree. */
  MerkleTree tree() {
    var head = head();
    var tree = MerkleTree.restore(head.size(), this::hash);
    if (!tree.root().hex().equals(head.root())) {
      throw ArchiveException.damaged("The head of the log is not the root of its entries.");
    }
    return tree;
  }

  /** The tree, and the time of its last entry. */
  LogEnd end() {
    var tree = tree();
    var last = reader.entry(tree.size() - 1);
    if (last == null) {
      throw ArchiveException.damaged("The log lacks its last entry.");
    }
    return new LogEnd(tree, parse(last).writerTime());
  }

  Checkpoint checkpoint() {
    var tree = tree();
    return new Checkpoint(origin(), tree.size(), tree.root());
  }

  /** Proof that the log only added to an earlier head of it. */
  ConsistencyProof since(Checkpoint earlier) {
    return ConsistencyProof.build(earlier.size(), tree().size(), this::hash);
  }

  /** A receipt for an entry in the tree of the first {@code size} entries. */
  Receipt receipt(ArchiveStore.EntryRow row, long size) {
    var root = MerkleTree.root(size, this::hash);
    var proof = InclusionProof.build(row.seq(), size, this::hash);
    var entry = row.entry().getBytes(StandardCharsets.UTF_8);
    if (!proof.verifies(entry, root)) {
      throw damaged(row.recordId());
    }
    return new Receipt(entry, proof, new Checkpoint(origin(), size, root));
  }

  /** The first version of a record and its entry, null when there is no such record. */
  ArchiveStore.@Nullable FoundRow firstVersion(String recordId) {
    var versions = reader.versions(recordId);
    if (versions.isEmpty()) {
      requireNoEntries(recordId);
      return null;
    }
    return versions.get(0);
  }

  /** A record without index rows has no entries either, or its last one says why. */
  private void requireNoEntries(String recordId) {
    if (reader.entriesOf(recordId).isEmpty()) {
      return;
    }
    var state = RecordLog.read(reader, recordId).state();
    if (state.disposed() != null) {
      throw ArchiveException.disposed(recordId);
    }
    throw state.lock() == Lock.SHREDDED ? ArchiveException.shredded(recordId) : damaged(recordId);
  }

  /** The latest version of a record and its entry. */
  ArchiveStore.FoundRow require(String recordId) {
    var found = reader.found(recordId);
    if (found == null) {
      requireNoEntries(recordId);
      throw ArchiveException.notFound(recordId);
    }
    return found;
  }

  /** The record of an index row, whose keys must be those that its entry vouches for. */
  static RetentionRecord record(ArchiveStore.FoundRow row) {
    var id = row.index().id();
    var entry = parse(row.entry());
    if (!entry.id().equals(id)
        || !(entry.what() instanceof Happening.Version version)
        || version.version() != row.index().version()
        || !PreparedDeposit.metaHash(row.index().keys()).equals(version.metaHash())) {
      throw damaged(id);
    }
    try {
      return new RetentionRecord(
          id,
          version.version(),
          KeysJson.read(row.index().keys()), // its hash was checked: it is what we wrote
          entry.objects(),
          entry.actor(),
          entry.writerTime(),
          row.entry().seq(),
          version.origin(),
          row.index().status().read());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(id);
    }
  }

  /** All versions of a record, oldest first. */
  List<RetentionRecord> versions(String recordId) {
    return reader.versions(recordId).stream().map(StoredLog::record).toList();
  }

  /** One version of a record. */
  RetentionRecord version(String recordId, int version) {
    require(recordId);
    var all = versions(recordId);
    if (version < 1 || version > all.size()) {
      throw ArchiveException.notFound(recordId + "/" + version);
    }
    return all.get(version - 1);
  }

  VersionDifference difference(String recordId, int before, int after, InvoiceSource invoices) {
    var one = version(recordId, before);
    var other = version(recordId, after);
    var first = invoices.read(content(one, StoredObject.ORIGINAL));
    var second = invoices.read(content(other, StoredObject.ORIGINAL));
    var terms = first == null || second == null ? null : TermDifference.between(first, second);
    return new VersionDifference(one, other, terms);
  }

  /** What happened to a record, or to the archive itself, oldest first. */
  List<ArchiveEvent> history(String recordId) {
    var events = reader.entriesOf(recordId).stream()
        .map(row -> ArchiveEvent.of(row.seq(), parse(row)))
        .toList();
    if (events.isEmpty()) {
      throw ArchiveException.notFound(recordId);
    }
    return events;
  }

  /** A receipt against the present head. */
  Receipt proof(ArchiveStore.EntryRow row) {
    return receipt(row, tree().size()); // refuses when head and tree do not agree
  }

  /** As above, of the entry at a position. */
  Receipt proof(long seq) {
    var row = reader.entry(seq);
    if (row == null) {
      throw ArchiveException.notFound("at position " + seq);
    }
    return proof(row);
  }

  /** The bytes that a version keeps under a role. */
  byte[] content(RetentionRecord record, String role) {
    var object = record.object(role);
    if (object.commitment() != null) {
      throw ArchiveException.locked(record.id());
    }
    return content(record.id(), object);
  }

  /** Hashes of what a record should keep and does not, each once. */
  List<Sha256> lost(String recordId) {
    var lost = new LinkedHashSet<Sha256>();
    for (var entry : RecordLog.read(reader, recordId).entries()) {
      for (var object : entry.objects()) {
        try {
          requireWhole(recordId, object);
        } catch (ArchiveException e) {
          if (!e.code().equals("ARCHIVE-DAMAGED")) {
            throw e;
          }
          lost.add(object.sha256());
        }
      }
    }
    return List.copyOf(lost);
  }

  /** The entry of a row, which must hash to the leaf that the row claims. */
  static LogEntry parse(ArchiveStore.EntryRow row) {
    var bytes = row.entry().getBytes(StandardCharsets.UTF_8);
    if (!MerkleTree.leafHash(bytes).hex().equals(row.leafHash())) {
      throw damaged(row.recordId());
    }
    return LogEntry.parse(bytes);
  }

  /** The bytes of an object, exactly those that were put in. */
  byte[] content(String recordId, StoredObject object) {
    requireArray(object);
    var content =
        new ByteArrayOutputStream((int) Math.max(0, Math.min(object.size(), FIRST_ARRAY)));
    try {
      if (ObjectParts.pour(reader, object, content)) {
        return content.toByteArray();
      }
    } catch (IOException e) {
      throw new IllegalStateException("an array does not fail", e);
    }
    throw notThere(recordId, object);
  }

  /** Writes what an object was before it was encrypted; looks at all of it first, as below. */
  void open(String recordId, StoredObject object, DocumentKey key, OutputStream to) {
    requireWhole(recordId, object);
    decrypt(object, key, OutputStream.nullOutputStream());
    decrypt(object, key, to);
  }

  private void decrypt(StoredObject object, DocumentKey key, OutputStream to) {
    try (var in = ObjectParts.open(reader, object)) {
      key.decrypt(object, in, to);
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }

  /** Refuses what is not there, or not opened by its key. */
  void requireOpened(String recordId, StoredObject object, DocumentKey key) {
    requireWhole(recordId, object);
    decrypt(object, key, OutputStream.nullOutputStream());
  }

  /** Refuses what is larger than an array can be. */
  static void requireArray(StoredObject object) {
    if (object.size() > LARGEST_ARRAY) {
      throw ArchiveException.source(
          "the " + object.role() + " has " + object.size() + " bytes; copy it to a stream", null);
    }
  }

  /** Writes the bytes of an object; looks at all of them before the first goes out. */
  void copy(RetentionRecord record, String role, OutputStream to) {
    var object = record.object(role);
    if (object.commitment() != null) {
      throw ArchiveException.locked(record.id());
    }
    copy(record.id(), object, to);
  }

  /** The same of an object, as it is stored. */
  void copy(String recordId, StoredObject object, OutputStream to) {
    requireWhole(recordId, object);
    try {
      if (!ObjectParts.pour(reader, object, to)) {
        throw notThere(recordId, object);
      }
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }

  /** Refuses bytes that are no longer those that were put in. */
  void requireWhole(String recordId, StoredObject object) {
    if (!ObjectParts.isWhole(reader, object)) {
      throw notThere(recordId, object);
    }
  }

  private static ArchiveException notThere(String recordId, StoredObject object) {
    return ArchiveException.damaged(
        "The " + object.role() + " of record " + recordId + " is missing or was changed.");
  }

  /** One stored hash, for {@link dev.denpyo.evidence.SubtreeHashes}. */
  Sha256 hash(int level, long index) {
    try {
      return hashes.hash(level, index);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw ArchiveException.damaged(
          "The log lacks the hash at level " + level + ", position " + index + ".");
    }
  }

  /** A tile as it is stored; the last of level 0 lies in the entries until it is full. */
  private Tile tile(int level, long index) {
    var bytes = reader.tile(level, index);
    if (bytes != null) {
      return Tile.fromBytes(bytes);
    }
    if (level > 0) {
      throw new IllegalArgumentException("there is no such tile");
    }
    var from = index * Tile.WIDTH;
    var leaves = reader.leafHashes(from, from + Tile.WIDTH);
    return new Tile(leaves.stream().map(Sha256::fromHex).toList());
  }

  static ArchiveException damaged(String recordId) {
    return ArchiveException.damaged(
        "What is stored of record " + recordId + " is not what was put in.");
  }
}
