package dev.denpyo.signing.cms;

import static dev.denpyo.evidence.SubIndication.FORMAT_FAILURE;
import static dev.denpyo.evidence.SubIndication.HASH_FAILURE;
import static dev.denpyo.evidence.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;
import static dev.denpyo.evidence.SubIndication.SIGNED_DATA_NOT_FOUND;
import static dev.denpyo.evidence.SubIndication.SIG_CRYPTO_FAILURE;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Fault;
import dev.denpyo.signing.trust.Fault.Stage;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;

/**
 * Reads the signatures in CMS signed data for the judge: checks form, binding, digests and values
 * of each, and gathers timestamps and validation data.
 */
public final class CadesEvidence {
  private static final String REMEDY = "Ask the sender for the document as it was sealed.";

  /** As many timestamps as a judge looks at in one signature. */
  private static final int MAX_ARCHIVING = 100;

  private final SignedCms cms;
  private final SealForm form;
  private final Imprint content;
  private final SealScope scope;

  private CadesEvidence(SignedCms cms, SealForm form, Imprint content, SealScope scope) {
    this.cms = cms;
    this.form = form;
    this.content = content;
    this.scope = scope;
  }

  /**
   * Reads every signature, counter-signatures behind what they are over.
   *
   * @param form {@code CADES} or {@code PADES}
   * @param content digests of what is signed: of the content inside, or of what was supplied
   * @param scope what that content is to the reader
   */
  public static List<SignatureEvidence> of(
      SignedCms cms, SealForm form, Imprint content, SealScope scope) {
    var reader = new CadesEvidence(cms, form, content, scope);
    var found = new ArrayList<SignatureEvidence>();
    for (var signer : cms.signers()) {
      Cancellation.check();
      reader.read(signer, found);
    }
    return List.copyOf(found);
  }

  /** Evidence of a document of which no signature can be read. */
  public static SignatureEvidence unreadable(SealForm form, String detail) {
    return SignatureEvidence.builder(form)
        .fault(new Fault(Stage.FORMAT, true, FORMAT_FAILURE, detail, REMEDY))
        .build();
  }

  private void read(CmsSigner signer, List<SignatureEvidence> into) {
    var evidence = evidence(signer, content, signer.formFault(cms.contentType()));
    into.add(evidence);
    for (var counter : signer.counterSignatures(cms.certificates())) {
      into.add(counterEvidence(counter, signer, evidence));
    }
  }

  /** A counter-signature reaches as far as the signature under it (RFC 5652, section 11.4). */
  private SignatureEvidence counterEvidence(
      CmsSigner counter, CmsSigner under, SignatureEvidence below) {
    var over = new CadesEvidence(
        cms, form, Imprint.of(under.value()), below.fault().isEmpty() ? scope : SealScope.UNKNOWN);
    return over.evidence(counter, Imprint.of(under.value()), counter.counterFormFault());
  }

  private SignatureEvidence evidence(CmsSigner signer, Imprint over, Optional<String> formFault) {
    var builder = SignatureEvidence.builder(form)
        .scope(scope)
        .claimedLevel(CadesLevel.of(cms, signer, form))
        .material(material(signer));
    signer.signingTime().ifPresent(builder::claimedTime);
    signer.algorithms().forEach(builder::uses);
    formFault.ifPresent(f -> builder.fault(broken(Stage.FORMAT, FORMAT_FAILURE, f)));
    identify(signer, builder);
    compute(signer, over, builder);
    timestamps(signer, over, builder);
    CadesLevel.notRead(signer).forEach(builder::caveat);
    return builder.build();
  }

  private static void identify(CmsSigner signer, SignatureEvidence.Builder builder) {
    if (!signer.bindsCertificate()) {
      builder.fault(unknownSigner("The signature does not say which certificate made it."));
    } else if (signer.certificate().isEmpty()) {
      builder.fault(
          unknownSigner("No certificate in the signature is the one the signer bound into it."));
    }
    if (signer.bindsCertificate()) {
      signer.certificate().ifPresent(builder::signer);
    }
  }

