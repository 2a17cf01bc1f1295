package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An append-only Merkle tree after RFC 6962 section 2.1 (RFC 9162 section 2.1), kept as its compact
 * frontier: the roots of the complete subtrees, at most one for each bit of the size.
 *
 * <p>Immutable: {@link #append} returns the next tree in O(log n) and leaves this one as it was, so
 * that a transaction that fails simply keeps the old value.
 */
public final class MerkleTree {
  private static final byte LEAF = 0x00; // RFC 6962 2.1: different prefixes, so that no entry
  private static final byte NODE = 0x01; // can be passed off as a pair of nodes
  private static final MerkleTree EMPTY = new MerkleTree(0, List.of());

  private final long size;
  private final List<Sha256> peaks; // largest subtree first

  private MerkleTree(long size, List<Sha256> peaks) {
    this.size = size;
    this.peaks = peaks;
  }

  /** Hears of each subtree that an append completes, lowest first; leaves are not reported. */
  @FunctionalInterface
  public interface Completed {
    /** Level and index are as in {@link SubtreeHashes#hash}. */
    void subtree(int level, long index, Sha256 hash);
  }

  /** The tree without leaves. */
  public static MerkleTree empty() {
    return EMPTY;
  }

  /**
   * Restores the tree of the first {@code size} leaves from stored subtrees.
   *
   * @throws IllegalArgumentException if {@code size} is negative
   */
  public static MerkleTree restore(long size, SubtreeHashes stored) {
    requireSize(size);
    var peaks = new ArrayList<Sha256>();
    var start = 0L;
    for (var bit = Long.highestOneBit(size); bit != 0; bit = Long.highestOneBit(size - start)) {
      var level = Long.numberOfTrailingZeros(bit);
      peaks.add(stored.hash(level, start >> level));
      start += bit;
    }
    return new MerkleTree(size, List.copyOf(peaks));
  }

  /** The root of the first {@code size} leaves. */
  public static Sha256 root(long size, SubtreeHashes stored) {
    return restore(size, stored).root();
  }

  /** Hash of one entry as a leaf: SHA-256(0x00, entry). */
  public static Sha256 leafHash(byte[] entry) {
    return Sha256.digest(new byte[] {LEAF}, requireNonNull(entry, "entry"));
  }

  /** Hash of an inner node: SHA-256(0x01, left, right). */
  public static Sha256 nodeHash(Sha256 left, Sha256 right) {
    return Sha256.ofNode(NODE, left, right);
  }

  /** This tree with one more leaf. */
  public MerkleTree append(Sha256 leafHash) {
    return append(leafHash, (level, index, hash) -> {});
  }

  /** This tree with one more leaf, reporting every subtree that the leaf completes. */
  public MerkleTree append(Sha256 leafHash, Completed completed) {
    var next = new ArrayList<>(peaks);
    var carry = requireNonNull(leafHash, "leafHash");
    for (var level = 0; (size >> level & 1) == 1; ) {
      carry = nodeHash(next.remove(next.size() - 1), carry);
      level++;
      completed.subtree(level, size >> level, carry);
    }
    next.add(carry);
    return new MerkleTree(size + 1, List.copyOf(next));
  }

  /** Leaves in the tree. */
  public long size() {
    return size;
  }

  /** The root; of the empty tree SHA-256 of nothing, as RFC 6962 section 2.1 says. */
  public Sha256 root() {
    if (peaks.isEmpty()) {
      return Sha256.digest();
    }
    var root = peaks.get(peaks.size() - 1);
    for (var i = peaks.size() - 2; i >= 0; i--) {
      root = nodeHash(peaks.get(i), root);
    }
    return root;
  }

  /**
   * The inclusion proof that the next leaf appended will have in the tree of {@code size() + 1}
   * leaves. It does not depend on that leaf: everything beside its way up stands already.
   */
  public InclusionProof proofOfNext() {
    var path = new ArrayList<>(peaks);
    Collections.reverse(path);
    return new InclusionProof(size, size + 1, path);
  }

  /** The root over leaves {@code from} to {@code to}, a range that proofs meet. */
  static Sha256 rangeRoot(SubtreeHashes stored, long from, long to) {
    var split = Long.highestOneBit(to - from);
    if (split == to - from) { // a complete subtree, stored as one hash
      var level = Long.numberOfTrailingZeros(split);
      return stored.hash(level, from >> level);
    }
    return nodeHash(rangeRoot(stored, from, from + split), rangeRoot(stored, from + split, to));
  }

  /** The largest power of two below {@code n}: k in RFC 6962 section 2.1. */
  static long leftSize(long n) {
    return Long.highestOneBit(n - 1);
  }

  static void requireSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative, was " + size);
    }
  }
}
