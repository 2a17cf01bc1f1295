package dev.denpyo.archive;

import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deposit with everything computed that does not depend on its place in the log, so that callers
 * hash and fold on their own threads and the one writer only writes.
 *
 * @param added its ADD entry
 * @param entry canonical bytes of that
 * @param leafHash leaf hash of them
 * @param contents the bytes to keep, by hash
 */
record PreparedDeposit(
    LogEntry added,
    String entry,
    Sha256 leafHash,
    String keys,
    SearchColumns columns,
    Map<Sha256, Content> contents)
    implements Pending {

  /** What makes stored bytes, and how they are named, of those that were put in. */
  @FunctionalInterface
  private interface Keeping {
    StoredObject keep(StoredObject plain, Content content, Map<Sha256, Content> contents);
  }

  static PreparedDeposit of(Deposit deposit, Instant now) {
    return of(deposit, now, KeysJson.write(deposit.keys()), (plain, content, contents) -> {
      contents.put(plain.sha256(), content);
      return plain;
    });
  }

  /** The same, encrypted; its search keys are salted, so that their hash tells nobody anything. */
  static PreparedDeposit locked(
      Deposit deposit, Instant now, DocumentKey key, SecureRandom random) {
    var plainKeys = KeysJson.write(deposit.keys());
    var keys = KeysJson.write(deposit.keys(), key.salt(plainKeys));
    var opening = key.opening();
    return of(deposit, now, keys, (plain, content, contents) -> {
      var bytes = content.bytes();
      var encrypted = key.encrypt(plain, bytes, random);
      var sha256 = Sha256.digest(encrypted);
      contents.put(sha256, new Content.Bytes(encrypted));
      return new StoredObject(
          plain.role(), sha256, encrypted.length, plain.mediaType(), opening.commitment(bytes));
    });
  }

  private static PreparedDeposit of(Deposit deposit, Instant now, String keys, Keeping keeping) {
    var contents = new LinkedHashMap<Sha256, Content>();
    var objects = new ArrayList<StoredObject>();
    var document = deposit.source();
    var original = StoredObject.of(StoredObject.ORIGINAL, deposit.mediaType(), document);
    objects.add(keeping.keep(original, document, contents));
    for (var companion : deposit.companions()) {
      var content = companion.source();
      var plain = StoredObject.of(companion.role(), companion.mediaType(), content);
      objects.add(keeping.keep(plain, content, contents));
    }
    var metaHash = metaHash(keys);
    var what =
        new Happening.Added(objects, metaHash, deposit.origin(), deposit.term(), deposit.links());
    var id = LogEntry.idOf(metaHash, objects.get(0).sha256());
    var added = new LogEntry(id, what, deposit.actor(), null, now, null);
    var entry = added.toBytes();
    return new PreparedDeposit(
        added,
        new String(entry, StandardCharsets.UTF_8),
        MerkleTree.leafHash(entry),
        keys,
        SearchColumns.of(deposit.keys()),
        contents);
  }

  @Override
  public Receipt write(LogWriter log) {
    return log.put(this);
  }

  @Override
  public List<PreparedDeposit> brings() {
    return List.of(this);
  }

  /** The record that it is, if it is put in and no correction. */
  String id() {
    return added.id();
  }

  List<StoredObject> objects() {
    return added.objects();
  }

  Sha256 metaHash() {
    return metaHash(keys);
  }

  Origin origin() {
    return ((Happening.Version) added.what()).origin();
  }

  /** When its own term ends, null if it has none. */
  @Nullable
  Instant until() {
    var term = added.what() instanceof Happening.Added one ? one.term() : null;
    return term == null ? null : term.end();
  }

  List<Link> links() {
    return ((Happening.Added) added.what()).links();
  }

  /** The index row that goes with it at that position of the log. */
  ArchiveStore.IndexRow row(long seq) {
    var status = RecordState.NONE.after(added, seq, leafHash).status(1);
    return new ArchiveStore.IndexRow(id(), 1, seq, keys, columns, status);
  }

  /** What entries say about search keys: names and amounts themselves stay out of the log. */
  static Sha256 metaHash(String keys) {
    return Sha256.digest(keys.getBytes(StandardCharsets.UTF_8));
  }
}
