package dev.denpyo.signing.ers;

import dev.denpyo.evidence.HashTree;
import dev.denpyo.evidence.TimestampToken;
import java.util.List;
import java.util.Objects;

/** Many documents under one token; each has its evidence record. Immutable. */
public final class StampedBatch {
  private final HashTree tree;
  private final TimestampToken token;

  private StampedBatch(HashTree tree, TimestampToken token) {
    this.tree = tree;
    this.token = token;
  }

  static StampedBatch of(HashTree tree, TimestampToken token) {
    return new StampedBatch(tree, token);
  }

  /** How many documents there are. */
  public int size() {
    return tree.size();
  }

  /** The token that covers all. */
  public TimestampToken token() {
    return token;
  }

  /**
   * The evidence record of one document: the way from its digest to the token, and the token.
   *
   * @param index as {@link EvidenceBatch#add} returned it
   * @throws IndexOutOfBoundsException if there is no such document
   */
  public EvidenceRecord record(int index) {
    return EvidenceRecord.of(List.of(List.of(timestamp(index))));
  }

  ArchiveTimestamp timestamp(int index) {
    Objects.checkIndex(index, tree.size());
    return ArchiveTimestamp.of(tree.algorithm(), tree.path(index), token);
  }
}
