package dev.denpyo.evidence;

import java.util.HashMap;
import java.util.Map;

/**
 * All complete subtrees of a log from its tiles. A proof needs two or three of them; each is asked
 * for once and remembered, so an instance is for one question, or a few, by one thread.
 */
public final class TiledHashes implements SubtreeHashes {
  /** Where tiles come from. */
  @FunctionalInterface
  public interface Source {
    /** The widest tile there is of a level and an index. */
    Tile tile(int level, long index);
  }

  private final Source tiles;
  private final Map<Integer, Map<Long, Tile>> seen = new HashMap<>();

  /** Hashes over these tiles. */
  public TiledHashes(Source tiles) {
    this.tiles = tiles;
  }

  @Override
  public Sha256 hash(int level, long index) {
    var height = level % Tile.HEIGHT;
    var first = index << height; // among the hashes of the tiles of its level
    var tile = seen.computeIfAbsent(level / Tile.HEIGHT, l -> new HashMap<>())
        .computeIfAbsent(first / Tile.WIDTH, at -> tiles.tile(level / Tile.HEIGHT, at));
    return tile.hash(height, (int) ((first % Tile.WIDTH) >> height));
  }
}
