package dev.denpyo.signing.cms;

import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;

/**
 * The unsigned attributes that a signature had when a proof over all of it was made: whatever has
 * been archived since is left out. DER sorts attributes, so their order tells nothing of their age.
 *
 * @param attributes as they were found, in their order
 */
record Before(List<Attribute> attributes) {
  private static final Set<ASN1ObjectIdentifier> ARCHIVING = Set.of(
      CmsOids.ARCHIVE_TIMESTAMP_V2,
      CmsOids.ARCHIVE_TIMESTAMP_V3,
      CmsOids.INTERNAL_EVIDENCE_RECORD,
      CmsOids.EXTERNAL_EVIDENCE_RECORD);

  Before {
    attributes = List.copyOf(attributes);
  }

  /** What a proof that was begun at {@code time} is over; itself it is not older. */
  static Before of(CmsSigner signer, Instant time) {
    return new Before(signer.unsigned().all().stream()
        .filter(a -> !ARCHIVING.contains(a.getAttrType())
            || begin(a).filter(t -> t.isBefore(time)).isPresent())
        .toList());
  }

  /** When the first token of an archiving attribute was made; empty when it cannot be read. */
  static Optional<Instant> begin(Attribute attribute) {
    return attribute.getAttributeValues().length == 0
        ? Optional.empty()
        : tokens(attribute, attribute.getAttributeValues()[0]).stream()
            .findFirst()
            .flatMap(token -> Rfc3161Token.read(token.bytes()))
            .map(Rfc3161Token::time);
  }

  /** What a proof over all of this proves to exist, with what lies beside the signatures. */
  List<Der> covers(SignedCms cms) {
    var covers = new ArrayList<Der>();
    add(cms.beside(), covers);
    for (var attribute : attributes) {
      add(LegacyValues.of(attribute), covers);
      for (var value : attribute.getAttributeValues()) {
        covers.addAll(tokens(attribute, value));
      }
    }
    return covers;
  }

  private static void add(ValidationMaterial material, List<Der> into) {
    material.certificates().forEach(c -> into.add(Der.of(c)));
    into.addAll(material.crls());
    into.addAll(material.ocspResponses());
  }

  /** The tokens of a record; any other value may be a token itself, and else proves nothing. */
  private static List<Der> tokens(Attribute attribute, ASN1Encodable value) {
    var encoded = CmsSigner.asFound(value);
    var isRecord = attribute.getAttrType().equals(CmsOids.INTERNAL_EVIDENCE_RECORD)
        || attribute.getAttrType().equals(CmsOids.EXTERNAL_EVIDENCE_RECORD);
    return isRecord
        ? EvidenceRecord.read(encoded).map(EvidenceRecord::tokens).orElse(List.of()).stream()
            .map(token -> Der.of(token.encoded()))
            .toList()
        : List.of(Der.of(encoded));
  }
}
