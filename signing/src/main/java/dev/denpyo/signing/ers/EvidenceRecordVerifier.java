package dev.denpyo.signing.ers;

import static dev.denpyo.evidence.SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
import static dev.denpyo.evidence.SubIndication.FORMAT_FAILURE;
import static dev.denpyo.evidence.SubIndication.HASH_FAILURE;
import static dev.denpyo.evidence.SubIndication.SIGNED_DATA_NOT_FOUND;
import static dev.denpyo.evidence.SubIndication.TIMESTAMP_ORDER_FAILURE;
import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.EvidenceJudgement;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.Indication;
import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.AlgorithmPolicy.Usage;
import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import dev.denpyo.signing.trust.ValidationMaterial;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies evidence records (RFC 4998, section 5.3; RFC 6283): each timestamp must cover the one before it,
 * and must be from before that one ended; the last must hold now. Archives judge their evidence by
 * one. Immutable and thread-safe.
 */
public final class EvidenceRecordVerifier implements EvidenceVerifier {
  private final Judge judge;
  private final AlgorithmPolicy algorithms;

  private EvidenceRecordVerifier(Judge judge, AlgorithmPolicy algorithms) {
    this.judge = judge;
    this.algorithms = algorithms;
  }

  /**
   * A verifier.
   *
   * @param judge judges the timestamps
   * @param algorithms until when the digests of hash trees are good enough; the judge's own policy
   */
  public static EvidenceRecordVerifier of(Judge judge, AlgorithmPolicy algorithms) {
    return new EvidenceRecordVerifier(
        requireNonNull(judge, "judge"), requireNonNull(algorithms, "algorithms"));
  }

