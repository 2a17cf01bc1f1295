package dev.denpyo.archive;

import dev.denpyo.archive.EvidenceChains.Batch;
import dev.denpyo.archive.EvidenceChains.Member;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.HashTree;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hash tree of one renewal (RFC 4998, section 5.2), and where in it each leaf is. */
final class StampTree {
  private final HashTree tree;
  private final Map<Place, Integer> places;

  private StampTree(HashTree tree, Map<Place, Integer> places) {
    this.tree = tree;
    this.places = places;
  }

  /** A leaf of a batch; {@value #ALL} where one leaf of this tree stands for the whole batch. */
  private record Place(long batch, int leaf) {
    static final int ALL = -1;
  }

  /** Over the newest token of each batch; batches that share one share a leaf. */
  static StampTree again(
      DigestAlgorithm algorithm, List<Member> members, EvidenceAssembler assembler) {
    var leaves = new ByteArrayOutputStream();
    var places = new HashMap<Place, Integer>();
    var bySeq = new HashMap<Long, Integer>();
    for (var member : members) {
      var before = member.before();
      var position = bySeq.get(before.seq());
      if (position == null) {
        position = bySeq.size();
        bySeq.put(before.seq(), position);
        leaves.writeBytes(algorithm.digest(assembler.token(before)));
      }
      places.put(new Place(member.batch().seq(), Place.ALL), position);
    }
    return new StampTree(HashTree.over(algorithm, leaves.toByteArray()), places);
  }

  /** Over the new digest of each document joined with that of all its chains so far. */
  static StampTree rehashed(
      DigestAlgorithm algorithm,
      List<Member> members,
      EvidenceAssembler assembler,
      NewDigests digests) {
    var leaves = new ByteArrayOutputStream();
    var places = new HashMap<Place, Integer>();
    for (var member : members) {
      var batch = member.batch();
      var old = assembler.leaves(batch).digests();
      for (var leaf = 0; leaf < old.size(); leaf++) {
        var digest = digests.of(old.get(leaf));
        if (digest != null) {
          var chains = ErsEncoding.sequence(assembler.stamps(batch, leaf, member.chains()));
          places.put(new Place(batch.seq(), leaf), places.size());
          leaves.writeBytes(algorithm.digest(digest, algorithm.digest(chains)));
        }
      }
    }
    return new StampTree(HashTree.over(algorithm, leaves.toByteArray()), places);
  }

  /** What leads from a leaf of a batch to the root; null if this tree does not cover it. */
  @Nullable
  List<List<byte[]>> path(Batch batch, int leaf) {
    var position = places.get(new Place(batch.seq(), leaf));
    if (position == null) {
      position = places.get(new Place(batch.seq(), Place.ALL));
    }
    return position == null ? null : tree.path(position);
  }

  byte[] root() {
    return tree.root();
  }
}
