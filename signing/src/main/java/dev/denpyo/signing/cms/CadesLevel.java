package dev.denpyo.signing.cms;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Which baseline level a signature has by its structure (ETSI EN 319 122-1, clause 6.3). */
final class CadesLevel {
  /** Validation data kept outside {@code SignedData}; forbidden from level LT on. */
  private static final Set<ASN1ObjectIdentifier> OUTSIDE = Set.of(
      CmsOids.CERTIFICATE_VALUES,
      CmsOids.REVOCATION_VALUES,
      PKCSObjectIdentifiers.id_aa_ets_certificateRefs,
      PKCSObjectIdentifiers.id_aa_ets_revocationRefs,
      PKCSObjectIdentifiers.id_aa_ets_certCRLTimestamp);

  /** Proofs that are not read, and how that is said. */
  private static final Map<ASN1ObjectIdentifier, Caveat> NOT_READ = Map.of(
      PKCSObjectIdentifiers.id_aa_ets_archiveTimestamp,
      Caveat.OLD_ARCHIVE_TIMESTAMP_NOT_CHECKED,
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.48"),
      Caveat.OLD_ARCHIVE_TIMESTAMP_NOT_CHECKED,
      PKCSObjectIdentifiers.id_aa_ets_escTimeStamp,
      Caveat.ADDED_EVIDENCE_NOT_CHECKED,
      PKCSObjectIdentifiers.id_aa_ets_certCRLTimestamp,
      Caveat.ADDED_EVIDENCE_NOT_CHECKED,
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.49"),
      Caveat.EVIDENCE_RECORD_NOT_CHECKED,
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.50"),
      Caveat.EVIDENCE_RECORD_NOT_CHECKED);

  private CadesLevel() {}

  static SealLevel of(SignedCms cms, CmsSigner signer, SealForm form) {
    if (!isBaseline(cms, signer, form)) {
      return SealLevel.NOT_BASELINE;
    }
    if (!signer.unsigned().has(CmsOids.SIGNATURE_TIMESTAMP)) {
      return SealLevel.BASELINE_B;
    }
    var hasRevocation = !cms.revocationEncodings().isEmpty();
    if (!hasRevocation || OUTSIDE.stream().anyMatch(signer.unsigned()::has)) {
      return SealLevel.BASELINE_T;
    }
    return signer.unsigned().has(CmsOids.ARCHIVE_TIMESTAMP_V3)
        ? SealLevel.BASELINE_LTA
        : SealLevel.BASELINE_LT;
  }

  /** What a signature carries that was not read. */
  static Set<Caveat> notRead(CmsSigner signer) {
    return NOT_READ.keySet().stream()
        .filter(signer.unsigned()::has)
        .map(NOT_READ::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isBaseline(SignedCms cms, CmsSigner signer, SealForm form) {
    var signed = signer.signed();
    var hasTime = signed.has(CMSAttributes.signingTime);
    return cms.contentType().equals(CMSObjectIdentifiers.data.getId())
        && signed.has(CMSAttributes.messageDigest)
        && signer.bindsCertificate()
        && signer.certificate().isPresent()
        && (form == SealForm.PADES) != hasTime;
  }
}
