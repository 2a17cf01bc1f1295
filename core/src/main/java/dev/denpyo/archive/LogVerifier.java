package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
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
  /** One naming of an object by an entry. */
  record Reference(String recordId, String role, long size, long seq) {}

  private final Map<String, RecordState> records = new HashMap<>();
  private final Map<String, List<Reference>> objects = new HashMap<>();
  private final Set<String> suspects = new HashSet<>(); // records whose entry cannot be believed
  private MerkleTree tree = MerkleTree.empty();

  private final ArchiveStore.Reader reader;
  private final List<Damage> damages;
  private final Map<Long, List<Checkpoint>> known = new HashMap<>();
  private final TreeSet<Long> changed = new TreeSet<>(); // positions already reported
  private boolean gap;
  private long next;
  private @Nullable Sha256 firstLeaf;
  private @Nullable LogEntry config;

  LogVerifier(ArchiveStore.Reader reader, List<Damage> damages, List<Checkpoint> heads) {
    this.reader = reader;
    this.damages = damages;
    heads.forEach(
        head -> known.computeIfAbsent(head.size(), n -> new ArrayList<>()).add(head));
  }

  void run() {
    reader.eachEntry(this::entry);
    if (!gap && reader.nodeCount() != tree.size() - Long.bitCount(tree.size())) {
      damages.add(
          new Damage(Kind.NODE_CHANGED, null, null, "there are more stored hashes than subtrees"));
    }
    head();
    layout();
    known.values().forEach(heads -> heads.forEach(this::beyondTheEnd));
  }

  /** The recomputed head. */
  Checkpoint checkpoint() {
    var leaf = firstLeaf == null ? MerkleTree.empty().root() : firstLeaf;
    return new Checkpoint(StoredLog.origin(leaf), tree.size(), tree.root());
  }

  private void entry(ArchiveStore.EntryRow row) {
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
    var bytes = row.entry().getBytes(StandardCharsets.UTF_8);
    var leaf = MerkleTree.leafHash(bytes);
    firstLeaf = firstLeaf == null ? leaf : firstLeaf;
    if (!leaf.hex().equals(row.leafHash())) {
      changed.add(row.seq());
      suspects.add(row.recordId());
      report(Kind.ENTRY_CHANGED, row, "its leaf hash is " + leaf + ", stored is another");
    }
    content(row, bytes);
    tree = tree.append(leaf, this::node);
    known.getOrDefault(tree.size(), List.of()).forEach(this::sameRoot);
  }

  private void report(Kind kind, ArchiveStore.EntryRow row, String detail) {
    var recordId = row.recordId().equals(LogEntry.ARCHIVE) ? null : row.recordId();
    damages.add(new Damage(kind, recordId, row.seq(), detail));
  }

  private void content(ArchiveStore.EntryRow row, byte[] bytes) {
    LogEntry entry;
    try {
      entry = LogEntry.parse(bytes);
    } catch (IllegalArgumentException e) {
      suspects.add(row.recordId());
      report(Kind.ENTRY_INVALID, row, "it cannot be read: " + e.getMessage());
      return;
    }
    if (!entry.id().equals(row.recordId())) {
      var id = entry.id().equals(LogEntry.ARCHIVE) ? null : entry.id();
      damages.add(new Damage(Kind.ENTRY_CHANGED, id, row.seq(), "its record column names another"));
    }
    if (row.seq() == 0 && entry.what() instanceof Happening.Configured) {
      config = entry;
    } else if (!entry.isOfArchive()) {
      fold(row, entry);
    } else if (entry.what() instanceof Happening.Configured) {
      report(Kind.ENTRY_INVALID, row, "an archive begins once");
    } else {
      refer(entry, row.seq());
    }
  }

  /** Goes by the rules that the writer goes by. */
  private void fold(ArchiveStore.EntryRow row, LogEntry entry) {
    var leaf = MerkleTree.leafHash(row.entry().getBytes(StandardCharsets.UTF_8));
    try {
      var before = records.getOrDefault(entry.id(), RecordState.NONE);
      var state = before.after(entry, row.seq(), leaf);
      records.put(entry.id(), state);
      if (state.disposed() == null) {
        refer(entry, row.seq());
      } else {
        forget(entry.id(), state);
      }
    } catch (IllegalArgumentException e) {
      suspects.add(entry.id());
      report(Kind.ENTRY_INVALID, row, "it cannot stand here: " + e.getMessage());
    }
  }

  private void forget(String recordId, RecordState state) {
    for (var sha256 : state.hashes()) {
      var left = objects.getOrDefault(sha256.hex(), List.of()).stream()
          .filter(reference -> !reference.recordId().equals(recordId))
          .toList();
      if (left.isEmpty()) {
        objects.remove(sha256.hex());
      } else {
        objects.put(sha256.hex(), new ArrayList<>(left));
      }
    }
  }

  private void refer(LogEntry entry, long seq) {
    for (var object : entry.objects()) {
      objects
          .computeIfAbsent(object.sha256().hex(), hex -> new ArrayList<>(1))
          .add(new Reference(entry.id(), object.role(), object.size(), seq));
    }
  }

  /** Compares one subtree hash; above an entry already reported nothing new could be said. */
  private void node(int level, long index, Sha256 hash) {
    var first = index << level;
    var last = first + (1L << level) - 1;
    var below = changed.ceiling(first);
    if (gap || (below != null && below <= last)) {
      return;
    }
    if (!hash.hex().equals(reader.node(level, index))) {
      damages.add(new Damage(
          Kind.NODE_CHANGED,
          null,
          first,
          "the hash over positions " + first + " to " + last + " is not theirs"));
    }
  }

  private void head() {
    var heads = reader.heads();
    var expected = new ArchiveStore.HeadRow(tree.size(), tree.root().hex());
    if (heads.size() != 1 || !heads.get(0).equals(expected)) {
      damages.add(new Damage(
          Kind.HEAD_CHANGED,
          null,
          null,
          "the entries give size " + expected.size() + " and root " + expected.root()
              + ", stored is " + heads));
    }
  }

  private void layout() {
    var layouts = reader.layouts();
    var version = config != null && config.what() instanceof Happening.Configured begun
        ? (Long) begun.layout()
        : null;
    var created = config == null ? "" : config.writerTime().toString();
    var same =
        version != null && layouts.equals(List.of(new ArchiveStore.LayoutRow(version, created)));
    if (!same) {
      damages.add(new Damage(
          Kind.LAYOUT_CHANGED, null, 0L, "the layout row and the first entry do not agree"));
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

  /** What the entries say of each record. */
  Map<String, RecordState> records() {
    return records;
  }

  /** Who refers to each object, by its hash. */
  Map<String, List<Reference>> objects() {
    return objects;
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
