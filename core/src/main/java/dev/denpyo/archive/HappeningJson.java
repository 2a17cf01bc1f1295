package dev.denpyo.archive;

import static dev.denpyo.archive.KeysJson.optional;
import static dev.denpyo.archive.KeysJson.text;

import dev.denpyo.archive.Happening.Added;
import dev.denpyo.archive.Happening.Annotated;
import dev.denpyo.archive.Happening.ClockDiffered;
import dev.denpyo.archive.Happening.Configured;
import dev.denpyo.archive.Happening.Disposed;
import dev.denpyo.archive.Happening.Exported;
import dev.denpyo.archive.Happening.Extended;
import dev.denpyo.archive.Happening.HeadNoted;
import dev.denpyo.archive.Happening.Held;
import dev.denpyo.archive.Happening.KeyShredded;
import dev.denpyo.archive.Happening.KeysWrapped;
import dev.denpyo.archive.Happening.Linked;
import dev.denpyo.archive.Happening.Lost;
import dev.denpyo.archive.Happening.Other;
import dev.denpyo.archive.Happening.PolicySet;
import dev.denpyo.archive.Happening.Released;
import dev.denpyo.archive.Happening.Revised;
import dev.denpyo.archive.Happening.Stamped;
import dev.denpyo.archive.Happening.Version;
import dev.denpyo.archive.Happening.Voided;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an entry that differ by what happened. */
final class HappeningJson {
  private HappeningJson() {}

  static Map<String, Object> write(Happening what) {
    var members = new TreeMap<String, Object>();
    if (what instanceof Version version) {
      version(version, members);
    } else if (what instanceof Voided) {
      members.put("void", true);
    } else if (what instanceof Annotated annotated) {
      members.put("text", annotated.text());
    } else if (what instanceof Linked linked) {
      members.put("link", link(linked.link()));
    } else if (what instanceof Held held) {
      members.put("hold", held.hold());
    } else if (what instanceof Released released) {
      members.put("hold", released.hold());
    } else if (what instanceof Extended extended) {
      members.put("retention", term(extended.term()));
    } else {
      rare(what, members);
    }
    return members;
  }

  private static void rare(Happening what, Map<String, Object> members) {
    if (what instanceof Disposed disposed) {
      members.put("destroyed", hex(disposed.destroyed()));
      members.put("until", disposed.until().toString());
      put(members, "approvedBy", disposed.approvedBy());
      members.put("time", time(disposed.time()));
    } else if (what instanceof KeyShredded shredded) {
      members.put("until", shredded.until().toString());
      put(members, "approvedBy", shredded.approvedBy());
      members.put("time", time(shredded.time()));
    } else if (what instanceof Lost lost) {
      members.put("lost", hex(lost.lost()));
    } else if (what instanceof Exported exported) {
      members.put("manifest", exported.manifest().hex());
      members.put("records", exported.records());
      members.put("from", exported.from());
      members.put("to", exported.to());
    } else if (what instanceof Configured configured) {
      members.put("layout", configured.layout());
      put(members, "log", configured.log());
    } else if (what instanceof ClockDiffered differed) {
      members.put("clock", differed.clock().toString());
      members.put("other", differed.other().toString());
      members.put("than", differed.than());
    } else if (what instanceof HeadNoted noted) {
      members.put("origin", noted.head().origin());
      members.put("size", noted.head().size());
      members.put("root", noted.head().root().hex());
    } else if (what instanceof PolicySet set) {
      members.put("correctable", set.policy().correctable());
      members.put("twoPersonDisposal", set.policy().twoPersonDisposal());
    } else if (what instanceof KeysWrapped wrapped) {
      members.put("kek", wrapped.kek());
    } else if (what instanceof Stamped stamped) {
      StampJson.write(stamped, members);
    } else {
      members.putAll(((Other) what).members());
    }
  }

