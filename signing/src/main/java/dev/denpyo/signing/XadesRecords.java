package dev.denpyo.signing;

import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.ers.EvidenceSubject;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The evidence records in one {@code SealingEvidenceRecords} of a XAdES signature, in XML (RFC 6283)
 * or in ASN.1 (RFC 4998); all of them are over the same (ETSI TS 119 132-3).
 */
final class XadesRecords {
  private static final String NAMESPACE = "http://uri.etsi.org/19132/v1.1.1#";

  private final EvidenceSubject seal;
  private final List<Der> covers;

  /**
   * The records in {@code property}.
   *
   * @param covers what the seal carries before it
   */
  XadesRecords(XadesImprints imprints, Element property, List<Der> covers) throws SealFault {
    var group = imprints.group(property);
    var digests = new HashMap<String, byte[]>();
    this.seal = (algorithm, canonicalization) ->
        group.map(parts -> digests.computeIfAbsent(algorithm, name -> digest(parts, name)));
    this.covers = covers;
  }

  static boolean isHolder(Element property) {
    return Dom.is(property, NAMESPACE, "SealingEvidenceRecords");
  }

  /** The timestamps of one record; of one that cannot be read, one that cannot be either. */
  List<TimestampEvidence> timestamps(Optional<EvidenceRecord> record) {
    return record
        .map(r -> EvidenceRecordVerifier.proofsInside(r, List.of(List.of(seal)), covers))
        .orElseGet(() -> List.of(new TimestampEvidence(
            Kind.EVIDENCE_RECORD,
            Der.of(new byte[0]),
            algorithm -> Optional.empty(),
            false,
            List.of())));
  }

  /** One record; empty when it cannot be read. */
  static Optional<EvidenceRecord> read(Element holder) {
    return Dom.is(holder, NAMESPACE, "ASN1EvidenceRecord")
        ? SignerCertificate.base64(holder).flatMap(EvidenceRecord::read)
        : EvidenceRecord.read(holder);
  }

  /** The digest of a group is that of the sorted digests of its members (RFC 6283, 3.1.1). */
  private static byte[] digest(List<byte[]> parts, String algorithm) {
    var joined = new ByteArrayOutputStream();
    parts.stream()
        .map(part -> digest(part, algorithm))
        .sorted(Arrays::compareUnsigned)
        .forEach(joined::writeBytes);
    return digest(joined.toByteArray(), algorithm);
  }

  private static byte[] digest(byte[] content, String algorithm) {
    Cancellation.check();
    return Imprint.of(content).digest(algorithm).orElseThrow();
  }
}
