package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.archive.Happening.Version;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.HashTree;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one token is to cover: each document and companion in the order of the log, then the head.
 * Digests are those that the log has, SHA-256.
 *
 * @param leaves the documents and companions
 * @param head the head of the log behind the last entry
 * @param news whether anything came in that calls for a timestamp
 */
record BatchLeaves(List<Leaf> leaves, Checkpoint head, boolean news) {
  /** What first tokens are over; the log itself names documents by it. */
  static final DigestAlgorithm ALGORITHM = DigestAlgorithm.SHA_256;

  private static final int AT_ONCE = 1024; // entries

  BatchLeaves {
    leaves = List.copyOf(leaves);
  }

  /** A document or companion: the position of the entry that brought it in, and its hash. */
  record Leaf(long seq, Sha256 sha256) {}

  /**
   * Reads the entries of one range.
   *
   * @param to where to end at the latest
   * @param most ends earlier, with the group of entries that brings as many leaves
   * @throws ArchiveException {@code ARCHIVE-DAMAGED} if they are not those the log vouches for
   */
  static BatchLeaves read(ArchiveStore.Reader reader, StoredLog log, long from, long to, int most) {
    var collector = new Collector(log, from);
    for (var at = from; at < to && collector.leaves.size() < most; at += AT_ONCE) {
      reader.eachEntry(at, Math.min(to, at + AT_ONCE), collector::entry);
    }
    return collector.finish();
  }

  /** As above, all of it. */
  static BatchLeaves read(ArchiveStore.Reader reader, StoredLog log, Timestamped of) {
    return read(reader, log, of.from(), of.to(), Integer.MAX_VALUE);
  }

  /** The digests of one entry. */
  static List<Sha256> of(LogEntry entry) {
    return entry.what() instanceof Version
        ? entry.objects().stream().map(StoredObject::sha256).toList()
        : List.of();
  }

  /** What a token over the head is over: its text. */
  static byte[] text(Checkpoint head) {
    return head.toText().getBytes(StandardCharsets.UTF_8);
  }

  /** All digests, the head's last. */
  List<Sha256> digests() {
    var digests = new ArrayList<Sha256>(leaves.size() + 1);
    leaves.forEach(leaf -> digests.add(leaf.sha256()));
    digests.add(Sha256.digest(text(head)));
    return digests;
  }

  /** Position among {@link #digests} of what an entry brought in, -1 if it did not. */
  int indexOf(long seq, Sha256 sha256) {
    var low = 0;
    var high = leaves.size();
    while (low < high) { // the first leaf of that entry
      var middle = (low + high) >>> 1;
      if (leaves.get(middle).seq() < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < leaves.size() && leaves.get(low).seq() == seq) {
      if (leaves.get(low).sha256().equals(sha256)) {
        return low;
      }
      low++;
    }
    return -1;
  }

  /** Position among {@link #digests} of the head. */
  int indexOfHead() {
    return leaves.size();
  }

  HashTree tree() {
    return tree(digests());
  }

  static HashTree tree(List<Sha256> digests) {
    var bytes = new ByteArrayOutputStream(digests.size() * ALGORITHM.length());
    digests.forEach(digest -> bytes.writeBytes(digest.bytes()));
    return HashTree.over(ALGORITHM, bytes.toByteArray());
  }

  /** Reads entry by entry and recomputes the head, so that nothing is stamped that was changed. */
  private static final class Collector {
    private final StoredLog log;
    private final List<Leaf> leaves = new ArrayList<>();
    private boolean news;
    private MerkleTree tree;

    Collector(StoredLog log, long from) {
      this.log = log;
      this.tree = MerkleTree.restore(from, log::hash);
    }

    void entry(ArchiveStore.EntryRow row) {
      if (row.seq() != tree.size()) {
        throw ArchiveException.damaged("The log has no entry at position " + tree.size() + ".");
      }
      tree = tree.append(MerkleTree.leafHash(row.entry().getBytes(StandardCharsets.UTF_8)));
      var entry = StoredLog.parse(row);
      news |= entry.isNews();
      of(entry).forEach(sha256 -> leaves.add(new Leaf(row.seq(), sha256)));
    }

    BatchLeaves finish() {
      var to = tree.size();
      if (!tree.root().equals(MerkleTree.root(to, log::hash))) {
        throw ArchiveException.damaged("The entries before " + to + " are not those of the log.");
      }
      return new BatchLeaves(leaves, new Checkpoint(log.origin(), to, tree.root()), news);
    }
  }
}
