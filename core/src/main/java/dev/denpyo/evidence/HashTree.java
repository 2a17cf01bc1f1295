package dev.denpyo.evidence;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A binary hash tree after RFC 4998, section 4.2: a node is the digest of its two children in
 * ascending order. A node without a sibling, or with one that equals it, moves up as it is: lists
 * in a record are sets, so equal members would be one. Immutable; each level is one flat array.
 */
public final class HashTree {
  private final DigestAlgorithm algorithm;
  private final List<byte[]> levels;

  private HashTree(DigestAlgorithm algorithm, List<byte[]> levels) {
    this.algorithm = algorithm;
    this.levels = levels;
  }

  /**
   * The tree over digests.
   *
   * @param leaves digests, one behind the other, at least one; kept, so they must not change
   * @throws IllegalArgumentException if {@code leaves} is empty or no whole number of digests
   */
  public static HashTree over(DigestAlgorithm algorithm, byte[] leaves) {
    if (leaves.length == 0 || leaves.length % algorithm.length() != 0) {
      throw new IllegalArgumentException("leaves must be digests of " + algorithm);
    }
    var levels = new ArrayList<byte[]>();
    levels.add(leaves);
    var digest = algorithm.calculator();
    while (levels.get(levels.size() - 1).length > algorithm.length()) {
      levels.add(above(levels.get(levels.size() - 1), digest));
    }
    return new HashTree(algorithm, levels);
  }

  private static byte[] above(byte[] level, MessageDigest digest) {
    var width = digest.getDigestLength();
    var nodes = level.length / width;
    var above = new byte[(nodes + 1) / 2 * width];
    for (int i = 0; i < nodes; i += 2) {
      join(level, i * width, i + 1 < nodes, digest, above, i / 2 * width);
    }
    return above;
  }

  private static void join(
      byte[] level, int at, boolean paired, MessageDigest digest, byte[] above, int to) {
    var width = digest.getDigestLength();
    var next = at + width;
    var order = paired ? Arrays.compareUnsigned(level, at, next, level, next, next + width) : 0;
    if (order == 0) {
      System.arraycopy(level, at, above, to, width);
      return;
    }
    if (order < 0) {
      digest.update(level, at, 2 * width);
    } else {
      digest.update(level, next, width);
      digest.update(level, at, width);
    }
    try {
      digest.digest(above, to, width);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for one digest", e);
    }
  }

  /** How many leaves there are. */
  public int size() {
    return levels.get(0).length / algorithm.length();
  }

  /** What joins them. */
  public DigestAlgorithm algorithm() {
    return algorithm;
  }

  /** What stands for all of them, and is stamped; a copy. */
  public byte[] root() {
    return levels.get(levels.size() - 1).clone();
  }

  /** The digest at that position, a copy. */
  public byte[] leaf(int index) {
    return node(0, index);
  }

  /**
   * What leads from a leaf to the root, as the lists of a reduced hash tree (section 4.2): the leaf
   * itself, then one sibling a list. The leaf is alone in its list, so that a record is about one
   * document and readers do not ask for a second. Empty when the leaf is the root.
   */
  public List<List<byte[]>> path(int index) {
    var lists = new ArrayList<List<byte[]>>();
    var position = index;
    for (int level = 0; level < levels.size() - 1; level++, position /= 2) {
      var other = position ^ 1;
      if (other * algorithm.length() < levels.get(level).length
          && !Arrays.equals(node(level, position), node(level, other))) {
        lists.add(List.of(node(level, other)));
      }
    }
    if (!lists.isEmpty()) {
      lists.add(0, List.of(leaf(index)));
    }
    return lists;
  }

  private byte[] node(int level, int position) {
    var from = position * algorithm.length();
    return Arrays.copyOfRange(levels.get(level), from, from + algorithm.length());
  }
}
