package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Version;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.EvidenceVerifier.EvidenceOf;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.NoteKey;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one package; every problem is noted, so that one damage does not hide another. */
final class ExportChecker {
  private final ExportSource source;
  private final List<String> problems = new ArrayList<>();
  private final BitSet included = new BitSet(); // positions of the versions in the package
  private final BitSet inRange = new BitSet(); // positions of all versions in its range
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
    var span = span();
    if (span == null) {
      return new ExportVerification.Broken(problems);
    }
    files();
    var before = log(span);
    signatures();
    stampedHead();
    ManifestReader.records(source, record -> record(record, span.head()));
    var missing = (BitSet) inRange.clone();
    missing.andNot(included);
    if (span.everything() && before != null && !missing.isEmpty()) {
      missing(span.from(), missing);
    }
    return problems.isEmpty() && before != null
        ? new ExportVerification.Intact(
            span.head(),
            span.from(),
            before,
            included.cardinality(),
            missing.cardinality(),
            evidence.tally())
        : new ExportVerification.Broken(problems);
  }

  private ExportManifest.@Nullable Span span() {
    try {
      return ManifestReader.span(source);
    } catch (IllegalArgumentException e) {
      problems.add(ExportLayout.MANIFEST + " cannot be read: " + e.getMessage());
      return null;
    }
  }

  private void files() {
    var there = new long[1];
    ManifestReader.files(source, (path, sha256) -> {
      var actual = source.hash(path);
      there[0] += actual == null ? 0 : 1;
      if (actual == null) {
        problems.add(path + " is missing");
      } else if (!actual.equals(sha256)) {
        problems.add(path + " was changed");
      }
    });
    if (source.count() != there[0] + 1) { // and the manifest
      strangers();
    }
  }

  private void strangers() {
    var strangers = new HashSet<>(source.paths());
    strangers.remove(ExportLayout.MANIFEST);
    ManifestReader.files(source, (path, sha256) -> strangers.remove(path));
    strangers.stream().sorted().forEach(path -> problems.add(path + " is not in the manifest"));
  }

  /** Leads the entries from the frontier to the head; the root before them, null if that fails. */
  private @Nullable Sha256 log(ExportManifest.Span span) {
    try {
      if (!Checkpoint.parse(text(ExportLayout.CHECKPOINT)).equals(span.head())) {
        problems.add(ExportLayout.CHECKPOINT + " is not the head of the manifest");
      }
      var frontier = frontier(span.from());
      var stamped = stamped();
      stampedRoot(stamped, frontier);
      var tree = new MerkleTree[] {frontier};
      source.eachLine(ExportLayout.ENTRIES, bytes -> {
        note(LogEntry.parse(bytes), position(tree[0].size()));
        tree[0] = tree[0].append(MerkleTree.leafHash(bytes));
        stampedRoot(stamped, tree[0]);
      });
      if (tree[0].size() != span.head().size()
          || !tree[0].root().equals(span.head().root())) {
        problems.add(ExportLayout.ENTRIES + " does not lead to the head");
      }
      return frontier.root();
    } catch (IllegalArgumentException e) {
      problems.add("the log cannot be read: " + e.getMessage());
      return null;
    }
  }

  /** Names versions whose records were neither chosen nor taken away since. */
  private void missing(long from, BitSet missing) {
    var seq = new long[] {from};
    source.eachLine(ExportLayout.ENTRIES, bytes -> {
      if (missing.get(position(seq[0]))
          && !disposed.contains(LogEntry.parse(bytes).id())) {
        problems.add("the record of entry " + seq[0] + " is missing");
      }
      seq[0]++;
    });
  }

  private static int position(long seq) {
    if (seq < 0 || seq >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException("it has more entries than can be looked at");
    }
    return (int) seq;
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
  private @Nullable Checkpoint stamped() {
    return source.read(ExportLayout.STAMPED) == null
        ? null
        : Checkpoint.parse(text(ExportLayout.STAMPED));
  }

  /** That head must be one of this log, where its entries are here. */
  private void stampedRoot(@Nullable Checkpoint stamped, MerkleTree tree) {
    if (stamped != null && stamped.size() == tree.size() && !stamped.root().equals(tree.root())) {
      problems.add(ExportLayout.STAMPED + " is not a head of this log");
    }
  }

  private void stampedHead() {
    var head = source.read(ExportLayout.STAMPED);
    var record = source.read(ExportLayout.STAMPED_EVIDENCE);
    if (head != null && record != null) { // if they are not in the manifest, that was told
      evidence.judge(ExportLayout.STAMPED_EVIDENCE, record, EvidenceOf.bytes(head));
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

  private void note(LogEntry entry, int position) {
    if (entry.what() instanceof Version) {
      inRange.set(position);
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

  private void record(ManifestReader.Item item, Checkpoint head) {
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
      included.set(position(item.logIndex()));
    } catch (ArchiveException | IllegalArgumentException e) {
      problems.add("the proof of " + name + " cannot be read: " + e.getMessage());
    }
  }

  private void objects(ManifestReader.Item item, Version version) {
    var expected = version.objects();
    var opening = item.opening() == null ? null : Opening.parse(text(item.opening()));
    var same = item.files().size() == expected.size();
    for (var i = 0; same && i < expected.size(); i++) {
      same = isSame(item.files().get(i), expected.get(i), opening);
    }
    if (!same) {
      problems.add("the files of " + item.id() + "/" + item.version() + " are not those proved");
    }
  }

  private boolean isSame(String path, StoredObject expected, @Nullable Opening opening) {
    if (opening == null) {
      return expected.sha256().equals(source.hash(path));
    }
    var content = source.content(path);
    return content != null && opening.opens(expected, content);
  }

  private void evidence(ManifestReader.Item item) {
    var path = item.evidence();
    if (path == null || item.files().isEmpty()) {
      return;
    }
    var document = source.content(item.files().get(0));
    var record = source.read(path);
    if (record == null) {
      problems.add(path + " is missing");
    } else if (document != null) { // which was told already
      evidence.judge(path, record, document.digests());
    }
  }
}
