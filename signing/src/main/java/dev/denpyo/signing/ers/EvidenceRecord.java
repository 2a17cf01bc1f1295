package dev.denpyo.signing.ers;

import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What proves since when documents exist (RFC 4998, or in XML RFC 6283): chains of timestamps, each renewing the
 * one before. A new chain begins when the digest is renewed. Immutable, equal by content.
 */
public final class EvidenceRecord {
  private final RecordForm form;
  private final byte[] encoded;

  private EvidenceRecord(RecordForm form, byte[] encoded) {
    this.form = form;
    this.encoded = encoded;
  }

  static EvidenceRecord of(List<List<ArchiveTimestamp>> chains) {
    return new EvidenceRecord(new AsnRecord(chains), RecordCodec.encode(chains));
  }

  /**
   * Reads a record; whether it proves anything is for a verifier to tell.
   *
   * @return empty when {@code encoded} is a record neither in ASN.1 nor in XML, or exceeds a limit:
   *     500 timestamps, 64 levels
   */
  public static Optional<EvidenceRecord> read(byte[] encoded) {
    return RecordCodec.decode(encoded)
        .<RecordForm>map(AsnRecord::new)
        .or(() -> XmlRecordReader.read(encoded))
        .map(form -> new EvidenceRecord(form, encoded.clone()));
  }

  /**
   * Reads a record in XML that stands inside another document, where names that are declared around
   * it are part of what its renewals are over.
   *
   * @return empty when {@code element} is not a record, or exceeds a limit
   */
  public static Optional<EvidenceRecord> read(Element element) {
    return XmlRecordReader.read(element)
        .map(form -> new EvidenceRecord(form, XmlRecordReader.bytes(element)));
  }

  /** Certificates and revocation data that the record brings along beside its tokens. */
  public ValidationMaterial material() {
    return form.material();
  }

  /** Whether the record is in XML. Such records are verified; those that are made are in ASN.1. */
  public boolean isXml() {
    return form instanceof XmlRecord;
  }

  /** The record as it is written down, a copy. */
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

  RecordForm form() {
    return form;
  }

  List<List<ArchiveTimestamp>> chains() {
    return form.chains();
  }

  ArchiveTimestamp last() {
    var chain = chains().get(chains().size() - 1);
    return chain.get(chain.size() - 1);
  }

  private Stream<ArchiveTimestamp> stamps() {
    return chains().stream().flatMap(List::stream);
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
    return "EvidenceRecord with " + tokens().size() + " timestamps in "
        + chains().size() + " chains";
  }
}
