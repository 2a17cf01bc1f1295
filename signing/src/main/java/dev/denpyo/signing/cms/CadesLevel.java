package dev.denpyo.signing.cms;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/** Which baseline level a signature has by its structure (ETSI EN 319 122-1, clause 6.3). */
final class CadesLevel {
  /** Validation data kept outside {@code SignedData}; forbidden from level LT on. */
  private static final Set<ASN1ObjectIdentifier> OUTSIDE = Set.of(
      CmsOids.CERTIFICATE_VALUES,
      CmsOids.REVOCATION_VALUES,
      CmsOids.CERTIFICATE_REFERENCES,
      CmsOids.REVOCATION_REFERENCES,
      CmsOids.REFERENCES_TIMESTAMP);

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

  /** What a signature carries that was not read: the first archive timestamps (RFC 3126). */
  static Set<Caveat> notRead(CmsSigner signer) {
    return signer.unsigned().has(CmsOids.ARCHIVE_TIMESTAMP_V1)
        ? Set.of(Caveat.OLD_ARCHIVE_TIMESTAMP_NOT_CHECKED)
        : Set.of();
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
