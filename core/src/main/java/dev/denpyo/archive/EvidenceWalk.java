package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes along when the log is walked, and holds each batch against the documents and the head that it
 * is said to cover. Keeps the digests of what no token covers yet.
 */
final class EvidenceWalk {
  private final Set<Long> sizes = new HashSet<>(); // at which the head will be asked for
  private final Map<Long, Sha256> roots = new HashMap<>();
  private final List<BatchLeaves.Leaf> waiting = new ArrayList<>();
  private final EvidenceChains chains = new EvidenceChains();
  private long end; // behind it nothing is covered, and nothing kept
  private final Consumer<Damage> damages;

  EvidenceWalk(Consumer<Damage> damages) {
    this.damages = damages;
  }

  /** Looks at the entries once before, to know what to keep; whatever they say is checked. */
  void expect(ArchiveStore.Reader reader) {
    for (var row : reader.entriesOf(LogEntry.EVIDENCE)) {
      var read = LogVerifier.Read.of(row).entry();
      if (read != null && read.what() instanceof Timestamped first) {
        sizes.add(first.to());
        end = Math.max(end, first.to());
      }
    }
  }

  /** The tree after one more entry. */
  void grown(MerkleTree tree) {
    if (sizes.contains(tree.size())) {
      roots.put(tree.size(), tree.root());
    }
  }

  /** An entry about a record. */
  void brought(long seq, LogEntry entry) {
    if (seq < end) {
      BatchLeaves.of(entry).forEach(sha256 -> waiting.add(new BatchLeaves.Leaf(seq, sha256)));
    }
  }

  /**
   * An entry about evidence.
   *
   * @throws IllegalArgumentException if it cannot follow
   */
  void stamped(long seq, Happening what, String origin) {
    chains.add(seq, what);
    if (what instanceof Timestamped first) {
      cover(seq, first, origin);
    }
  }

  private void cover(long seq, Timestamped first, String origin) {
    var behind = 0;
    while (behind < waiting.size() && waiting.get(behind).seq() < first.to()) {
      behind++;
    }
    var covered = waiting.subList(0, behind);
    var root = roots.remove(first.to());
    if (root != null) {
      var head = new Checkpoint(origin, first.to(), root);
      var tree = new BatchLeaves(covered, head, true).tree();
      if (!HexFormat.of().formatHex(tree.root()).equals(first.root())) {
        damages.accept(StampVerifier.invalid(
            seq, "entries " + first.from() + " to " + first.to() + " are not those stamped"));
      }
    }
    covered.clear();
  }

  /** All that was folded. */
  EvidenceChains chains() {
    return chains;
  }
}
