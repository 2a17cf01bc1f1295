package dev.denpyo.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a later tree begins with exactly the leaves of an earlier one: nothing was changed,
 * taken out or put in between (RFC 9162 section 2.1.4).
 *
 * @param oldSize leaves in the earlier tree; 0 is consistent with everything
 * @param newSize leaves in the later tree
 * @param path the hashes that lead to both roots, in the order of RFC 9162
 */
public record ConsistencyProof(long oldSize, long newSize, List<Sha256> path) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless 0 &lt;= {@code oldSize} &lt;= {@code newSize}
   */
  public ConsistencyProof {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException(
          "oldSize must be from 0 to newSize " + newSize + ", was " + oldSize);
    }
    path = List.copyOf(path);
  }

  /** Builds the proof from stored subtrees. */
  public static ConsistencyProof build(long oldSize, long newSize, SubtreeHashes stored) {
    var bounds = new ConsistencyProof(oldSize, newSize, List.of());
    var path = new ArrayList<Sha256>();
    if (bounds.oldSize != 0 && oldSize != newSize) {
      bounds.collect(0, newSize, stored, path);
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  private void collect(long from, long to, SubtreeHashes stored, List<Sha256> path) {
    if (to == oldSize) {
      if (from != 0) { // from 0 it is the earlier root itself, which the verifier holds
        path.add(MerkleTree.rangeRoot(stored, from, to));
      }
      return;
    }
    var middle = from + MerkleTree.leftSize(to - from);
    if (oldSize <= middle) {
      collect(from, middle, stored, path);
      path.add(MerkleTree.rangeRoot(stored, middle, to));
    } else {
      collect(middle, to, stored, path);
      path.add(MerkleTree.rangeRoot(stored, from, middle));
    }
  }

  /** Whether the tree under {@code newRoot} extends the tree under {@code oldRoot}. */
  public boolean verifies(Sha256 oldRoot, Sha256 newRoot) {
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(MerkleTree.empty().root());
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    var hashes = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) {
      hashes.add(0, oldRoot); // a complete earlier tree is a node of the later one
    }
    return !hashes.isEmpty() && leadsToBoth(hashes, oldRoot, newRoot);
  }

  private boolean leadsToBoth(List<Sha256> hashes, Sha256 oldRoot, Sha256 newRoot) {
    var alone = Long.numberOfTrailingZeros(oldSize); // levels below the first common node
    var node = (oldSize - 1) >> alone;
    var last = (newSize - 1) >> alone;
    var old = hashes.get(0);
    var now = hashes.get(0);
    for (var hash : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        old = MerkleTree.nodeHash(hash, old);
        now = MerkleTree.nodeHash(hash, now);
        var skip = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= skip;
        last >>= skip;
      } else {
        now = MerkleTree.nodeHash(now, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(oldRoot) && now.equals(newRoot);
  }
}
