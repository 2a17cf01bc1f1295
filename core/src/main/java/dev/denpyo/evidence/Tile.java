package dev.denpyo.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 neighbouring hashes of a Merkle tree (C2SP tlog-tiles): at level 0 of leaves, at each
 * level above of full tiles below. All hashes in between follow from them.
 *
 * @param hashes 1 to 256, from the left
 */
public record Tile(List<Sha256> hashes) {
  /** Hashes in a full tile. */
  public static final int WIDTH = 256;

  /** Levels of the tree that one tile spans. */
  public static final int HEIGHT = 8;

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException unless there are 1 to 256 hashes
   */
  public Tile {
    hashes = List.copyOf(hashes);
    if (hashes.isEmpty() || hashes.size() > WIDTH) {
      throw new IllegalArgumentException("hashes must be 1 to 256, were " + hashes.size());
    }
  }

  /**
   * Reads the bytes of a tile.
   *
   * @throws IllegalArgumentException unless they are 1 to 256 hashes
   */
  public static Tile fromBytes(byte[] bytes) {
    var width = bytes.length / Sha256.LENGTH;
    if (bytes.length % Sha256.LENGTH != 0 || width > WIDTH) {
      throw new IllegalArgumentException("bytes must be 1 to 256 hashes of 32 bytes");
    }
    var hashes = new ArrayList<Sha256>(width);
    for (var i = 0; i < width; i++) {
      hashes.add(Sha256.fromBytes(bytes, i * Sha256.LENGTH));
    }
    return new Tile(hashes);
  }

  /** The hashes one after the other: 8,192 bytes if the tile is full. */
  public byte[] toBytes() {
    var bytes = new byte[hashes.size() * Sha256.LENGTH];
    for (var i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Sha256.LENGTH);
    }
    return bytes;
  }

  /** Whether it can grow no more. */
  public boolean isFull() {
    return hashes.size() == WIDTH;
  }

  /**
   * The root over {@code 1 << height} hashes of this tile.
   *
   * @param height 0 to 8 above the hashes of the tile
   * @param index position among the subtrees of that height within the tile
   * @throws IndexOutOfBoundsException if the tile does not hold all of them
   */
  public Sha256 hash(int height, int index) {
    var level = hashes.subList(index << height, (index + 1) << height);
    while (level.size() > 1) {
      var above = new ArrayList<Sha256>(level.size() / 2);
      for (var i = 0; i < level.size(); i += 2) {
        above.add(MerkleTree.nodeHash(level.get(i), level.get(i + 1)));
      }
      level = above;
    }
    return level.get(0);
  }
}
