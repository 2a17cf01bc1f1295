package dev.denpyo.signing.asic;

import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.FileContent;
import dev.denpyo.signing.SigningException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A container in the making: files may be put in until it is packed. */
final class Draft {
  private static final Map<String, String> TYPES = Map.of(
      "xml", "application/xml",
      "pdf", "application/pdf",
      "txt", "text/plain",
      "json", "application/json",
      "zip", "application/zip",
      "p7s", "application/pkcs7-signature",
      "tst", "application/vnd.etsi.timestamp-token",
      "ers", "application/octet-stream");

  private final ContainerKind kind;
  private final Map<String, FileContent> entries = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  private Draft(ContainerKind kind) {
    this.kind = kind;
  }

  /**
   * A new container around files.
   *
   * @throws IllegalArgumentException if their number does not fit {@code kind}, two have one name,
   *     or one has a name of the container's own
   */
  static Draft of(ContainerKind kind, List<DataFile> files) {
    if (files.isEmpty() || (kind == ContainerKind.ASIC_S && files.size() > 1)) {
      throw new IllegalArgumentException("files must be "
          + (kind == ContainerKind.ASIC_S ? "one" : "one or more") + ", are " + files.size());
    }
    var draft = new Draft(kind);
    for (var file : files) {
      if (Role.of(file.name()) != Role.DATA || draft.entries.containsKey(file.name())) {
        throw new IllegalArgumentException("files have a name that is taken: " + file.name());
      }
      draft.entries.put(file.name(), file.content());
      draft.types.put(file.name(), file.mediaType());
    }
    return draft;
  }

  /**
   * A container that exists, to be added to.
   *
   * @throws SigningException {@code SIGNING-CONTAINER-UNREADABLE} if it is none, or damaged
   */
  static Draft of(byte[] container) {
    try {
      var read = Container.read(container, ContainerLimits.STANDARD);
      var draft = new Draft(read.kind());
      read.items().forEach((name, item) -> {
        if (Role.of(name) != Role.MIMETYPE) {
          draft.entries.put(name, item);
        }
      });
      return draft;
    } catch (AsicFault fault) {
      throw unreadable(fault.detail());
    }
  }

  static SigningException unreadable(String detail) {
    return new SigningException(
        "SIGNING-CONTAINER-UNREADABLE",
        "the container cannot be added to. " + detail,
        "Take an ASiC container with intact seals.");
  }

  ContainerKind kind() {
    return kind;
  }

  Map<String, FileContent> entries() {
    return entries;
  }

  List<String> names(Role role) {
    return entries.keySet().stream().filter(n -> Role.of(n) == role).toList();
  }

  /** What the container is for. */
  List<DataFile> dataFiles() {
    return names(Role.DATA).stream().map(this::file).toList();
  }

  /** One of its entries as seals are over it. */
  DataFile file(String name) {
    var content = entries.get(name);
    if (content == null) {
      throw new IllegalArgumentException("name is not of an entry: " + name);
    }
    return new DataFile(name, types.getOrDefault(name, typeOf(name)), content);
  }

  byte[] bytes(String name) {
    try (var in = file(name).content().open()) {
      return in.readAllBytes();
    } catch (java.io.IOException e) {
      throw unreadable("The file " + name + " cannot be unpacked.");
    }
  }

  Draft put(String name, byte[] content) {
    entries.put(name, FileContent.of(content));
    return this;
  }

  void rename(String from, String to) {
    var content = entries.remove(from);
    if (content != null) {
      entries.put(to, content);
    }
  }

  /** The first name with a number that is not taken, for example {@code signature001.p7s}. */
  String free(String before, String after) {
    for (int i = 1; ; i++) {
      var name = "META-INF/" + before + "%03d".formatted(i) + after;
      if (!entries.containsKey(name)) {
        return name;
      }
    }
  }

  byte[] pack() {
    try (var zip = new ZipWriter(kind)) {
      entries.forEach((name, content) -> zip.add(name, content.open()));
      return zip.finish();
    }
  }

  private static String typeOf(String name) {
    var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(end, "application/octet-stream");
  }
}
