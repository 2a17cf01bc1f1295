package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.archive.Happening.Stamped;
import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.DigestAlgorithm;
import java.util.List;
import java.util.Map;

/** The members of entries about evidence. */
final class StampJson {
  /** The role of a token. */
  static final String TOKEN = "timestamp";

  /** The role of the digests that a renewal of hash trees made. */
  static final String DIGESTS = "digests";

  private StampJson() {}

  static void write(Stamped stamped, Map<String, Object> members) {
    members.put("algorithm", stamped.algorithm().javaName());
    members.put("from", stamped.from());
    members.put("to", stamped.to());
    members.put("root", stamped.root());
    members.put("objects", stamped.objects().stream().map(HappeningJson::object).toList());
    if (stamped instanceof Renewed renewed) {
      members.put("rehashed", renewed.rehashed());
    }
  }

  /**
   * What the members say.
   *
   * @throws IllegalArgumentException if they are not those of that event
   */
  static Stamped read(String event, Map<String, Object> members) {
    var algorithm = DigestAlgorithm.ofJavaName(KeysJson.text(members, "algorithm"));
    var from = HappeningJson.number(members, "from");
    var to = HappeningJson.number(members, "to");
    var root = KeysJson.text(members, "root");
    var objects = HappeningJson.list(members, "objects", HappeningJson::readObject);
    var rehashed = event.equals("RENEWED") && HappeningJson.truth(members, "rehashed");
    var roles = rehashed ? List.of(TOKEN, DIGESTS) : List.of(TOKEN);
    if (!objects.stream().map(StoredObject::role).toList().equals(roles)) {
      throw new IllegalArgumentException("the entry does not name " + roles);
    }
    return event.equals("RENEWED")
        ? new Renewed(rehashed, algorithm, from, to, root, objects)
        : new Timestamped(algorithm, from, to, root, objects);
  }

  /** What holds for every stamp. */
  static void check(DigestAlgorithm algorithm, long from, long to, String root) {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("the entry covers nothing: " + from + " to " + to);
    }
    if (!root.matches("[0-9a-f]{" + 2 * algorithm.length() + "}")) {
      throw new IllegalArgumentException("root is no digest of " + algorithm.javaName());
    }
  }
}
