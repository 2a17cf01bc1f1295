package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees, tiles and proofs beside an implementation that shares no code with them. */
class NaiveMerkleTest {
  private static final int ALL_PAIRS = 130;
  private static final int LARGEST = 70_000;

  private static List<byte[]> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ByteBuffer.allocate(4).putInt(i).array())
        .toList();
  }

  private static List<byte[]> leaves(int count) {
    return entries(count).stream().map(NaiveMerkle::leaf).toList();
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(HexFormat.of()::formatHex).toList();
  }

  private static List<String> texts(List<Sha256> hashes) {
    return hashes.stream().map(Sha256::hex).toList();
  }

  private static Sha256 sha(byte[] hash) {
    return Sha256.fromBytes(hash);
  }

  /** Cuts tiles out of a tree as C2SP tlog-tiles defines them, by the naive roots. */
  private static Map<TilePath, Tile> tiles(List<byte[]> leaves) {
    var tiles = new HashMap<TilePath, Tile>();
    var hashes = leaves.stream().map(NaiveMerkleTest::sha).toList();
    for (var level = 0; !hashes.isEmpty(); level++) {
      var above = new ArrayList<Sha256>();
      for (var from = 0; from < hashes.size(); from += 256) {
        var tile = new Tile(hashes.subList(from, Math.min(hashes.size(), from + 256)));
        tiles.put(new TilePath(level, from / 256, tile.hashes().size()), tile);
        if (tile.isFull()) {
          above.add(
              sha(NaiveMerkle.root(tile.hashes().stream().map(Sha256::bytes).toList())));
        }
      }
      hashes = above;
    }
    return tiles;
  }

  private static SubtreeHashes stored(List<byte[]> leaves) {
    var widest = new HashMap<List<Long>, Tile>();
    tiles(leaves)
        .forEach((path, tile) -> widest.put(List.of((long) path.level(), path.index()), tile));
    return new TiledHashes((level, index) ->
        Objects.requireNonNull(widest.get(List.of((long) level, index)), "no such tile"));
  }

  @Test
  void agreesOnTheRootsOfTheClassicLeaves() {
    var classic = Stream.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f")
        .map(text -> NaiveMerkle.leaf(HexFormat.of().parseHex(text)))
        .toList();
    assertEquals(
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        HexFormat.of().formatHex(NaiveMerkle.root(classic)));
  }

  @Test
  void agreesOnEveryProofOfEverySizeToOneHundredAndThirty() {
    for (var size = 1; size <= ALL_PAIRS; size++) {
      var leaves = leaves(size);
      var stored = stored(leaves);
      var root = NaiveMerkle.root(leaves);
      assertEquals(sha(root), MerkleTree.root(size, stored));
      for (var at = 0; at < size; at++) {
        assertProofs(leaves, stored, at, sha(root));
      }
    }
  }

  private static void assertProofs(List<byte[]> leaves, SubtreeHashes stored, int at, Sha256 root) {
    var size = leaves.size();
    var inclusion = InclusionProof.build(at, size, stored);
    assertEquals(hex(NaiveMerkle.path(at, leaves)), texts(inclusion.path()));
    assertTrue(inclusion.verifies(sha(leaves.get(at)), root));
    var consistency = ConsistencyProof.build(at + 1, size, stored);
    assertEquals(hex(NaiveMerkle.proof(at + 1, leaves)), texts(consistency.path()));
    var old = sha(NaiveMerkle.root(leaves.subList(0, at + 1)));
    assertTrue(consistency.verifies(old, root));
    assertFalse(consistency.verifies(root, MerkleTree.nodeHash(old, root)));
  }

  @Test
  void agreesOnRandomProofsOfLargerTrees() {
    var random = new Random(20261122);
    for (var round = 0; round < 12; round++) {
      var size = 1 + random.nextInt(LARGEST);
      var leaves = leaves(size);
      var stored = stored(leaves);
      var root = sha(NaiveMerkle.root(leaves));
      assertEquals(root, MerkleTree.root(size, stored));
      for (var i = 0; i < 3; i++) {
        assertProofs(leaves, stored, random.nextInt(size), root);
      }
    }
  }

  @Test
  void namesTheTilesThatATreeOfSeventyThousandHas() {
    var paths = TilePath.ofTree(70_000).toList();
    assertEquals(273 + 1 + 1 + 1 + 1, paths.size()); // the example of the specification
    assertTrue(paths.contains(new TilePath(0, 273, 112)));
    assertTrue(paths.contains(new TilePath(1, 0, 256)));
    assertTrue(paths.contains(new TilePath(1, 1, 17)));
    assertTrue(paths.contains(new TilePath(2, 0, 1)));
    assertEquals(
        List.of(new TilePath(0, 0, 256), new TilePath(1, 0, 1)),
        TilePath.ofTree(256).toList());
    assertEquals(tiles(leaves(70_000)).keySet(), new HashSet<>(paths));
  }
}
