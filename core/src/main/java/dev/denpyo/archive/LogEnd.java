package dev.denpyo.archive;

import dev.denpyo.evidence.MerkleTree;
import java.time.Instant;

/**
 * What the next writer needs to know of the log.
 *
 * @param tree over all entries
 * @param time that the last one bears
 */
record LogEnd(MerkleTree tree, Instant time) {
  boolean isAt(ArchiveStore.HeadRow head) {
    return tree.size() == head.size() && tree.root().hex().equals(head.root());
  }
}
