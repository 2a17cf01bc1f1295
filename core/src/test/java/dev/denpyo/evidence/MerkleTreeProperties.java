package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeProperties {
  private static final int MOST = 300;
  private static final List<Sha256> LEAVES = IntStream.range(0, MOST)
      .mapToObj(i -> MerkleTree.leafHash(ByteBuffer.allocate(4).putInt(i).array()))
      .toList();

  /** The definition of RFC 6962 section 2.1, written down once more without any frontier. */
  private static Sha256 definition(List<Sha256> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    var k = 1;
    while (k * 2 < leaves.size()) {
      k *= 2;
    }
    return MerkleTree.nodeHash(
        definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
  }

  @Example
  void everyLeafOfEveryTreeUpToThreeHundredIsProven() {
    var tree = MerkleTree.empty();
    for (var size = 1; size <= MOST; size++) {
      var next = tree.proofOfNext();
      tree = tree.append(LEAVES.get(size - 1));
      var leaves = LEAVES.subList(0, size);
      assertEquals(definition(leaves), tree.root());
      var stored = SubtreeHashes.of(leaves);
      assertEquals(InclusionProof.build(size - 1, size, stored), next);
      assertEquals(tree.root(), MerkleTree.root(size, stored));
      for (var index = 0; index < size; index++) {
        var proof = InclusionProof.build(index, size, stored);
        assertTrue(proof.verifies(LEAVES.get(index), tree.root()), index + " of " + size);
      }
    }
  }

  @Property(seed = "20261122")
  void aTamperedProofFails(
      @ForAll @IntRange(min = 2, max = MOST) int size,
      @ForAll @IntRange(max = MOST) int leaf,
      @ForAll @IntRange(max = 255) int bit) {
    var index = leaf % size;
    var leaves = LEAVES.subList(0, size);
    var root = definition(leaves);
    var proof = InclusionProof.build(index, size, SubtreeHashes.of(leaves));
    for (var at = 0; at < proof.path().size(); at++) {
      var path = new ArrayList<>(proof.path());
      path.set(at, flip(path.get(at), bit));
      assertFalse(new InclusionProof(index, size, path).verifies(LEAVES.get(index), root));
    }
    assertFalse(proof.verifies(flip(LEAVES.get(index), bit), root));
    assertFalse(proof.verifies(LEAVES.get(index), flip(root, bit)));
    var shorter = proof.path().subList(1, proof.path().size());
    assertFalse(new InclusionProof(index, size, shorter).verifies(LEAVES.get(index), root));
    var other = (index + 1) % size;
    assertFalse(new InclusionProof(other, size, proof.path()).verifies(LEAVES.get(index), root));
  }

  @Property(seed = "20261122")
  void everyTreeIsConsistentWithItsPastAndWithNoOther(
      @ForAll @IntRange(min = 1, max = MOST) int one,
      @ForAll @IntRange(min = 1, max = MOST) int two,
      @ForAll @IntRange(max = 255) int bit) {
    var older = Math.min(one, two);
    var newer = Math.max(one, two);
    var past = definition(LEAVES.subList(0, older));
    var present = definition(LEAVES.subList(0, newer));
    var stored = SubtreeHashes.of(LEAVES.subList(0, newer));
    var proof = ConsistencyProof.build(older, newer, stored);
    assertTrue(proof.verifies(past, present));
    assertFalse(proof.verifies(flip(past, bit), present));
    assertFalse(proof.verifies(past, flip(present, bit)));
    for (var at = 0; at < proof.path().size(); at++) {
      var path = new ArrayList<>(proof.path());
      path.set(at, flip(path.get(at), bit));
      assertFalse(new ConsistencyProof(older, newer, path).verifies(past, present));
    }
  }

  @Property(seed = "20261122")
  void aTreeIsRestoredFromTheSubtreesItReported(@ForAll @IntRange(max = MOST) int size) {
    var stored = new HashMap<List<Long>, Sha256>();
    var tree = MerkleTree.empty();
    for (var i = 0; i < size; i++) {
      stored.put(List.of(0L, (long) i), LEAVES.get(i));
      tree = tree.append(LEAVES.get(i), (l, at, hash) -> stored.put(List.of((long) l, at), hash));
    }
    SubtreeHashes hashes = (level, index) -> {
      var hash = stored.get(List.of((long) level, index));
      return Objects.requireNonNull(hash, () -> level + "/" + index + " was never reported");
    };
    assertEquals(tree.root(), MerkleTree.root(size, hashes));
  }

  private static Sha256 flip(Sha256 hash, int bit) {
    var bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Sha256.fromBytes(bytes);
  }
}