  private static void version(Version version, Map<String, Object> members) {
    members.put("objects", version.objects().stream().map(HappeningJson::object).toList());
    members.put("metaHash", version.metaHash().hex());
    var origin = version.origin();
    put(
        members,
        "provenance",
        origin.provenance() == null ? null : origin.provenance().code());
    put(members, "exchangedAt", origin.exchangedAt());
    put(members, "measure", origin.measure() == null ? null : origin.measure().code());
    if (version instanceof Added added) {
      if (added.term() != null) {
        members.put("retention", term(added.term()));
      }
      if (!added.links().isEmpty()) {
        members.put("links", added.links().stream().map(HappeningJson::link).toList());
      }
    } else {
      members.put("version", version.version());
    }
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value.toString());
    }
  }

  private static List<String> hex(List<Sha256> hashes) {
    return hashes.stream().map(Sha256::hex).toList();
  }

  static Map<String, Object> object(StoredObject object) {
    var members = new TreeMap<String, Object>();
    members.put("role", object.role());
    members.put("sha256", object.sha256().hex());
    members.put("size", object.size());
    members.put("mediaType", object.mediaType());
    put(members, "commitment", object.commitment());
    return members;
  }

  private static Map<String, Object> link(Link link) {
    return Map.of("relation", link.relation(), "target", link.target());
  }

  private static Map<String, Object> term(RetentionTerm term) {
    return Map.of(
        "class", term.documentClass(),
        "until", term.until().toString(),
        "zone", term.zone().getId(),
        "basis", term.basis());
  }

  /**
   * What the members say.
   *
   * @param members of the whole entry
   * @throws IllegalArgumentException if they are not those of that event
   * @throws java.time.DateTimeException likewise, of a date
   */
  static Happening read(String event, Map<String, Object> members) {
    return switch (event) {
      case "ADD" ->
        new Added(
            list(members, "objects", HappeningJson::readObject),
            Sha256.fromHex(text(members, "metaHash")),
            origin(members),
            members.containsKey("retention") ? readTerm(members) : null,
            members.containsKey("links")
                ? list(members, "links", HappeningJson::readLink)
                : List.of());
      case "REVISE" -> members.containsKey("void") ? new Voided() : revised(members);
      case "ANNOTATE" -> new Annotated(text(members, "text"));
      case "LINK" -> new Linked(readLink(map(members.get("link"))));
      case "HOLD" -> new Held(text(members, "hold"));
      case "RELEASE" -> new Released(text(members, "hold"));
      case "EXTEND" -> new Extended(readTerm(members));
      case "DISPOSE" -> disposed(members);
      case "KEY_SHRED" ->
        new KeyShredded(
            LocalDate.parse(text(members, "until")),
            optional(members, "approvedBy"),
            readTime(members));
      case "LOSS" -> new Lost(hashes(members, "lost"));
      case "EXPORT" -> exported(members);
      case "CONFIG" -> configured(members);
      case "CLOCK" ->
        new ClockDiffered(
            Instant.parse(text(members, "clock")),
            Instant.parse(text(members, "other")),
            text(members, "than"));
      case "HEAD" -> new HeadNoted(checkpoint(members));
      case "TIMESTAMPED", "RENEWED" -> StampJson.read(event, members);
      default -> new Other(event, withoutCommon(members));
    };
  }

  private static Map<String, Object> withoutCommon(Map<String, Object> members) {
    var own = new TreeMap<>(members);
    own.keySet().removeAll(LogEntry.COMMON);
    return own;
  }

  private static Revised revised(Map<String, Object> members) {
    return new Revised(
        number(members, "version"),
        list(members, "objects", HappeningJson::readObject),
        Sha256.fromHex(text(members, "metaHash")),
        origin(members));
  }

  private static List<Sha256> hashes(Map<String, Object> members, String name) {
    if (!(members.get(name) instanceof List<?> hashes)) {
      throw new IllegalArgumentException("the entry lacks " + name);
    }
    return hashes.stream().map(hash -> Sha256.fromHex(String.valueOf(hash))).toList();
  }

  private static Disposed disposed(Map<String, Object> members) {
    return new Disposed(
        hashes(members, "destroyed"),
        LocalDate.parse(text(members, "until")),
        optional(members, "approvedBy"),
        readTime(members));
  }

  private static Map<String, Object> time(TrustedTime time) {
    return Map.of("at", time.at().toString(), "source", time.source());
  }

  private static TrustedTime readTime(Map<String, Object> entry) {
    var members = map(entry.get("time"));
    return new TrustedTime(Instant.parse(text(members, "at")), text(members, "source"));
  }

  private static Exported exported(Map<String, Object> members) {
    return new Exported(
        Sha256.fromHex(text(members, "manifest")),
        number(members, "records"),
        number(members, "from"),
        number(members, "to"));
  }

  private static Happening configured(Map<String, Object> members) {
    if (members.containsKey("kek")) {
      return new KeysWrapped(text(members, "kek"));
    }
    return members.containsKey("layout")
        ? new Configured(number(members, "layout"), optional(members, "log"))
        : new PolicySet(
            new ArchivePolicy(truth(members, "correctable"), truth(members, "twoPersonDisposal")));
  }

  /** A head as entries and manifests write it. */
  static Checkpoint checkpoint(Map<String, Object> members) {
    return new Checkpoint(
        text(members, "origin"), number(members, "size"), Sha256.fromHex(text(members, "root")));
  }

  private static Origin origin(Map<String, Object> members) {
    var provenance = optional(members, "provenance");
    var exchangedAt = optional(members, "exchangedAt");
    var measure = optional(members, "measure");
    return new Origin(
        provenance == null ? null : Provenance.ofCode(provenance),
        exchangedAt == null ? null : Instant.parse(exchangedAt),
        measure == null ? null : AuthenticityMeasure.ofCode(measure));
  }

  static StoredObject readObject(Map<String, Object> members) {
    var commitment = optional(members, "commitment");
    return new StoredObject(
        text(members, "role"),
        Sha256.fromHex(text(members, "sha256")),
        number(members, "size"),
        text(members, "mediaType"),
        commitment == null ? null : Sha256.fromHex(commitment));
  }

  private static Link readLink(Map<String, Object> members) {
    return new Link(text(members, "relation"), text(members, "target"));
  }

  private static RetentionTerm readTerm(Map<String, Object> entry) {
    var members = map(entry.get("retention"));
    return new RetentionTerm(
        text(members, "class"),
        LocalDate.parse(text(members, "until")),
        ZoneId.of(text(members, "zone")),
        text(members, "basis"));
  }

  static <T> List<T> list(
      Map<String, Object> members, String name, Function<Map<String, Object>, T> item) {
    if (!(members.get(name) instanceof List<?> items)) {
      throw new IllegalArgumentException("the entry lacks " + name);
    }
    return items.stream().map(HappeningJson::map).map(item).toList();
  }

  @SuppressWarnings("unchecked") // the keys of a map that JsonText made are texts
  static Map<String, Object> map(@Nullable Object json) {
    if (!(json instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("a part of the entry is no JSON object");
    }
    return (Map<String, Object>) json;
  }

  static long number(Map<String, Object> members, String name) {
    if (members.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("the entry lacks " + name);
  }

  static boolean truth(Map<String, Object> members, String name) {
    if (members.get(name) instanceof Boolean truth) {
      return truth;
    }
    throw new IllegalArgumentException("the entry lacks " + name);
  }
}
