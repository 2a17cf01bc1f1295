package dev.denpyo.signing.asic;

import static dev.denpyo.evidence.SubIndication.FORMAT_FAILURE;
import static dev.denpyo.evidence.SubIndication.HASH_FAILURE;
import static dev.denpyo.evidence.SubIndication.SIGNED_DATA_NOT_FOUND;

import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Fault;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the file of one seal is over, and whether it is what was sealed.
 *
 * @param imprint of what was signed or stamped: a manifest, or a file itself
 * @param named every entry that it says to cover, the manifest among them
 * @param files the same where all of it is intact, else none
 * @param fault why it is not covered
 * @param algorithms that the way through a manifest rests on
 */
record Coverage(
    Imprint imprint,
    Set<String> named,
    Set<String> files,
    Optional<Fault> fault,
    List<AlgorithmUse> algorithms) {
  private static final String REMEDY = "Ask the sender for the container as it was sealed.";

  Coverage {
    named = Set.copyOf(named);
    files = Set.copyOf(files);
    algorithms = List.copyOf(algorithms);
  }

  /** Over one file itself. */
  static Coverage of(String name, FileDigests digests) {
    var only = Set.of(name);
    return new Coverage(digests.imprint(name), only, only, Optional.empty(), List.of());
  }

  /** Over nothing that can be told. */
  static Coverage none(boolean broken, String detail) {
    var reason = broken ? FORMAT_FAILURE : SIGNED_DATA_NOT_FOUND;
    var stage = broken ? Fault.Stage.FORMAT : Fault.Stage.CRYPTOGRAPHY;
    var fault = new Fault(stage, broken, reason, detail, REMEDY);
    return new Coverage(
        algorithm -> Optional.empty(), Set.of(), Set.of(), Optional.of(fault), List.of());
  }

  /** Over a manifest and through it over what it lists. */
  static Coverage of(Manifest manifest, FileDigests digests) {
    var named = new TreeSet<>(Set.of(manifest.entry()));
    var uses = new ArrayList<AlgorithmUse>();
    Optional<Fault> fault = Optional.empty();
    for (var reference : manifest.references()) {
      var name = digests.nameOf(reference.uri());
      var found = digests.fault(name, reference);
      fault = fault.or(() -> found);
      named.add(name);
      uses.add(AlgorithmUse.digest(reference.algorithm(), "the manifest's '" + name + "'"));
    }
    var files = fault.isEmpty() ? named : Set.<String>of();
    return new Coverage(digests.imprint(manifest.entry()), named, files, fault, uses);
  }

  /** What a record is about: the files, and not the list of them. */
  Set<String> subjects() {
    return named.stream().filter(n -> Role.of(n) != Role.MANIFEST).collect(Collectors.toSet());
  }

  /** For timestamps, which have no faults of their own: what is not intact was not stamped. */
  Imprint stamped() {
    return fault
        .<Imprint>map(f -> f.broken()
            ? algorithm -> Optional.of(new byte[0]) // equals no digest
            : algorithm -> Optional.empty())
        .orElse(imprint);
  }

  static Fault missing(String name) {
    return fault(false, SIGNED_DATA_NOT_FOUND, "The sealed file " + name + " is not there.");
  }

  static Fault changed(String name) {
    return fault(true, HASH_FAILURE, "The file " + name + " is not what was sealed.");
  }

  private static Fault fault(boolean broken, SubIndication reason, String detail) {
    return new Fault(Fault.Stage.CRYPTOGRAPHY, broken, reason, detail, REMEDY);
  }
}
