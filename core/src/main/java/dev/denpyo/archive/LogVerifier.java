package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks the log once: recomputes every leaf and the tree, and gathers what the entries vouch for,
 * so that objects and index can then be held against it.
 */
final class LogVerifier {
  private final LogBook book;
  private final Set<String> suspects = new HashSet<>(); // records whose entry cannot be believed
  private MerkleTree tree = MerkleTree.empty();

  private final ArchiveStore.Reader reader;
  private final List<Damage> damages;
  private final Map<Long, List<Checkpoint>> known = new HashMap<>();
  private final TreeSet<Long> changed = new TreeSet<>(); // positions already reported
  private final LogTiles tiles;
  private final TailNotes tail;
  private boolean gap;
  private boolean keys;
  private long next;
  private Instant last = Instant.MIN; // time of the entry before
  private @Nullable Sha256 firstLeaf;
  private final List<ArchiveStore.LayoutRow> layouts = new ArrayList<>(); // as the log says
  private final EvidenceWalk evidence;

  /**
   * @param heads known from elsewhere
   * @param book what keeps what the entries say
   */
  LogVerifier(
      ArchiveStore.Reader reader, List<Damage> damages, List<Checkpoint> heads, LogBook book) {
    this.reader = reader;
    this.book = book;
    this.damages = damages;
    this.tiles = new LogTiles(reader, changed);
    this.tail = new TailNotes(reader);
    this.evidence = new EvidenceWalk(damages::add);
    heads.forEach(
        head -> known.computeIfAbsent(head.size(), n -> new ArrayList<>()).add(head));
  }

  void run() {
    evidence.expect(reader);
    try (var crew = new Crew<Read>(this::entry)) {
      reader.eachEntry(row -> crew.add(() -> Read.of(row)));
    }
    var headFits = head();
    if (!gap) { // after a gap every position is another
      tiles.finish(tree.size());
      damages.addAll(tiles.damages(headFits));
      damages.addAll(tail.damages(tree.size(), !changed.isEmpty()));
    }
    writer();
    layout();
    known.values().forEach(heads -> heads.forEach(this::beyondTheEnd));
  }

  /** The recomputed head. */
  Checkpoint checkpoint() {
    var leaf = firstLeaf == null ? MerkleTree.empty().root() : firstLeaf;
    return new Checkpoint(StoredLog.origin(leaf), tree.size(), tree.root());
  }

  /** An entry with what can be computed without its neighbours. */
  record Read(
      ArchiveStore.EntryRow row, Sha256 leaf, @Nullable LogEntry entry, String problem) {
    static Read of(ArchiveStore.EntryRow row) {
      var bytes = row.entry().getBytes(StandardCharsets.UTF_8);
      var leaf = MerkleTree.leafHash(bytes);
      try {
        return new Read(row, leaf, LogEntry.parse(bytes), "");
      } catch (IllegalArgumentException e) {
        return new Read(row, leaf, null, String.valueOf(e.getMessage()));
      }
    }
  }

  private void entry(Read read) {
    var row = read.row();
    if (row.seq() != next) {
      gap = true;
      damages.add(new Damage(
          Kind.ENTRY_MISSING,
          row.recordId(),
          next,
          "position " + next + " is followed by " + row.seq()
              + "; the record named is that of the entry after the gap"));
    }
    next = row.seq() + 1;
    var leaf = read.leaf();
    firstLeaf = firstLeaf == null ? leaf : firstLeaf;
    if (!leaf.hex().equals(row.leafHash())) {
      changed.add(row.seq());
      suspects.add(row.recordId());
      report(Kind.ENTRY_CHANGED, row, "its leaf hash is " + leaf + ", stored is another");
    }
    content(row, read);
    tiles.leaf(row.recordId(), leaf);
    tree = tree.append(leaf, tiles::completed);
    tail.at(tree);
    evidence.grown(tree);
    known.getOrDefault(tree.size(), List.of()).forEach(this::sameRoot);
  }

  private void report(Kind kind, ArchiveStore.EntryRow row, String detail) {
    var recordId = row.recordId().equals(LogEntry.ARCHIVE) ? null : row.recordId();
    damages.add(new Damage(kind, recordId, row.seq(), detail));
  }

