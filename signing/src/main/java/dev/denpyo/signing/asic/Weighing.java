package dev.denpyo.signing.asic;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampReport;
import dev.denpyo.signing.trust.ValidationMaterial;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the seals of a container together: what proves what, and what is left uncovered. */
final class Weighing {
  private final Container container;
  private final List<Stamp> stamps;
  private final List<SignaturePart> signatures;
  private final List<RecordPart> records;
  private final List<String> files;
  private final Set<String> covered;

  Weighing(
      Container container,
      List<Stamp> stamps,
      List<SignaturePart> signatures,
      List<RecordPart> records) {
    this.container = container;
    this.stamps = stamps;
    this.signatures = signatures;
    this.records = records;
    this.files = container.names(Role.DATA);
    this.covered = covered();
  }

  /** Anybody can have a file stamped: beside signatures, a timestamp covers for nobody. */
  private Set<String> covered() {
    var by = signatures.isEmpty()
        ? Stream.concat(
            stamps.stream().map(s -> s.coverage().files()), records.stream().map(RecordPart::files))
        : signatures.stream().map(SignaturePart::files);
    return by.flatMap(Set::stream).collect(Collectors.toSet());
  }

  AsicReport report(Judge judge, Instant now) {
    var seals = new ArrayList<AsicReport.Seal>();
    for (var part : signatures) {
      var judged = judge.judge(evidence(part), now);
      seals.add(new AsicReport.Seal(part.entry(), judged, data(part.files())));
    }
    seals.addAll(loneStamps(judge, now));
    for (var part : records) {
      seals.add(
          new AsicReport.Seal(part.entry(), part.report(scope(part.files())), data(part.files())));
    }
    var uncovered = files.stream().filter(f -> !covered.contains(f)).toList();
    return new AsicReport(Optional.of(container.kind()), files, seals, uncovered);
  }

  private SignatureEvidence evidence(SignaturePart part) {
    var evidence = part.evidence().toBuilder().scope(scope(part.files()));
    if (!container.isUsual()) {
      evidence.caveat(Caveat.UNUSUAL_CONTAINER);
    }
    container.formFault().ifPresent(evidence::fault);
    var proofs = proofs(part);
    proofs.forEach(evidence::timestamp);
    if (!proofs.isEmpty() && part.evidence().claimedLevel() == SealLevel.BASELINE_LT) {
      evidence.claimedLevel(SealLevel.BASELINE_LTA);
    }
    return evidence.build();
  }

  /** Timestamps and records of the container that are over the signature. */
  private List<TimestampEvidence> proofs(SignaturePart part) {
    var proofs = new ArrayList<TimestampEvidence>();
    var around = around(part.entry());
    stamps.stream()
        .filter(s -> around.contains(s.entry()))
        .forEach(s -> proofs.add(s.of(part, stamps)));
    for (var record : records) {
      if (record.files().contains(part.entry())) {
        proofs.addAll(EvidenceRecordVerifier.proofs(
            record.record().orElseThrow(), record.subjects(), part.contents()));
      }
    }
    return proofs;
  }

  /** The entries of stamps over an entry, over those stamps, and so on. */
  private Set<String> around(String entry) {
    var found = new HashSet<>(Set.of(entry));
    var grown = true;
    while (grown) {
      grown = false;
      for (var stamp : stamps) {
        if (stamp.coverage().named().stream().anyMatch(found::contains)) {
          grown |= found.add(stamp.entry());
        }
      }
    }
    return found;
  }

  /** Stamps that are about files and not about signatures. */
  private List<AsicReport.Seal> loneStamps(Judge judge, Instant now) {
    var taken = signatures.stream()
        .flatMap(part -> around(part.entry()).stream())
        .collect(Collectors.toSet());
    var lone = stamps.stream().filter(s -> !taken.contains(s.entry())).toList();
    var evidence = new ArrayList<TimestampEvidence>();
    lone.forEach(s -> evidence.add(s.alone(lone)));
    lone.forEach(s -> evidence.addAll(recordProofs(s)));
    var judged = judge.judge(evidence, ValidationMaterial.NONE, now);
    var seals = new ArrayList<AsicReport.Seal>();
    for (int i = 0; i < lone.size(); i++) {
      var stamp = lone.get(i);
      var authority = Rfc3161Token.read(stamp.token().bytes()).flatMap(Rfc3161Token::certificate);
      var covers = stamp.coverage().files();
      seals.add(new AsicReport.Seal(
          stamp.entry(),
          TimestampReport.of(judged.get(i), authority, scope(covers)),
          data(covers)));
    }
    return seals;
  }

  private List<TimestampEvidence> recordProofs(Stamp stamp) {
    return records.stream()
        .filter(r -> r.files().contains(stamp.entry()))
        .flatMap(r ->
            EvidenceRecordVerifier.proofs(
                r.record().orElseThrow(), r.subjects(), List.of(stamp.token()))
                .stream())
        .toList();
  }

  private SealScope scope(Set<String> by) {
    var own = data(by);
    var what = String.join(", ", files.stream().filter(own::contains).toList());
    if (own.isEmpty()) {
      return new SealScope(SealScope.Coverage.PARTIAL, "nothing");
    }
    if (own.containsAll(files)) {
      return new SealScope(SealScope.Coverage.WHOLE_DOCUMENT, what);
    }
    return covered.containsAll(files)
        ? new SealScope(SealScope.Coverage.WHOLE_FILES, what)
        : new SealScope(SealScope.Coverage.PARTIAL, what);
  }

  private Set<String> data(Set<String> names) {
    return names.stream().filter(n -> Role.of(n) == Role.DATA).collect(Collectors.toSet());
  }
}
