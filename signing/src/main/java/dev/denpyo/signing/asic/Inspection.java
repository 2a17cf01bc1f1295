package dev.denpyo.signing.asic;

import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.ers.EvidenceReport;
import dev.denpyo.signing.ers.EvidenceSubject;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads every seal of one container; records are verified on the way. Used once. */
final class Inspection {
  private static final int MAX_SEALS = 100;

  private final Container container;
  private final EvidenceRecordVerifier verifier;
  private final Instant now;
  private final FileDigests digests;
  private final Manifests manifests;
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<SignaturePart> signatures = new ArrayList<>();
  private final List<RecordPart> records = new ArrayList<>();

  private Inspection(Container container, EvidenceRecordVerifier verifier, Instant now) {
    this.container = container;
    this.verifier = verifier;
    this.now = now;
    this.digests = new FileDigests(container.items());
    this.manifests = new Manifests(container, digests);
  }

  static AsicReport of(
      Container container, Judge judge, EvidenceRecordVerifier verifier, Instant now)
      throws AsicFault {
    var inspection = new Inspection(container, verifier, now);
    inspection.read();
    return new Weighing(container, inspection.stamps, inspection.signatures, inspection.records)
        .report(judge, now);
  }

  private void read() throws AsicFault {
    var seals =
        container.items().keySet().stream().filter(n -> Role.of(n).isSeal()).toList();
    if (seals.size() > MAX_SEALS) {
      throw new AsicFault("The container has " + seals.size() + " seals, too many.");
    }
    for (var entry : seals) {
      Cancellation.check();
      read(entry, container.item(entry).bytes());
    }
  }

  private void read(String entry, byte[] content) {
    switch (Role.of(entry)) {
      case XADES -> signatures.addAll(SignaturePart.xades(entry, content, container.items()));
      case CADES ->
        signatures.addAll(SignaturePart.cades(entry, content, manifests.ofSignature(entry)));
      case TIMESTAMP -> stamps.add(new Stamp(entry, Der.of(content), manifests.of(entry)));
      default -> records.add(record(entry, content));
    }
  }

  private RecordPart record(String entry, byte[] content) {
    var coverage = manifests.of(entry);
    var subjects = coverage.subjects().stream().map(this::subject).toList();
    var record = EvidenceRecord.read(content);
    var result = coverage
        .fault()
        .filter(fault -> record.isPresent() && fault.broken())
        .map(RecordPart::stopped)
        .orElseGet(() -> result(content, record, subjects));
    var files = result.outcome().passed() ? coverage.files() : Set.<String>of();
    return new RecordPart(entry, record, subjects, files, result);
  }

  private EvidenceReport result(
      byte[] content, Optional<EvidenceRecord> record, List<EvidenceSubject> subjects) {
    return record.isPresent()
        ? verifier.verify(record.get(), subjects, now)
        : verifier.verify(content, algorithm -> Optional.empty(), now);
  }

  /** Records in XML are about XML as it is when canonical. */
  private EvidenceSubject subject(String name) {
    return (algorithm, canonicalization) -> canonicalization
        .flatMap(method -> digests.canonical(name, method, algorithm))
        .or(() -> digests.digest(name, algorithm));
  }
}
