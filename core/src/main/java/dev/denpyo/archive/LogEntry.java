package dev.denpyo.archive;

import static dev.denpyo.archive.KeysJson.optional;
import static dev.denpyo.archive.KeysJson.text;

import dev.denpyo.evidence.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log; its canonical JSON is the leaf.
 *
 * @param id record it happened to; {@value #ARCHIVE}, {@value #POLICY}, {@value #EVIDENCE}, {@value
 *     #KEYS}, {@value #CLOCK} or {@value #LOG}NAME for the archive itself
 * @param what what happened
 * @param actor who did it
 * @param reason why, null where none is asked for
 * @param writerTime the writer's clock, which nobody vouches for
 * @param previous leaf of the last entry about the same record, null for the first
 */
record LogEntry(
    String id,
    Happening what,
    String actor,
    @Nullable String reason,
    Instant writerTime,
    @Nullable Sha256 previous) {
  static final String ARCHIVE = "archive";
  static final String POLICY = "policy";
  static final String KEYS = "keys";
  static final String CLOCK = "clock";
  static final String LOG = "log:"; // a super-log's entries about one log
  static final String EVIDENCE = "evidence";
  private static final long VERSION = 1;
  private static final Set<String> OF_ARCHIVE = Set.of(ARCHIVE, POLICY, EVIDENCE, KEYS, CLOCK);

  /** Members that every entry may have, whatever happened. */
  static final Set<String> COMMON =
      Set.of("v", "event", "id", "actor", "reason", "writerTime", "prevLeaf");

  static LogEntry config(long layout, @Nullable String log, Instant created) {
    var what = new Happening.Configured(layout, log);
    return new LogEntry(ARCHIVE, what, "denpyo", null, created, null);
  }

  /** The id follows from what was put in, so that putting it in again finds the first record. */
  static String idOf(Sha256 metaHash, Sha256 document) {
    return Sha256.digest(metaHash.bytes(), document.bytes()).hex().substring(0, 32);
  }

  /** Whether it is about the archive, not one of its records. */
  boolean isOfArchive() {
    return isOfArchive(id);
  }

  /** Whether entries of that id are about the archive. */
  static boolean isOfArchive(String id) {
    return id.startsWith(LOG) || OF_ARCHIVE.contains(id);
  }

  /** Whether it calls for a timestamp: anything but what is said of timestamps and clocks. */
  boolean isNews() {
    return !id.equals(EVIDENCE) && !id.equals(CLOCK);
  }

  /** The same, written at another time. */
  LogEntry at(Instant time) {
    return new LogEntry(id, what, actor, reason, time, previous);
  }

  String event() {
    return what.event();
  }

  List<StoredObject> objects() {
    return what.objects();
  }

  /** SHA-256 of the search keys it sets, null when it sets none. */
  @Nullable
  Sha256 metaHash() {
    return what instanceof Happening.Version version ? version.metaHash() : null;
  }

  byte[] toBytes() {
    return CanonicalJson.write(members());
  }

  private TreeMap<String, Object> members() {
    var members = new TreeMap<String, Object>(HappeningJson.write(what));
    members.put("v", VERSION);
    members.put("event", what.event());
    members.put("id", id);
    members.put("actor", actor);
    members.put("writerTime", Times.text(writerTime));
    if (reason != null) {
      members.put("reason", reason);
    }
    if (previous != null) {
      members.put("prevLeaf", previous.hex());
    }
    return members;
  }

  /**
   * Reads a leaf, strictly: writing the result again gives the same bytes.
   *
   * @throws IllegalArgumentException if the bytes are anything else
   */
  static LogEntry parse(byte[] bytes) {
    var members = JsonText.readObject(bytes);
    var entry = read(members);
    // What was read is canonical, so equal members are equal bytes; the numbers' types may differ.
    if (!entry.members().equals(members) && !Arrays.equals(entry.toBytes(), bytes)) {
      throw new IllegalArgumentException("the entry holds more than this release writes");
    }
    return entry;
  }

  private static LogEntry read(Map<String, Object> members) {
    if (!(members.get("v") instanceof Long version) || version != VERSION) {
      throw new IllegalArgumentException("the entry is not of version " + VERSION);
    }
    var previous = optional(members, "prevLeaf");
    try {
      return new LogEntry(
          text(members, "id"),
          HappeningJson.read(text(members, "event"), members),
          text(members, "actor"),
          optional(members, "reason"),
          Times.instant(text(members, "writerTime")),
          previous == null ? null : Sha256.fromHex(previous));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the entry holds a malformed time", e);
    }
  }

  /** The document itself; an entry without one is not an ADD this release could have written. */
  StoredObject original() {
    return object(StoredObject.ORIGINAL);
  }

  /**
   * @throws IllegalArgumentException if the entry names no object of that role
   */
  StoredObject object(String role) {
    return objects().stream()
        .filter(object -> object.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the entry names no object " + role));
  }
}
