package dev.denpyo.signing.ers;

import dev.denpyo.evidence.TimestampToken;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What proves since when one document exists (RFC 4998): chains of timestamps, each renewing the
 * one before. A new chain begins when the digest is renewed. Immutable, equal by content.
 */
public final class EvidenceRecord {
  private final List<List<ArchiveTimestamp>> chains;
  private final byte[] encoded;

  private EvidenceRecord(List<List<ArchiveTimestamp>> chains, byte[] encoded) {
    this.chains = chains;
    this.encoded = encoded;
  }

  static EvidenceRecord of(List<List<ArchiveTimestamp>> chains) {
    return new EvidenceRecord(chains, RecordCodec.encode(chains));
  }

  /**
   * Reads a record; whether it proves anything is for a verifier to tell.
   *
   * @return empty when {@code encoded} is not a record in ASN.1, or exceeds a limit: 500
   *     timestamps, 64 levels
   */
  public static Optional<EvidenceRecord> read(byte[] encoded) {
    return RecordCodec.decode(encoded).map(chains -> new EvidenceRecord(chains, encoded.clone()));
  }

  /** The record in ASN.1, a copy. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** All tokens, the first one first. */
  public List<TimestampToken> tokens() {
    return stamps().map(ArchiveTimestamp::token).toList();
  }

  /** The digest (a JDK name) that the newest chain rests on. */
  public String digestAlgorithm() {
    return last().algorithm();
  }

  List<List<ArchiveTimestamp>> chains() {
    return chains;
  }

  ArchiveTimestamp last() {
    var chain = chains.get(chains.size() - 1);
    return chain.get(chain.size() - 1);
  }

  private Stream<ArchiveTimestamp> stamps() {
    return chains.stream().flatMap(List::stream);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EvidenceRecord that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "EvidenceRecord with " + tokens().size() + " timestamps in " + chains.size() + " chains";
  }
}
