package dev.denpyo.signing.ers;

import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One timestamp of a record and what it must be over (RFC 4998, section 5.3).
 *
 * @param token absent when it cannot be read
 * @param documentKnown whether what it must cover is at hand
 * @param root absent when its lists do not lead from what it must cover
 * @param beginsChain whether it is over the documents themselves, not over the one before it
 */
record RecordLink(
    ArchiveTimestamp stamp,
    Optional<Rfc3161Token> token,
    boolean documentKnown,
    Optional<byte[]> root,
    boolean beginsChain) {

  /**
   * The timestamps of {@code record}, the first one first.
   *
   * @param readings ways to read the documents; each chain takes the first that fits
   */
  static List<RecordLink> of(EvidenceRecord record, List<List<EvidenceSubject>> readings) {
    var links = new ArrayList<RecordLink>();
    var chains = record.chains();
    for (int c = 0; c < chains.size(); c++) {
      links.add(beginning(record, c, readings));
      for (int i = 1; i < chains.get(c).size(); i++) {
        var stamp = chains.get(c).get(i);
        var before = Digests.of(stamp.algorithm(), record.form().renewed(c, i - 1));
        links.add(of(stamp, List.of(before), false));
      }
    }
    return links;
  }

  /**
   * The timestamps as proofs for a seal among the documents. One that fits nothing proves nothing,
   * and neither do those behind it, which are over it.
   */
  static List<TimestampEvidence> proofs(
      EvidenceRecord record, List<List<EvidenceSubject>> readings, List<Der> covers) {
    var proofs = new ArrayList<TimestampEvidence>();
    var covered = new ArrayList<>(covers);
    var leads = true;
    var algorithm = "";
    for (var link : of(record, readings)) {
      var changes = !link.beginsChain && !link.stamp.algorithm().equals(algorithm);
      var found = (changes ? link.withoutRoot() : link).evidence();
      leads &= !changes && link.fits();
      proofs.add(new TimestampEvidence(
          found.kind(),
          found.token(),
          found.imprint(),
          leads,
          leads ? List.copyOf(covered) : List.of()));
      covered.add(found.token());
      algorithm = link.stamp.algorithm();
    }
    return List.copyOf(proofs);
  }

  private static RecordLink beginning(
      EvidenceRecord record, int chain, List<List<EvidenceSubject>> readings) {
    var stamp = record.chains().get(chain).get(0);
    var links = readings.stream()
        .map(documents -> of(stamp, leaves(record.form(), chain, documents), true))
        .toList();
    return links.stream().filter(RecordLink::fits).findFirst().orElse(links.get(0));
  }

  private static RecordLink of(ArchiveTimestamp stamp, List<byte[]> leaves, boolean beginsChain) {
    var root = leaves.isEmpty() ? Optional.<byte[]>empty() : stamp.rootOver(leaves);
    return new RecordLink(stamp, stamp.readToken(), !leaves.isEmpty(), root, beginsChain);
  }

  /** What a chain begins with; nothing unless every document is at hand. */
  private static List<byte[]> leaves(RecordForm form, int chain, List<EvidenceSubject> documents) {
    var algorithm = form.chains().get(chain).get(0).algorithm();
    var digests = documents.stream()
        .flatMap(d -> d.digest(algorithm, form.canonicalization(chain)).stream())
        .toList();
    return digests.isEmpty() || digests.size() < documents.size()
        ? List.of()
        : form.leaves(chain, digests);
  }

  /** Whether the token is over what it must cover; whether it holds is for a judge to tell. */
  boolean fits() {
    return token
        .filter(t -> t.imprintAlgorithm().equals(stamp.algorithm()))
        .filter(t -> root.isPresent() && MessageDigest.isEqual(root.get(), t.imprint()))
        .isPresent();
  }

  private RecordLink withoutRoot() {
    return new RecordLink(stamp, token, documentKnown, Optional.empty(), beginsChain);
  }

  /** For a judge; it proves no more than its own time. */
  TimestampEvidence evidence() {
    Imprint imprint = algorithm -> {
      if (!documentKnown) {
        return Optional.empty();
      }
      // Lists that lead nowhere, or a token of another digest, fit nothing.
      var fits = algorithm.equals(stamp.algorithm());
      return Optional.of(root.filter(r -> fits).orElse(new byte[0]));
    };
    return new TimestampEvidence(
        SealTimestamp.Kind.EVIDENCE_RECORD,
        Der.of(stamp.token().encoded()),
        imprint,
        false,
        List.of());
  }
}
