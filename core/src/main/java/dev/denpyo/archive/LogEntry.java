package dev.denpyo.archive;

import static dev.denpyo.archive.KeysJson.optional;
import static dev.denpyo.archive.KeysJson.text;

import dev.denpyo.evidence.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log; its canonical JSON is the leaf.
 *
 * @param event what happened
 * @param id record it happened to; {@value #ARCHIVE} for the archive itself
 * @param objects bytes it vouches for
 * @param metaHash SHA-256 of the canonical search keys, null when the event sets none
 * @param actor who did it
 * @param writerTime the writer's clock, which nobody vouches for
 * @param previous leaf this event refers to, null when it refers to none
 * @param layout version of the archive layout, in {@link #CONFIG} alone
 */
record LogEntry(
    String event,
    String id,
    List<StoredObject> objects,
    @Nullable Sha256 metaHash,
    String actor,
    Instant writerTime,
    @Nullable Sha256 previous,
    @Nullable Long layout) {
  static final String CONFIG = "CONFIG";
  static final String ADD = "ADD";
  static final String ARCHIVE = "archive";
  private static final long VERSION = 1;

  LogEntry {
    objects = List.copyOf(objects);
  }

  static LogEntry config(long layout, Instant created) {
    return new LogEntry(CONFIG, ARCHIVE, List.of(), null, "denpyo", created, null, layout);
  }

  /** The id follows from what was put in, so that putting it in again finds the first record. */
  static String idOf(Sha256 metaHash, Sha256 document) {
    return Sha256.digest(metaHash.bytes(), document.bytes()).hex().substring(0, 32);
  }

  byte[] toBytes() {
    var members = new TreeMap<String, Object>();
    members.put("v", VERSION);
    members.put("event", event);
    members.put("id", id);
    members.put("objects", objects.stream().map(LogEntry::members).toList());
    members.put("actor", actor);
    members.put("writerTime", writerTime.toString());
    if (metaHash != null) {
      members.put("metaHash", metaHash.hex());
    }
    if (previous != null) {
      members.put("previous", previous.hex());
    }
    if (layout != null) {
      members.put("layout", layout);
    }
    return CanonicalJson.write(members);
  }

  private static Map<String, Object> members(StoredObject object) {
    return Map.of(
        "role", object.role(),
        "sha256", object.sha256().hex(),
        "size", object.size(),
        "mediaType", object.mediaType());
  }

  /**
   * Reads a leaf, strictly: writing the result again gives the same bytes.
   *
   * @throws IllegalArgumentException if the bytes are anything else
   */
  static LogEntry parse(byte[] bytes) {
    var entry = read(bytes);
    if (!Arrays.equals(entry.toBytes(), bytes)) { // members or spellings that this release lacks
      throw new IllegalArgumentException("the entry holds more than this release writes");
    }
    return entry;
  }

  private static LogEntry read(byte[] bytes) {
    var members = JsonText.readObject(bytes);
    if (!(members.get("v") instanceof Long version) || version != VERSION) {
      throw new IllegalArgumentException("the entry is not of version " + VERSION);
    }
    if (!(members.get("objects") instanceof List<?> objects)) {
      throw new IllegalArgumentException("the entry lacks objects");
    }
    try {
      return new LogEntry(
          text(members, "event"),
          text(members, "id"),
          objects.stream().map(LogEntry::object).toList(),
          hash(members, "metaHash"),
          text(members, "actor"),
          Instant.parse(text(members, "writerTime")),
          hash(members, "previous"),
          members.get("layout") instanceof Long layout ? layout : null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the entry's writerTime is no instant", e);
    }
  }

  private static StoredObject object(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("an object of the entry is no JSON object");
    }
    var members = new TreeMap<String, Object>();
    map.forEach((key, value) -> members.put((String) key, value));
    if (!(members.get("size") instanceof Long size)) {
      throw new IllegalArgumentException("an object of the entry lacks a size");
    }
    var sha256 = Sha256.fromHex(text(members, "sha256"));
    return new StoredObject(text(members, "role"), sha256, size, text(members, "mediaType"));
  }

  private static @Nullable Sha256 hash(Map<String, Object> members, String name) {
    var hex = optional(members, name);
    return hex == null ? null : Sha256.fromHex(hex);
  }

  /** The document itself; an entry without one is not an ADD this release could have written. */
  StoredObject original() {
    return object(StoredObject.ORIGINAL);
  }

  /**
   * @throws IllegalArgumentException if the entry names no object of that role
   */
  StoredObject object(String role) {
    return objects.stream()
        .filter(object -> object.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the entry names no object " + role));
  }
}
