package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.InclusionProof;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.Tile;
import dev.denpyo.evidence.TiledHashes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The log as one transaction sees it. Whatever it hands out was checked first: a row that is not
 * what the log vouches for is {@code ARCHIVE-DAMAGED}, never a result.
 */
final class StoredLog {
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;

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
    return origin(hash(0, 0));
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

  Checkpoint checkpoint() {
    var tree = tree();
    return new Checkpoint(origin(), tree.size(), tree.root());
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

  /** A record and its entry, null when there is no such record. */
  ArchiveStore.@Nullable FoundRow found(String recordId) {
    var found = reader.found(recordId);
    if (found == null && !reader.entriesOf(recordId).isEmpty()) {
      throw damaged(recordId);
    }
    return found;
  }

  ArchiveStore.FoundRow require(String recordId) {
    var found = found(recordId);
    if (found == null) {
      throw ArchiveException.notFound(recordId);
    }
    return found;
  }

  /** The record of an index row, whose keys must be those that its entry vouches for. */
  static RetentionRecord record(ArchiveStore.FoundRow row) {
    var id = row.index().id();
    var entry = parse(row.entry());
    if (!entry.id().equals(id)
        || !PreparedDeposit.metaHash(row.index().keys()).equals(entry.metaHash())) {
      throw damaged(id);
    }
    var keys = KeysJson.read(row.index().keys()); // its hash was checked: it is what we wrote
    return new RetentionRecord(
        id,
        keys,
        entry.objects(),
        entry.actor(),
        entry.writerTime(),
        row.entry().seq());
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
    var first = reader.part(object.sha256(), 0);
    var content = first == null ? new byte[0] : first;
    if (first != null && object.size() > first.length && object.size() <= LARGEST_ARRAY) {
      content = rest(object, first);
    }
    if (!Sha256.digest(content).equals(object.sha256())) {
      throw ArchiveException.damaged(
          "The " + object.role() + " of record " + recordId + " is missing or was changed.");
    }
    return content;
  }

  private byte[] rest(StoredObject object, byte[] first) {
    var content = new ByteArrayOutputStream((int) object.size());
    content.writeBytes(first);
    for (var part = 1; content.size() < object.size(); part++) {
      var next = reader.part(object.sha256(), part);
      if (next == null || next.length == 0) {
        break; // too short: the hash will tell
      }
      content.writeBytes(next);
    }
    return content.toByteArray();
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
