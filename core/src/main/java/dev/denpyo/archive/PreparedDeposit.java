package dev.denpyo.archive;

import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<Sha256, byte[]> contents)
    implements Pending {

  static PreparedDeposit of(Deposit deposit, Instant now) {
    var contents = new LinkedHashMap<Sha256, byte[]>();
    var objects = new ArrayList<StoredObject>();
    keep(StoredObject.ORIGINAL, deposit.mediaType(), deposit.document(), objects, contents);
    for (var companion : deposit.companions()) {
      keep(companion.role(), companion.mediaType(), companion.content(), objects, contents);
    }
    var keys = KeysJson.write(deposit.keys());
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

  private static void keep(
      String role,
      String mediaType,
      byte[] content,
      List<StoredObject> objects,
      Map<Sha256, byte[]> contents) {
    var object = StoredObject.of(role, mediaType, content);
    objects.add(object);
    contents.put(object.sha256(), content);
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
