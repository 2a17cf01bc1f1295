package dev.denpyo.signing.cms;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Types of CAdES attributes (ETSI EN 319 122-1, annex D) by names that people read. */
final class CmsOids {
  static final ASN1ObjectIdentifier CONTENT_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_ets_contentTimestamp;
  static final ASN1ObjectIdentifier SIGNATURE_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
  static final ASN1ObjectIdentifier REFERENCES_AND_SIGNATURE_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_ets_escTimeStamp;
  static final ASN1ObjectIdentifier REFERENCES_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_ets_certCRLTimestamp;
  static final ASN1ObjectIdentifier CERTIFICATE_REFERENCES =
      PKCSObjectIdentifiers.id_aa_ets_certificateRefs;
  static final ASN1ObjectIdentifier REVOCATION_REFERENCES =
      PKCSObjectIdentifiers.id_aa_ets_revocationRefs;
  static final ASN1ObjectIdentifier ARCHIVE_TIMESTAMP_V1 =
      PKCSObjectIdentifiers.id_aa_ets_archiveTimestamp;
  static final ASN1ObjectIdentifier ARCHIVE_TIMESTAMP_V2 =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.48");
  static final ASN1ObjectIdentifier ARCHIVE_TIMESTAMP_V3 =
      new ASN1ObjectIdentifier("0.4.0.1733.2.4");
  static final ASN1ObjectIdentifier INTERNAL_EVIDENCE_RECORD =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.49");
  static final ASN1ObjectIdentifier EXTERNAL_EVIDENCE_RECORD =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.50");
  static final ASN1ObjectIdentifier ATS_HASH_INDEX_V3 = new ASN1ObjectIdentifier("0.4.0.19122.1.5");
  static final ASN1ObjectIdentifier ATS_HASH_INDEX = new ASN1ObjectIdentifier("0.4.0.1733.2.5");
  static final ASN1ObjectIdentifier CERTIFICATE_VALUES = PKCSObjectIdentifiers.id_aa_ets_certValues;
  static final ASN1ObjectIdentifier REVOCATION_VALUES =
      PKCSObjectIdentifiers.id_aa_ets_revocationValues;
  static final ASN1ObjectIdentifier COUNTER_SIGNATURE =
      PKCSObjectIdentifiers.pkcs_9_at_counterSignature;

  private CmsOids() {}
}
