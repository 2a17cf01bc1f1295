package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.Tile;
import dev.denpyo.evidence.TilePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the stored tiles against those that the entries give, while the log is walked once. */
final class LogTiles {
  private final ArchiveStore.Reader reader;
  private final NavigableSet<Long> changed; // positions reported already
  private final Map<Integer, List<Sha256>> growing = new HashMap<>(); // by level
  private final List<String> owners = new ArrayList<>(); // records of the tile of level 0
  private final List<Mismatch> mismatches = new ArrayList<>();

  /** A hash of a tile that is not the one the entries give. */
  private record Mismatch(@Nullable String recordId, long first, String detail) {}

  LogTiles(ArchiveStore.Reader reader, NavigableSet<Long> changed) {
    this.reader = reader;
    this.changed = changed;
  }

  /** One more entry; the tree reports the subtrees that it completes afterwards. */
  void leaf(String recordId, Sha256 leafHash) {
    owners.add(recordId);
    hashes(0).add(leafHash);
  }

  /** A subtree was completed; as {@link dev.denpyo.evidence.MerkleTree.Completed}. */
  void completed(int level, long index, Sha256 hash) {
    if (level % Tile.HEIGHT == 0) {
      compare(level / Tile.HEIGHT - 1, index);
      hashes(level / Tile.HEIGHT).add(hash);
    }
  }

  private List<Sha256> hashes(int level) {
    return growing.computeIfAbsent(level, l -> new ArrayList<>());
  }

  /** Compares what is left and looks for tiles that no tree of that size has. */
  void finish(long size) {
    Set<ArchiveStore.TileRow> expected = new HashSet<>();
    TilePath.ofTree(size)
        .filter(path -> path.level() > 0 || path.width() == Tile.WIDTH)
        .forEach(path -> expected.add(new ArchiveStore.TileRow(path.level(), path.index())));
    for (var row : reader.tiles()) {
      if (!expected.contains(row)) {
        mismatches.add(
            new Mismatch(null, 0, "there is a tile that the tree does not have: " + row));
      }
    }
    for (var level = 1; level < growing.size(); level++) {
      if (!hashes(level).isEmpty()) {
        compare(level, (size >>> (level * Tile.HEIGHT)) / Tile.WIDTH);
      }
    }
  }

  private void compare(int level, long index) {
    var hashes = hashes(level);
    var stored = stored(level, index);
    for (var i = 0; i < Math.max(hashes.size(), stored.size()); i++) {
      var own = i < hashes.size() ? hashes.get(i) : null;
      if (own == null || i >= stored.size() || !own.equals(stored.get(i))) {
        mismatch(
            level, index * Tile.WIDTH + i, level == 0 && i < owners.size() ? owners.get(i) : null);
      }
    }
    hashes.clear();
    if (level == 0) {
      owners.clear();
    }
  }

  private List<Sha256> stored(int level, long index) {
    var bytes = reader.tile(level, index);
    try {
      return bytes == null ? List.of() : Tile.fromBytes(bytes).hashes();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Above an entry already reported nothing new could be said. */
  private void mismatch(int level, long at, @Nullable String recordId) {
    var first = at << (level * Tile.HEIGHT);
    var last = first + (1L << (level * Tile.HEIGHT)) - 1;
    var below = changed.ceiling(first);
    if (below == null || below > last) {
      changed.add(first);
      mismatches.add(new Mismatch(
          recordId,
          first,
          "the hash over positions " + first + " to " + last + " is not that of the entries"));
    }
  }

  /**
   * What was found. If the head stands for the entries as they are, it is the tile that was changed;
   * else tile and head agree against the entry.
   */
  List<Damage> damages(boolean headFits) {
    var damages = new ArrayList<Damage>();
    for (var mismatch : mismatches) {
      var blamed = !headFits && mismatch.recordId() != null;
      var id = LogEntry.ARCHIVE.equals(mismatch.recordId()) ? null : mismatch.recordId();
      damages.add(new Damage(
          blamed ? Kind.ENTRY_CHANGED : Kind.NODE_CHANGED,
          id,
          mismatch.first(),
          mismatch.detail()));
    }
    return damages;
  }
}
