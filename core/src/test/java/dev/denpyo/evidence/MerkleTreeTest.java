package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight leaves and roots that Certificate Transparency implementations test with. */
class MerkleTreeTest {
  private static final List<byte[]> LEAVES = Stream.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f")
      .map(HexFormat.of()::parseHex)
      .toList();

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void computesTheKnownRoots(int size, String root) {
    var tree = MerkleTree.empty();
    for (var leaf : LEAVES.subList(0, size)) {
      tree = tree.append(MerkleTree.leafHash(leaf));
    }
    assertEquals(root, tree.root().hex());
    assertEquals(size, tree.size());
  }

  @Test
  void givesTheKnownPathOfLeafTwoAmongFive() {
    var leaves = LEAVES.subList(0, 5).stream().map(MerkleTree::leafHash).toList();
    var proof = InclusionProof.build(2, 5, SubtreeHashes.of(leaves));
    var fourth = leaves.get(3);
    var firstPair = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    assertEquals(List.of(fourth, Sha256.fromHex(firstPair), leaves.get(4)), proof.path());
    var root = "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4";
    assertTrue(proof.verifies(LEAVES.get(2), Sha256.fromHex(root)));
    assertFalse(proof.verifies(LEAVES.get(3), Sha256.fromHex(root)));
  }

  @Test
  void refusesAnIndexOutsideTheTree() {
    assertThrows(IllegalArgumentException.class, () -> new InclusionProof(5, 5, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new InclusionProof(-1, 5, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(6, 5, List.of()));
  }

  @Test
  void readsBackACheckpointAndRefusesASecondSpelling() {
    var checkpoint = new Checkpoint("example/log", 5, MerkleTree.leafHash(new byte[0]));
    assertEquals(checkpoint, Checkpoint.parse(checkpoint.toText()));
    assertEquals(
        "example/log\n5\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n", checkpoint.toText());
    assertThrows(
        IllegalArgumentException.class,
        () -> Checkpoint.parse(checkpoint.toText().replace("\n5\n", "\n05\n")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Checkpoint.parse(checkpoint.toText().replace("oB0=", "oB1=")));
  }
}
