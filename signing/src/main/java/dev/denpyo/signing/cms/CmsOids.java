package dev.denpyo.signing.cms;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Types of CAdES attributes (ETSI EN 319 122-1, annex D) by names that people read. */
final class CmsOids {
  static final ASN1ObjectIdentifier CONTENT_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_ets_contentTimestamp;
  static final ASN1ObjectIdentifier SIGNATURE_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
  static final ASN1ObjectIdentifier ARCHIVE_TIMESTAMP_V3 =
      new ASN1ObjectIdentifier("0.4.0.1733.2.4");
  static final ASN1ObjectIdentifier ATS_HASH_INDEX_V3 = new ASN1ObjectIdentifier("0.4.0.19122.1.5");
  static final ASN1ObjectIdentifier ATS_HASH_INDEX = new ASN1ObjectIdentifier("0.4.0.1733.2.5");
  static final ASN1ObjectIdentifier CERTIFICATE_VALUES = PKCSObjectIdentifiers.id_aa_ets_certValues;
  static final ASN1ObjectIdentifier REVOCATION_VALUES =
      PKCSObjectIdentifiers.id_aa_ets_revocationValues;
  static final ASN1ObjectIdentifier COUNTER_SIGNATURE =
      PKCSObjectIdentifiers.pkcs_9_at_counterSignature;

  private CmsOids() {}
}
