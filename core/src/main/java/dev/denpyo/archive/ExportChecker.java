package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Version;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.NoteKey;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks one package; every problem is noted, so that one damage does not hide another. */
final class ExportChecker {
  private final ExportSource source;
  private final List<String> problems = new ArrayList<>();
  private final Set<Long> included = new HashSet<>(); // positions of the versions in the package
  private final Set<Long> inRange = new HashSet<>(); // positions of all versions in its range
  private final Map<Long, String> ids = new HashMap<>(); // record ids of those
  private final Set<String> disposed = new HashSet<>();

  private final Collection<NoteKey> trusted;
  private final ExportedEvidence evidence;

  /**
   * @param trusted one of them must have signed the head; empty if nobody must
   * @param verifier who judges evidence records, null if nobody does
   */
  ExportChecker(
      ExportSource source,
      Collection<NoteKey> trusted,
      @Nullable EvidenceVerifier verifier,
      Instant now) {
    this.source = source;
    this.trusted = trusted;
    this.evidence = new ExportedEvidence(verifier, now, problems::add);
  }

  ExportVerification run() {
    var manifest = manifest();
    if (manifest == null) {
      return new ExportVerification.Broken(problems);
    }
    files(manifest.files());
    var before = log(manifest);
    signatures();
    stampedHead(manifest);
    manifest.records().forEach(record -> record(record, manifest.head()));
    var missing = new HashSet<>(inRange);
    missing.removeAll(included);
    if (manifest.everything()) {
      missing.stream()
          .filter(seq -> !disposed.contains(ids.get(seq)))
          .sorted()
          .forEach(seq -> problems.add("the record of entry " + seq + " is missing"));
    }
    return problems.isEmpty() && before != null
        ? new ExportVerification.Intact(
            manifest.head(),
            manifest.from(),
            before,
            included.size(),
            missing.size(),
            evidence.tally())
        : new ExportVerification.Broken(problems);
  }

  private @Nullable ReadManifest manifest() {
    var bytes = source.read(ExportLayout.MANIFEST);
    try {
      return ReadManifest.of(bytes == null ? new byte[0] : bytes);
    } catch (IllegalArgumentException e) {
      problems.add(ExportLayout.MANIFEST + " cannot be read: " + e.getMessage());
      return null;
    }
  }

  private void files(Map<String, Sha256> listed) {
    var strangers = new HashSet<>(source.paths());
    strangers.remove(ExportLayout.MANIFEST);
    listed.forEach((path, sha256) -> {
      strangers.remove(path);
      var content = source.read(path);
      if (content == null) {
        problems.add(path + " is missing");
      } else if (!Sha256.digest(content).equals(sha256)) {
        problems.add(path + " was changed");
      }
    });
    strangers.stream().sorted().forEach(path -> problems.add(path + " is not in the manifest"));
  }

