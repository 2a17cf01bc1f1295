package dev.denpyo.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that one leaf is in a tree: the hashes beside its way up to the root (RFC 9162 section
 * 2.1.3). It verifies from the entry and the root alone.
 *
 * @param index position of the leaf in the log, from 0
 * @param size leaves in the tree that the proof speaks of
 * @param path sibling hashes, lowest first
 */
public record InclusionProof(long index, long size, List<Sha256> path) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if {@code index} is not within 0 to {@code size - 1}; whether
   *     the path fits is what {@link #verifies} answers
   */
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "index must be from 0 to size - 1 = " + (size - 1) + ", was " + index);
    }
    path = List.copyOf(path);
  }

  /** Builds the proof for one leaf of the first {@code size} leaves. */
  public static InclusionProof build(long index, long size, SubtreeHashes stored) {
    var proof = new InclusionProof(index, size, List.of()); // checks the bounds first
    var path = new ArrayList<Sha256>();
    collect(proof.index, 0, size, stored, path);
    return new InclusionProof(index, size, path);
  }

  private static void collect(
      long index, long from, long to, SubtreeHashes stored, List<Sha256> path) {
    if (to - from == 1) {
      return;
    }
    var middle = from + MerkleTree.leftSize(to - from);
    if (index < middle) {
      collect(index, from, middle, stored, path);
      path.add(MerkleTree.rangeRoot(stored, middle, to));
    } else {
      collect(index, middle, to, stored, path);
      path.add(MerkleTree.rangeRoot(stored, from, middle));
    }
  }

  /** Whether {@code entry} is the leaf at {@link #index} under {@code root}. */
  public boolean verifies(byte[] entry, Sha256 root) {
    return verifies(MerkleTree.leafHash(entry), root);
  }

  /** Whether the leaf with this hash stands at {@link #index} under {@code root}. */
  public boolean verifies(Sha256 leafHash, Sha256 root) {
    var node = index;
    var last = size - 1;
    var hash = leafHash;
    for (var sibling : path) {
      if (last == 0) {
        return false; // more siblings than levels
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleTree.nodeHash(sibling, hash);
        var skip = Long.numberOfTrailingZeros(node); // levels where this node stands alone
        node >>= skip;
        last >>= skip;
      } else {
        hash = MerkleTree.nodeHash(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
