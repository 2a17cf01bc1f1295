package dev.denpyo.signing.cms;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SignatureAlgorithm;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.esf.CommitmentTypeIndication;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/** Gathers what the signer signs beside the content (ETSI EN 319 122-1, clause 5). */
final class SignedAttributes {
  /** {@code id-aa-ets-mimeType}. */
  static final ASN1ObjectIdentifier MIME_TYPE = new ASN1ObjectIdentifier("0.4.0.1733.2.1");

  private final ASN1EncodableVector attributes = new ASN1EncodableVector();

  /** What no baseline signature is without. */
  static SignedAttributes baseline(
      X509Certificate signer, SignatureAlgorithm algorithm, byte[] contentDigest) {
    var made = counter(signer, algorithm, contentDigest);
    made.add(CMSAttributes.contentType, CMSObjectIdentifiers.data);
    return made;
  }

  /** The same over another signature, which has no content type (RFC 5652, section 11.4). */
  static SignedAttributes counter(
      X509Certificate signer, SignatureAlgorithm algorithm, byte[] contentDigest) {
    var made = new SignedAttributes();
    made.add(CMSAttributes.messageDigest, new DEROctetString(contentDigest));
    made.add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(signer));
    made.add(
        CMSAttributes.cmsAlgorithmProtect,
        new CMSAlgorithmProtection(
            CmsAlgorithms.digest(algorithm.digest()),
            CMSAlgorithmProtection.SIGNATURE,
            CmsAlgorithms.signature(algorithm)));
    return made;
  }

  void signingTime(Instant time) {
    // UTCTime from 1950 to 2049, GeneralizedTime else (RFC 5652, section 11.3).
    add(CMSAttributes.signingTime, new Time(Date.from(time)));
  }

  void commitment(CommitmentType type) {
    add(
        PKCSObjectIdentifiers.id_aa_ets_commitmentType,
        new CommitmentTypeIndication(new ASN1ObjectIdentifier(type.oid())));
  }

  void mediaType(String type) {
    add(MIME_TYPE, new DERUTF8String(type));
  }

  private void add(ASN1ObjectIdentifier type, ASN1Encodable value) {
    attributes.add(new Attribute(type, new DERSet(value)));
  }

  /** In the order of DER, which is the order in which they are signed. */
  ASN1Set toSet() {
    return new DERSet(attributes);
  }

  private static SigningCertificateV2 signingCertificate(X509Certificate signer) {
    try {
      var encoded = signer.getEncoded();
      var names = Certificate.getInstance(encoded).getIssuer();
      var issuer = new IssuerSerial(
          new GeneralNames(new GeneralName(names)), new ASN1Integer(signer.getSerialNumber()));
      // SHA-256 is the default of the syntax, and is left out by it.
      var id = new ESSCertIDv2(null, DigestAlgorithm.SHA_256.digest(encoded), issuer);
      return SigningCertificateV2.getInstance(new DERSequence(new DERSequence(id)));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("certificate cannot be encoded", e);
    }
  }
}