  private void content(ArchiveStore.EntryRow row, Read read) {
    var entry = read.entry();
    if (entry == null) {
      suspects.add(row.recordId());
      report(Kind.ENTRY_INVALID, row, "it cannot be read: " + read.problem());
      return;
    }
    if (!entry.id().equals(row.recordId())) {
      var id = entry.id().equals(LogEntry.ARCHIVE) ? null : entry.id();
      damages.add(new Damage(Kind.ENTRY_CHANGED, id, row.seq(), "its record column names another"));
    }
    if (!ClockWatch.mayFollow(entry, last)) {
      report(Kind.ENTRY_INVALID, row, "it cannot stand here: its time is before " + last);
    }
    last = entry.writerTime();
    var layout = entry.what() instanceof Happening.Configured begun ? (Long) begun.layout() : null;
    if (layout != null && (row.seq() == 0) == layouts.isEmpty()) {
      layouts.add(new ArchiveStore.LayoutRow(layout, entry.writerTime().toString()));
    } else if (!entry.isOfArchive()) {
      fold(row, entry, read.leaf());
      evidence.brought(row.seq(), entry);
    } else if (entry.id().equals(LogEntry.EVIDENCE)) {
      stamped(row, entry);
    } else if (layout != null) {
      report(Kind.ENTRY_INVALID, row, "an archive begins once");
    } else {
      keys |= entry.what() instanceof Happening.KeysWrapped;
      book.brought(entry, row.seq());
    }
  }

  /** Whether the log says that there are keys of erasable records. */
  boolean hasKeys() {
    return keys;
  }

  private void fold(ArchiveStore.EntryRow row, LogEntry entry, Sha256 leaf) {
    try {
      book.entry(entry, row.seq(), leaf);
    } catch (IllegalArgumentException e) {
      suspects.add(entry.id());
      report(Kind.ENTRY_INVALID, row, "it cannot stand here: " + e.getMessage());
    }
  }

  private void stamped(ArchiveStore.EntryRow row, LogEntry entry) {
    try {
      book.brought(entry, row.seq());
      evidence.stamped(row.seq(), entry.what(), checkpoint().origin());
    } catch (IllegalArgumentException e) {
      report(Kind.ENTRY_INVALID, row, "it cannot stand here: " + e.getMessage());
    }
  }

  private boolean head() {
    var heads = reader.heads();
    var expected = new ArchiveStore.HeadRow(tree.size(), tree.root().hex());
    var fits = heads.size() == 1 && heads.get(0).equals(expected);
    if (!fits) {
      damages.add(new Damage(
          Kind.HEAD_CHANGED,
          null,
          null,
          "the entries give size " + expected.size() + " and root " + expected.root()
              + ", stored is " + heads));
    }
    return fits;
  }

  /** Writers count upwards; that row says nothing about what was written, but it must be there. */
  private void writer() {
    var writers = reader.writers();
    if (writers.size() != 1
        || writers.get(0).fence() < 0
        || writers.get(0).epoch() < writers.get(0).fence()) {
      damages.add(new Damage(
          Kind.DATABASE, null, null, "the row that keeps writers apart was changed: " + writers));
    }
  }

  private void layout() {
    if (layouts.isEmpty() || !layouts.equals(reader.layouts())) {
      damages.add(new Damage(
          Kind.LAYOUT_CHANGED, null, 0L, "the layout rows and the entries do not agree"));
    }
  }

  private void sameRoot(Checkpoint head) {
    if (!head.root().equals(tree.root())) {
      damages.add(new Damage(
          Kind.HISTORY_REWRITTEN,
          null,
          head.size() - 1,
          "at size " + head.size() + " the root is not " + head.root()));
    }
  }

  private void beyondTheEnd(Checkpoint head) {
    if (head.size() > tree.size()) {
      damages.add(new Damage(
          Kind.HISTORY_REWRITTEN,
          null,
          tree.size(),
          "a head of size " + head.size() + " is known, the log has " + tree.size()));
    }
  }

  /** What the entries say of evidence. */
  EvidenceChains evidence() {
    return evidence.chains();
  }

  /** Records whose entry cannot be believed. */
  Set<String> suspects() {
    return suspects;
  }

  /** The tree over the entries as they are. */
  MerkleTree tree() {
    return tree;
  }
}