  private static void compute(CmsSigner signer, Imprint over, SignatureEvidence.Builder builder) {
    if (signer.knowsDigest()) {
      var digest = over.digest(signer.digestAlgorithm());
      if (digest.isEmpty()) {
        builder.fault(new Fault(
            Stage.CRYPTOGRAPHY,
            false,
            SIGNED_DATA_NOT_FOUND,
            "The signature is kept beside its document, and that was not supplied.",
            "Supply the document."));
      } else if (!signer.isOver(digest.get())) {
        builder.fault(
            broken(Stage.CRYPTOGRAPHY, HASH_FAILURE, "The content is not what was signed."));
      }
    }
    if (signer.certificate().isPresent() && !signer.holds()) {
      builder.fault(broken(
          Stage.CRYPTOGRAPHY,
          SIG_CRYPTO_FAILURE,
          "The signature value was not made with the signer's key over these statements."));
    }
  }

  private void timestamps(CmsSigner signer, Imprint over, SignatureEvidence.Builder builder) {
    for (var value : signer.signed().values(CmsOids.CONTENT_TIMESTAMP)) {
      builder.timestamp(TimestampEvidence.ofContent(Der.of(CmsSigner.asFound(value)), over));
    }
    for (var value : signer.unsigned().values(CmsOids.SIGNATURE_TIMESTAMP)) {
      builder.timestamp(TimestampEvidence.ofSignature(
          Der.of(CmsSigner.asFound(value)), Imprint.of(signer.value())));
    }
    var count = 0;
    for (var attribute : signer.unsigned().all()) {
      for (var value : attribute.getAttributeValues()) {
        if (count <= MAX_ARCHIVING) { // a judge refuses more, and none is computed in vain
          var found = archived(signer, over, attribute, value);
          found.forEach(builder::timestamp);
          count += found.size();
        }
      }
    }
  }

  /** What one value of an unsigned attribute proves of all that was there before it. */
  private List<TimestampEvidence> archived(
      CmsSigner signer, Imprint over, Attribute attribute, ASN1Encodable value) {
    var type = attribute.getAttrType();
    var older = new OlderStamp(cms, signer, over);
    if (type.equals(CmsOids.ARCHIVE_TIMESTAMP_V3)) {
      return List.of(new ArchiveStamp(cms, signer, over).evidence(CmsSigner.asFound(value)));
    } else if (type.equals(CmsOids.ARCHIVE_TIMESTAMP_V2)) {
      return List.of(older.archive(CmsSigner.asFound(value)));
    } else if (type.equals(CmsOids.REFERENCES_AND_SIGNATURE_TIMESTAMP)) {
      return List.of(older.signatureAndReferences(CmsSigner.asFound(value)));
    } else if (type.equals(CmsOids.REFERENCES_TIMESTAMP)) {
      return List.of(older.references(CmsSigner.asFound(value)));
    }
    return type.equals(CmsOids.INTERNAL_EVIDENCE_RECORD)
            || type.equals(CmsOids.EXTERNAL_EVIDENCE_RECORD)
        ? new InnerRecord(cms, signer, over).evidence(attribute, value)
        : List.of();
  }

  private ValidationMaterial material(CmsSigner signer) {
    return cms.beside().and(LegacyValues.of(signer.unsigned()));
  }

  private static Fault broken(Stage stage, SubIndication reason, String detail) {
    return new Fault(stage, true, reason, detail, REMEDY);
  }

  private static Fault unknownSigner(String detail) {
    return new Fault(
        Stage.IDENTIFICATION,
        false,
        NO_SIGNING_CERTIFICATE_FOUND,
        detail,
        "Ask the sender for a CAdES baseline signature that contains its certificate.");
  }
}
