package dev.denpyo.signing.ers;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renews evidence records (RFC 4998, section 5), any number with one token. */
public final class EvidenceRenewal {
  private final TimestampAuthority authority;

  private EvidenceRenewal(TimestampAuthority authority) {
    this.authority = authority;
  }

  /** Renews with tokens of {@code authority}. */
  public static EvidenceRenewal by(TimestampAuthority authority) {
    return new EvidenceRenewal(requireNonNull(authority, "authority"));
  }

  /**
   * A record beside its document's digest, made anew with the next algorithm.
   *
   * @param record the record so far
   * @param digest of the document's bytes as they are kept
   */
  public record Rehashed(EvidenceRecord record, DocumentDigest digest) {
    public Rehashed {
      requireNonNull(record, "record");
      requireNonNull(digest, "digest");
    }
  }

  /**
   * Stamps each record's last token again, before its certificate or signature algorithm ends; no
   * document is needed.
   *
   * @return the records with one timestamp more, in the order given
   * @throws IllegalArgumentException if {@code records} is empty, or one rests on a digest that is
   *     no longer made: renew its hash tree instead
   */
  public List<EvidenceRecord> renewTimestamps(List<EvidenceRecord> records) {
    requireSome(records);
    var batches = new HashMap<DigestAlgorithm, Leaves>();
    var leaves = new ArrayList<Leaves>();
    for (var record : records) {
      var batch = batches.computeIfAbsent(algorithmOf(record), Leaves::new);
      batch.add(tokenDigest(record));
      leaves.add(batch);
    }
    batches.values().forEach(batch -> batch.stamp(authority));
    var renewed = new ArrayList<EvidenceRecord>();
    for (int i = 0; i < records.size(); i++) {
      var record = records.get(i);
      var stamp = leaves.get(i).of(tokenDigest(record));
      renewed.add(EvidenceRecord.of(withLast(record.chains(), stamp)));
    }
    return List.copyOf(renewed);
  }

  /**
   * Begins a new chain over each document and its whole record, before the digest ends.
   *
   * @param algorithm the digest of the new chains, and of every {@code Rehashed.digest}
   * @return the records with one chain more, in the order given
   * @throws IllegalArgumentException if {@code documents} is empty, or a digest is of another length
   */
  public List<EvidenceRecord> renewHashTrees(List<Rehashed> documents, DigestAlgorithm algorithm) {
    requireSome(documents);
    var leaves = new Leaves(algorithm);
    for (var document : documents) {
      leaves.add(leaf(document, algorithm));
    }
    leaves.stamp(authority);
    var renewed = new ArrayList<EvidenceRecord>();
    for (var document : documents) {
      var chains = new ArrayList<>(document.record().chains());
      chains.add(List.of(leaves.of(leaf(document, algorithm))));
      renewed.add(EvidenceRecord.of(chains));
    }
    return List.copyOf(renewed);
  }

  /** Section 5.2, step 4: the document's digest behind that of all older chains joined. */
  private static byte[] leaf(Rehashed document, DigestAlgorithm algorithm) {
    var digest = document.digest().bytes();
    if (digest.length != algorithm.length()) {
      throw new IllegalArgumentException("digest must have " + algorithm.length() + " bytes ("
          + algorithm + "), has " + digest.length);
    }
    requireAsn(document.record());
    var chains = RecordCodec.encodeSequence(document.record().chains());
    return algorithm.digest(digest, algorithm.digest(chains));
  }

  private static byte[] tokenDigest(EvidenceRecord record) {
    return algorithmOf(record).digest(record.last().token().encoded());
  }

  private static void requireAsn(EvidenceRecord record) {
    if (record.isXml()) {
      throw new IllegalArgumentException("a record is in XML; only those in ASN.1 are renewed");
    }
  }

  private static DigestAlgorithm algorithmOf(EvidenceRecord record) {
    requireAsn(record);
    return Arrays.stream(DigestAlgorithm.values())
        .filter(a -> a.javaName().equals(record.digestAlgorithm()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a record rests on "
            + record.digestAlgorithm() + ", which is no longer made: renew its hash tree"));
  }

  private static List<List<ArchiveTimestamp>> withLast(
      List<List<ArchiveTimestamp>> chains, ArchiveTimestamp stamp) {
    var all = new ArrayList<>(chains);
    var chain = new ArrayList<>(all.remove(all.size() - 1));
    chain.add(stamp);
    all.add(List.copyOf(chain));
    return List.copyOf(all);
  }

  private static void requireSome(List<?> given) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException("there must be something to renew, was empty");
    }
  }

  /** Digests to stamp together; records of one batch share a token, which is then one leaf. */
  private static final class Leaves {
    private final DigestAlgorithm algorithm;
    private final EvidenceBatch batch;
    private final Map<DocumentDigest, Integer> positions = new HashMap<>();
    private final List<StampedBatch> stamped = new ArrayList<>();

    Leaves(DigestAlgorithm algorithm) {
      this.algorithm = algorithm;
      this.batch = EvidenceBatch.of(algorithm);
    }

    void add(byte[] digest) {
      positions.computeIfAbsent(DocumentDigest.of(digest), d -> batch.add(digest));
    }

    void stamp(TimestampAuthority authority) {
      stamped.add(batch.stamp(authority));
    }

    ArchiveTimestamp of(byte[] digest) {
      var position = positions.get(DocumentDigest.of(digest));
      if (position == null) {
        throw new IllegalStateException("no leaf for a digest of " + algorithm);
      }
      return stamped.get(0).timestamp(position);
    }
  }
}
