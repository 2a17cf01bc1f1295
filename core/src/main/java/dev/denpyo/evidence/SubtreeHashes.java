package dev.denpyo.evidence;

import java.util.List;

/**
 * Read access to the complete subtrees of a log: all that proofs are built from.
 *
 * <p>A complete subtree, once its last leaf is there, never changes; so whoever stores these hashes
 * can prove anything about any earlier size of the log with a handful of look-ups.
 */
@FunctionalInterface
public interface SubtreeHashes {
  /**
   * The hash over leaves {@code index << level} (included) to {@code (index + 1) << level}
   * (excluded).
   *
   * @param level height above the leaves; 0 asks for the leaf hash itself
   * @param index position among the subtrees of that height, from 0
   */
  Sha256 hash(int level, long index);

  /** Subtrees computed from leaf hashes held in memory; for small logs and for tests. */
  static SubtreeHashes of(List<Sha256> leafHashes) {
    return new SubtreeHashes() {
      @Override
      public Sha256 hash(int level, long index) {
        if (level == 0) {
          return leafHashes.get(Math.toIntExact(index));
        }
        var left = hash(level - 1, 2 * index);
        return MerkleTree.nodeHash(left, hash(level - 1, 2 * index + 1));
      }
    };
  }
}
