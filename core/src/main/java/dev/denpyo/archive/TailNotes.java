package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Heads that each transaction left behind since the last tile was full. No tile covers the entries
 * after it, so a change that agrees with itself is located by the first of these heads that does not
 * fit any more.
 */
final class TailNotes {
  private final ArchiveStore.Reader reader;
  private final Map<Long, String> roots = new TreeMap<>(); // by size
  private final List<Damage> damages = new ArrayList<>();
  private final List<Long> wrong = new ArrayList<>();
  private long right; // the newest size whose head fits

  TailNotes(ArchiveStore.Reader reader) {
    this.reader = reader;
    for (var row : reader.tail()) {
      roots.put(row.size(), row.root());
    }
  }

  /** The tree after one more entry. */
  void at(MerkleTree tree) {
    var root = roots.get(tree.size());
    var fits = root != null && tree.root().hex().equals(root); // few roots are worth computing
    if (tree.size() % Tile.WIDTH == 0 || fits) {
      right = wrong.isEmpty() ? tree.size() : right;
    }
    if (root != null && !fits) {
      wrong.add(tree.size());
    }
  }

  /**
   * What the notes tell, once all entries were read.
   *
   * @param size of the log as it is
   * @param explained whether a change was located already that explains every wrong root
   */
  List<Damage> damages(long size, boolean explained) {
    if (roots.keySet().stream().noneMatch(noted -> noted == size)) {
      damages.add(
          new Damage(Kind.HEAD_CHANGED, null, null, "no transaction left a head of size " + size));
    }
    for (var noted : roots.keySet()) {
      if (noted > size) {
        damages.add(
            new Damage(Kind.ENTRY_MISSING, null, size, "a transaction left " + noted + " entries"));
      } else if (noted < 1) {
        damages.add(new Damage(Kind.HEAD_CHANGED, null, null, "a head was noted of no size"));
      }
    }
    if (!explained && !wrong.isEmpty()) {
      locate(size);
    }
    return damages;
  }

  private void locate(long size) {
    var last = wrong.get(wrong.size() - 1) == size;
    if (!last) { // later heads fit, so it is the note itself
      wrong.forEach(at -> damages.add(new Damage(
          Kind.NODE_CHANGED, null, at, "the head noted at size " + at + " was changed")));
      return;
    }
    var end = wrong.get(0);
    for (var seq = right; seq < end; seq++) {
      var row = reader.entry(seq);
      damages.add(new Damage(
          Kind.ENTRY_CHANGED,
          row == null || LogEntry.isOfArchive(row.recordId()) ? null : row.recordId(),
          seq,
          "an entry from position " + right + " to " + (end - 1)
              + " was changed together with its leaf hash"));
    }
  }
}
