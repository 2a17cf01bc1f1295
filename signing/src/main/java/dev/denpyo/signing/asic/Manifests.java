package dev.denpyo.signing.asic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The manifests of a container, by the seals that they are for. */
final class Manifests {
  private final Container container;
  private final FileDigests digests;
  private final Map<String, List<Manifest>> bySeal = new HashMap<>();
  private final Map<String, String> damaged = new HashMap<>();

  Manifests(Container container, FileDigests digests) {
    this.container = container;
    this.digests = digests;
    container.names(Role.MANIFEST).forEach(this::read);
  }

  private void read(String entry) {
    try {
      var manifest = Manifest.read(entry, container.item(entry).bytes());
      bySeal
          .computeIfAbsent(digests.nameOf(manifest.seal()), seal -> new ArrayList<>())
          .add(manifest);
    } catch (AsicFault fault) {
      damaged.put(entry, fault.detail());
    }
  }

  /** What a CMS signature is over; in ASiC-S always the file itself (clause 4.3.3.2). */
  Coverage ofSignature(String seal) {
    return container.onlyFile().map(name -> Coverage.of(name, digests)).orElseGet(() -> of(seal));
  }

  /** What a seal is over: what its manifest lists, else the only file there is. */
  Coverage of(String seal) {
    var own = bySeal.getOrDefault(seal, List.of());
    if (own.size() > 1) {
      return Coverage.none(true, "Several manifests say what " + seal + " is over.");
    }
    if (!own.isEmpty()) {
      return Coverage.of(own.get(0), digests);
    }
    if (!damaged.isEmpty()) {
      return Coverage.none(true, damaged.values().iterator().next());
    }
    return container
        .onlyFile()
        .map(name -> Coverage.of(name, digests))
        .orElseGet(() -> Coverage.none(false, "No manifest says what " + seal + " is over."));
  }
}
