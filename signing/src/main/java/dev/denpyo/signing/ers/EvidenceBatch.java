package dev.denpyo.signing.ers;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.HashTree;
import dev.denpyo.evidence.TimestampAuthority;
import java.util.Arrays;

/**
 * Gathers documents that one timestamp is to cover. Not thread-safe; costs two digests of memory a
 * document.
 *
 * <pre>{@code
 * var batch = EvidenceBatch.of(DigestAlgorithm.SHA_256);
 * int first = batch.add(digestOfFirst);
 * int second = batch.add(digestOfSecond);
 * var stamped = batch.stamp(authority);
 * byte[] evidence = stamped.record(second).encoded();
 * }</pre>
 */
public final class EvidenceBatch {
  private static final int FIRST_ROOM = 1_024;

  private final DigestAlgorithm algorithm;
  private byte[] leaves;
  private int size;

  private EvidenceBatch(DigestAlgorithm algorithm) {
    this.algorithm = algorithm;
    this.leaves = new byte[FIRST_ROOM * algorithm.length()];
  }

  /** An empty batch, for digests made with {@code algorithm}. */
  public static EvidenceBatch of(DigestAlgorithm algorithm) {
    return new EvidenceBatch(requireNonNull(algorithm, "algorithm"));
  }

  /**
   * Adds a document.
   *
   * @param digest of its bytes as they are kept
   * @return its index, counted from 0
   * @throws IllegalArgumentException if {@code digest} has not the length of the algorithm
   * @throws IllegalStateException if the batch is full, at 33 million documents with SHA-256
   */
  public int add(byte[] digest) {
    var width = algorithm.length();
    if (digest.length != width) {
      throw new IllegalArgumentException(
          "digest must have " + width + " bytes (" + algorithm + "), has " + digest.length);
    }
    if (size == (1 << 30) / width) {
      throw new IllegalStateException("the batch is full with " + size + " documents");
    }
    if ((size + 1) * width > leaves.length) {
      leaves = Arrays.copyOf(leaves, leaves.length * 2);
    }
    System.arraycopy(digest, 0, leaves, size * width, width);
    return size++;
  }

  /** How many documents there are. */
  public int size() {
    return size;
  }

  /**
   * Stamps all with one token.
   *
   * @throws IllegalStateException if there is no document
   * @throws dev.denpyo.failure.DenpyoException if no token can be had; the batch is as it was
   */
  public StampedBatch stamp(TimestampAuthority authority) {
    if (size == 0) {
      throw new IllegalStateException("the batch has no document");
    }
    var tree = HashTree.over(algorithm, Arrays.copyOf(leaves, size * algorithm.length()));
    return StampedBatch.of(tree, authority.stamp(algorithm, tree.root()));
  }
}