  /** The report on bytes that may be a record; what is none fails. */
  public EvidenceReport verify(byte[] record, Imprint document, Instant now) {
    return EvidenceRecord.read(record)
        .map(r -> verify(r, document, now))
        .orElseGet(() -> new EvidenceReport(
            failed(FORMAT_FAILURE),
            "This is not an evidence record within the limits of this library.",
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  @Override
  public EvidenceJudgement judge(byte[] record, EvidenceOf document, Instant now) {
    var report = verify(record, (Imprint) document::digest, now);
    return new EvidenceJudgement(
        report.outcome(), report.detail(), report.provenTime(), report.renewBefore());
  }

  @Override
  public Optional<Instant> endOf(TimestampToken token) {
    return Rfc3161Token.read(token.encoded()).flatMap(EvidenceRecordVerifier::certificateEnd);
  }

  @Override
  public Optional<Instant> endOf(DigestAlgorithm algorithm) {
    return digestEnd(algorithm.javaName());
  }

  /**
   * What {@code record} proves of one document.
   *
   * @param document its digest by algorithm name; a record renewed with another digest asks for two
   * @param now the time of judgement
   */
  public EvidenceReport verify(EvidenceRecord record, Imprint document, Instant now) {
    return verify(record, List.of(EvidenceSubject.of(document)), now);
  }

  /**
   * What {@code record} proves of a group of documents (RFC 4998, section 4.3).
   *
   * @param documents it must cover each; empty when they are not known
   * @param now the time of judgement
   */
  public EvidenceReport verify(
      EvidenceRecord record, List<EvidenceSubject> documents, Instant now) {
    var links = RecordLink.of(record, List.of(documents));
    var judged = judged(links, record.form().material(), now);
    var fault = firstFault(links, judged, now);
    var last = links.get(links.size() - 1);
    return new EvidenceReport(
        fault.map(Finding::outcome).orElse(Outcome.PASSED),
        fault.map(Finding::detail).orElse(""),
        fault.isPresent() ? Optional.empty() : judged.get(0).time(),
        judged,
        last.token().flatMap(token -> end(token, last.stamp())));
  }

  /**
   * The timestamps of a record as proofs for a seal among its documents: each counts for the seal
   * while those before it lead to it, whatever else is wrong with the record.
   *
   * @param covers what the seal brings along
   */
  public static List<TimestampEvidence> proofs(
      EvidenceRecord record, List<EvidenceSubject> documents, List<Der> covers) {
    return RecordLink.proofs(record, List.of(documents), covers);
  }

  /**
   * The same of a record inside the seal, where what is covered can be read in several ways.
   *
   * @param readings ways to read what is covered; the one counts that fits, else the first
   * @param covers what the seal brought along when the record was made
   * @throws IllegalArgumentException if {@code readings} is empty
   */
  public static List<TimestampEvidence> proofsInside(
      EvidenceRecord record, List<List<EvidenceSubject>> readings, List<Der> covers) {
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("readings is empty");
    }
    return RecordLink.proofs(record, readings, covers);
  }

  private record Finding(Outcome outcome, String detail) {}

  /** Each as of the time of the next, which proves it existed then. */
  private List<SealTimestamp> judged(
      List<RecordLink> links, ValidationMaterial material, Instant now) {
    var judged = new ArrayList<SealTimestamp>();
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      judged.add(judge.judge(link.evidence(), material, seenAt(links, i, now)));
    }
    return judged;
  }

  private static Instant seenAt(List<RecordLink> links, int index, Instant now) {
    return index + 1 < links.size()
        ? links.get(index + 1).token().map(Rfc3161Token::time).orElse(now)
        : now;
  }

  private Optional<Finding> firstFault(
      List<RecordLink> links, List<SealTimestamp> judged, Instant now) {
    return Stream.of(
            structure(links),
            judged.stream()
                .filter(t -> !t.outcome().passed())
                .min(Comparator.comparing(t -> t.outcome().indication(), Comparator.reverseOrder()))
                .map(t -> new Finding(t.outcome(), timestampDetail(t))),
            order(judged),
            digests(links, now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Finding> structure(List<RecordLink> links) {
    if (links.stream().anyMatch(l -> !l.documentKnown())) {
      return Optional.of(new Finding(
          undecided(SIGNED_DATA_NOT_FOUND),
          "The document that the record is about is not at hand."));
    }
    for (var link : links) {
      if (link.root().isEmpty()) {
        return Optional.of(new Finding(
            failed(HASH_FAILURE),
            link.beginsChain()
                ? "The record is not about this document."
                : "A timestamp of the record does not cover the one before it."));
      }
    }
    return chainsKeepTheirDigest(links);
  }

  /** All timestamps of a chain use one digest (section 5.3). */
  private static Optional<Finding> chainsKeepTheirDigest(List<RecordLink> links) {
    for (int i = 1; i < links.size(); i++) {
      var link = links.get(i);
      var before = links.get(i - 1).stamp().algorithm();
      if (!link.beginsChain() && !link.stamp().algorithm().equals(before)) {
        return Optional.of(
            new Finding(failed(FORMAT_FAILURE), "A chain of the record changes its digest."));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> order(List<SealTimestamp> judged) {
    for (int i = 1; i < judged.size(); i++) {
      var earlier = judged.get(i - 1).time().orElseThrow();
      var later = judged.get(i).time().orElseThrow();
      if (later.isBefore(earlier)) {
        return Optional.of(new Finding(
            undecided(TIMESTAMP_ORDER_FAILURE),
            "The timestamp of " + later + " renews one that is younger."));
      }
    }
    return Optional.empty();
  }

  /** A digest must be good until the next chain begins, which hashes everything anew. */
  private Optional<Finding> digests(List<RecordLink> links, Instant now) {
    var until = now;
    for (int i = links.size() - 1; i >= 0; i--) {
      var link = links.get(i);
      var end = digestEnd(link.stamp().algorithm()).orElse(Instant.MAX);
      if (link.beginsChain() && !until.isBefore(end)) {
        return Optional.of(new Finding(
            undecided(CRYPTO_CONSTRAINTS_FAILURE_NO_POE),
            link.stamp().algorithm() + " ended at " + end
                + ", and the hash tree was not renewed before."));
      }
      if (link.beginsChain()) {
        until = link.token().map(Rfc3161Token::time).orElse(until);
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> digestEnd(String algorithm) {
    var end = algorithms.end(Usage.TIMESTAMP, AlgorithmUse.digest(algorithm, "a hash tree"));
    return Optional.of(end).filter(known -> known.isBefore(Instant.MAX));
  }

  private static Optional<Instant> certificateEnd(Rfc3161Token token) {
    return token.certificate().map(c -> c.getNotAfter().toInstant());
  }

  /** When the first of certificate and digest ends; algorithms of the signature are the judge's. */
  private Optional<Instant> end(Rfc3161Token token, ArchiveTimestamp stamp) {
    return Stream.of(certificateEnd(token), digestEnd(stamp.algorithm()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static String timestampDetail(SealTimestamp timestamp) {
    return timestamp.time().map(t -> "The timestamp of " + t + ": ").orElse("")
        + timestamp.detail();
  }

  private static Outcome failed(SubIndication reason) {
    return new Outcome(Indication.TOTAL_FAILED, Optional.of(reason));
  }

  private static Outcome undecided(SubIndication reason) {
    return new Outcome(Indication.INDETERMINATE, Optional.of(reason));
  }
}
