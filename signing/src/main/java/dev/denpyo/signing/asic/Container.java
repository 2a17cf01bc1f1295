package dev.denpyo.signing.asic;

import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.Fault;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container, its entries sorted by what they are.
 *
 * @param items by name, in the order of the file
 * @param isUsual whether its media type stands where the standard wants it
 */
record Container(
    ContainerKind kind, Map<String, ZipItem> items, boolean isUsual, UnpackBudget budget) {
  private static final String MIMETYPE = "mimetype";
  private static final int MAX_MIMETYPE = 200;

  static Container read(byte[] container, ContainerLimits limits) throws AsicFault {
    var contents = ZipReader.read(container, limits);
    var items = new LinkedHashMap<String, ZipItem>();
    contents.items().stream()
        .filter(item -> !item.isDirectory())
        .forEach(item -> items.put(item.name(), item));
    var stated = Optional.ofNullable(items.get(MIMETYPE));
    var isUsual = stated.map(m -> isMagic(m, contents.items())).orElse(true);
    var kind = stated.isPresent() ? Optional.of(kind(stated.get())) : ofComment(contents.comment());
    return new Container(kind.orElseGet(() -> guess(items)), items, isUsual, contents.budget());
  }

  /** The names of entries in a role, in the order of the file. */
  List<String> names(Role role) {
    return items.keySet().stream().filter(name -> Role.of(name) == role).toList();
  }

  ZipItem item(String name) {
    var item = items.get(name);
    if (item == null) {
      throw new IllegalArgumentException("name is not of an entry: " + name);
    }
    return item;
  }

  /** The file that an ASiC-S container is about; absent when there is not exactly one. */
  Optional<String> onlyFile() {
    var files = names(Role.DATA);
    return kind == ContainerKind.ASIC_S && files.size() == 1
        ? Optional.of(files.get(0))
        : Optional.empty();
  }

  /** An ASiC-S container is about one file, or a reader could take another one for it. */
  Optional<Fault> formFault() {
    var files = names(Role.DATA).size();
    return files == 1 || (files > 1 && kind == ContainerKind.ASIC_E)
        ? Optional.empty()
        : Optional.of(new Fault(
            Fault.Stage.FORMAT,
            true,
            SubIndication.FORMAT_FAILURE,
            files == 0
                ? "The container has no file that its seals could be about."
                : "An ASiC-S container is about one file; this one has " + files + ".",
            "Ask the sender for the container as it was sealed."));
  }

  /** First, as it is and without extra fields, so that it stands at a fixed place in the file. */
  private static boolean isMagic(ZipItem mimetype, List<ZipItem> all) {
    return all.get(0).name().equals(MIMETYPE) && !mimetype.isPacked() && !mimetype.hasExtra();
  }

  private static ContainerKind kind(ZipItem mimetype) throws AsicFault {
    if (mimetype.size() > MAX_MIMETYPE) {
      throw new AsicFault("The mimetype of the container is too long.");
    }
    var stated = new String(mimetype.bytes(), StandardCharsets.UTF_8);
    var kind = ContainerKind.of(stated.strip());
    if (kind.isEmpty()) {
      throw new AsicFault("The container is of another kind: " + stated.strip());
    }
    return kind.get();
  }

  private static Optional<ContainerKind> ofComment(String comment) {
    return comment.startsWith("mimetype=")
        ? ContainerKind.of(comment.substring("mimetype=".length()).strip())
        : Optional.empty();
  }

  /** What says nothing of itself is about one file, or about several. */
  private static ContainerKind guess(Map<String, ZipItem> items) {
    var files = items.keySet().stream().filter(n -> Role.of(n) == Role.DATA).count();
    return files == 1 && items.keySet().stream().noneMatch(Container::isOfExtended)
        ? ContainerKind.ASIC_S
        : ContainerKind.ASIC_E;
  }

  private static boolean isOfExtended(String name) {
    return name.startsWith("META-INF/ASiCManifest");
  }
}