  /** Leads the entries from the frontier to the head; the root before them, null if that fails. */
  private @Nullable Sha256 log(ReadManifest manifest) {
    try {
      if (!Checkpoint.parse(text(ExportLayout.CHECKPOINT)).equals(manifest.head())) {
        problems.add(ExportLayout.CHECKPOINT + " is not the head of the manifest");
      }
      var tree = frontier(manifest.from());
      var before = tree.root();
      var stamped = stamped(manifest);
      stampedRoot(stamped, tree);
      for (var line : text(ExportLayout.ENTRIES).lines().toList()) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        note(LogEntry.parse(bytes), tree.size());
        tree = tree.append(MerkleTree.leafHash(bytes));
        stampedRoot(stamped, tree);
      }
      if (tree.size() != manifest.head().size()
          || !tree.root().equals(manifest.head().root())) {
        problems.add(ExportLayout.ENTRIES + " does not lead to the head");
      }
      return before;
    } catch (IllegalArgumentException e) {
      problems.add("the log cannot be read: " + e.getMessage());
      return null;
    }
  }

  private void signatures() {
    if (trusted.isEmpty()) {
      return;
    }
    try {
      SignedNote.parse(text(ExportLayout.CHECKPOINT))
          .check(trusted)
          .fold(good -> true, bad -> problems.add(ExportLayout.CHECKPOINT + ": " + bad.reason()));
    } catch (IllegalArgumentException e) {
      problems.add(ExportLayout.CHECKPOINT + " is not signed: " + e.getMessage());
    }
  }

  /** The head that a token is said to cover, null if the package has none. */
  private @Nullable Checkpoint stamped(ReadManifest manifest) {
    return manifest.files().containsKey(ExportLayout.STAMPED)
        ? Checkpoint.parse(text(ExportLayout.STAMPED))
        : null;
  }

  /** That head must be one of this log, where its entries are here. */
  private void stampedRoot(@Nullable Checkpoint stamped, MerkleTree tree) {
    if (stamped != null && stamped.size() == tree.size() && !stamped.root().equals(tree.root())) {
      problems.add(ExportLayout.STAMPED + " is not a head of this log");
    }
  }

  private void stampedHead(ReadManifest manifest) {
    var head = source.read(ExportLayout.STAMPED);
    var record = source.read(ExportLayout.STAMPED_EVIDENCE);
    if (head != null && record != null && manifest.files().containsKey(ExportLayout.STAMPED)) {
      evidence.judge(ExportLayout.STAMPED_EVIDENCE, record, head);
    }
  }

  private MerkleTree frontier(long from) {
    var hashes = new HashMap<String, Sha256>();
    for (var line : text(ExportLayout.FRONTIER).lines().toList()) {
      var last = line.lastIndexOf(' ');
      hashes.put(line.substring(0, Math.max(last, 0)), Sha256.fromHex(line.substring(last + 1)));
    }
    return MerkleTree.restore(from, (level, index) -> {
      var hash = hashes.get(level + " " + index);
      if (hash == null) {
        throw new IllegalArgumentException(ExportLayout.FRONTIER + " lacks a hash");
      }
      return hash;
    });
  }

  private void note(LogEntry entry, long seq) {
    if (entry.what() instanceof Version) {
      inRange.add(seq);
      ids.put(seq, entry.id());
    } else if (entry.what() instanceof Happening.Disposed
        || entry.what() instanceof Happening.KeyShredded) {
      disposed.add(entry.id());
    }
  }

  private String text(String path) {
    var bytes = source.read(path);
    if (bytes == null) {
      throw new IllegalArgumentException(path + " is missing");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void record(ReadManifest.Item item, Checkpoint head) {
    var name = item.id() + "/" + item.version();
    try {
      var receipt = Receipt.parse(text(item.proof()));
      var proved = receipt.check() instanceof ReceiptCheck.Proven
          && receipt.checkpoint().equals(head)
          && receipt.logIndex() == item.logIndex()
          && receipt.recordId().equals(item.id());
      if (!proved || !(receipt.event().what() instanceof Version version)) {
        problems.add(item.proof() + " does not prove " + name);
        return;
      }
      if (version.version() != item.version()
          || !version.metaHash().equals(PreparedDeposit.metaHash(item.keys()))) {
        problems.add("the search keys of " + name + " are not those that its entry vouches for");
      }
      objects(item, version);
      evidence(item);
      included.add(item.logIndex());
    } catch (ArchiveException | IllegalArgumentException e) {
      problems.add("the proof of " + name + " cannot be read: " + e.getMessage());
    }
  }

  private void objects(ReadManifest.Item item, Version version) {
    var expected = version.objects();
    var opening = item.opening() == null ? null : Opening.parse(text(item.opening()));
    var same = item.files().size() == expected.size();
    for (var i = 0; same && i < expected.size(); i++) {
      var content = source.read(item.files().get(i));
      same = content != null
          && (opening == null
              ? Sha256.digest(content).equals(expected.get(i).sha256())
              : opening.opens(expected.get(i), content));
    }
    if (!same) {
      problems.add("the files of " + item.id() + "/" + item.version() + " are not those proved");
    }
  }

  private void evidence(ReadManifest.Item item) {
    var path = item.evidence();
    if (path == null || item.files().isEmpty()) {
      return;
    }
    var document = source.read(item.files().get(0));
    var record = source.read(path);
    if (record == null) {
      problems.add(path + " is missing");
    } else if (document != null) { // which was told already
      evidence.judge(path, record, document);
    }
  }

  /** A manifest that was read. */
  record ReadManifest(
      Checkpoint head,
      long from,
      boolean everything,
      List<Item> records,
      Map<String, Sha256> files) {
    /** One version of a record in it. */
    record Item(
        String id,
        long version,
        long logIndex,
        String keys,
        List<String> files,
        String proof,
        @Nullable String opening,
        @Nullable String evidence) {}

    static ReadManifest of(byte[] bytes) {
      var members = JsonText.readObject(bytes);
      if (number(members, "v") != ExportLayout.VERSION) {
        throw new IllegalArgumentException("it is not of version " + ExportLayout.VERSION);
      }
      var head = HappeningJson.checkpoint(members);
      var files = new TreeMap<String, Sha256>();
      HappeningJson.map(members.get("files"))
          .forEach((path, hash) -> files.put(path, Sha256.fromHex(String.valueOf(hash))));
      return new ReadManifest(
          head,
          number(members, "from"),
          Boolean.TRUE.equals(members.get("everything")),
          HappeningJson.list(members, "records", ReadManifest::item),
          files);
    }

    private static Item item(Map<String, Object> members) {
      return new Item(
          KeysJson.text(members, "id"),
          number(members, "version"),
          number(members, "logIndex"),
          KeysJson.text(members, "keys"),
          members.get("files") instanceof List<?> files
              ? files.stream().map(String::valueOf).toList()
              : List.of(),
          KeysJson.text(members, "proof"),
          KeysJson.optional(members, "opening"),
          KeysJson.optional(members, "evidence"));
    }

    private static long number(Map<String, Object> members, String name) {
      return HappeningJson.number(members, name);
    }
  }
}
