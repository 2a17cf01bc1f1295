package dev.denpyo.signing.cms;

import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.ers.EvidenceSubject;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;

/**
 * An evidence record among the unsigned attributes of a signature (RFC 4998, appendix A; ETSI TS
 * 119 122-3): over the whole file as it was before the record was put into it, and an external one
 * also over the document that is kept beside.
 */
final class InnerRecord {
  private final SignedCms cms;
  private final CmsSigner signer;
  private final Imprint content;

  InnerRecord(SignedCms cms, CmsSigner signer, Imprint content) {
    this.cms = cms;
    this.signer = signer;
    this.content = content;
  }

  /** The timestamps of the record; of one that cannot be read, one that cannot be either. */
  List<TimestampEvidence> evidence(Attribute attribute, ASN1Encodable value) {
    var encoded = CmsSigner.asFound(value);
    var record = EvidenceRecord.read(encoded);
    var begin = Before.begin(attribute);
    if (record.isEmpty() || begin.isEmpty()) {
      return List.of(new TimestampEvidence(
          Kind.EVIDENCE_RECORD, Der.of(encoded), a -> Optional.empty(), false, List.of()));
    }
    var before = Before.of(signer, begin.get());
    return EvidenceRecordVerifier.proofsInside(
        record.get(), readings(attribute, before), before.covers(cms));
  }

  /** The specification has the file in DER; RFC 4998 has it as it was, of which traces are left. */
  private List<List<EvidenceSubject>> readings(Attribute attribute, Before before) {
    var readings = new ArrayList<List<EvidenceSubject>>();
    for (var form : SealedForm.values()) {
      var file = EvidenceSubject.of(file(form, before));
      readings.add(
          attribute.getAttrType().equals(CmsOids.EXTERNAL_EVIDENCE_RECORD)
              ? List.of(file, EvidenceSubject.of(beside()))
              : List.of(file));
    }
    return readings;
  }

  /** Each digest once, however often a record was renewed; of a counter-signature no file is known. */
  private Imprint file(SealedForm form, Before before) {
    var digests = new HashMap<String, Optional<byte[]>>();
    return algorithm -> digests.computeIfAbsent(algorithm, name -> {
      Cancellation.check();
      return cms.signers().contains(signer)
          ? Imprint.of(form.of(cms, signer, before)).digest(name)
          : Optional.empty();
    });
  }

  /** With the document inside there is none beside, and the record is not of the right kind. */
  private Imprint beside() {
    return cms.content().isPresent() ? algorithm -> Optional.empty() : content;
  }
}
