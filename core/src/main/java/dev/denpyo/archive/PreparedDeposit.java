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
    StoredObject keep(
        String role, String mediaType, Content content, Map<Sha256, Content> contents);
  }

  static PreparedDeposit of(Deposit deposit, Instant now) {
    var keys = KeysJson.write(deposit.keys());
    return of(deposit, now, keys, (role, mediaType, content, contents) -> {
      var plain = StoredObject.of(role, mediaType, content);
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
    return of(deposit, now, keys, (role, mediaType, content, contents) -> {
      var encrypted = once(key.encrypt(role, mediaType, content, random));
      var stored = StoredObject.of(role, mediaType, encrypted);
      contents.put(stored.sha256(), encrypted);
      return stored.committedTo(opening.commitment(content));
    });
  }

  /** Little is encrypted once and kept; much is encrypted again whenever it is read. */
  private static Content once(Content encrypted) {
    return encrypted.size() <= LogWriter.PART ? new Content.Bytes(encrypted.bytes()) : encrypted;
  }

  private static PreparedDeposit of(Deposit deposit, Instant now, String keys, Keeping keeping) {
    var contents = new LinkedHashMap<Sha256, Content>();
    var objects = new ArrayList<StoredObject>();
    var mediaType = deposit.mediaType();
    objects.add(keeping.keep(StoredObject.ORIGINAL, mediaType, deposit.source(), contents));
    for (var companion : deposit.companions()) {
      objects.add(
          keeping.keep(companion.role(), companion.mediaType(), companion.source(), contents));
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
    return log.put(this).get();
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
