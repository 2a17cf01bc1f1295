package dev.denpyo.signing.cms;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SignatureAlgorithm;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.esf.CommitmentTypeIndication;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Gathers what the signer signs beside the content (ETSI EN 319 122-1, clause 5). */
final class SignedAttributes {
  /** {@code id-aa-ets-mimeType}. */
  static final ASN1ObjectIdentifier MIME_TYPE = new ASN1ObjectIdentifier("0.4.0.1733.2.1");

  private static final int DIRECTORY_NAME = 4;

  private final List<byte[]> attributes = new ArrayList<>();

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
    add(type, DerEncoding.encode(value));
  }

  private void add(ASN1ObjectIdentifier type, byte[] value) {
    attributes.add(DerEncoding.join(
        DerEncoding.SEQUENCE, DerEncoding.encode(type), DerEncoding.join(DerEncoding.SET, value)));
  }

  /** A SET in the order of DER, which is the order in which they are signed. */
  byte[] toSet() {
    return DerEncoding.set(DerEncoding.SET, attributes);
  }

  /** {@code SigningCertificateV2} (RFC 5035, section 3). */
  private static byte[] signingCertificate(X509Certificate signer) {
    var name = DerEncoding.join(
        DerEncoding.context(DIRECTORY_NAME), signer.getIssuerX500Principal().getEncoded());
    var issuerSerial = DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.join(DerEncoding.SEQUENCE, name),
        DerEncoding.integer(signer.getSerialNumber()));
    // SHA-256 is the default of the syntax, and is left out by it.
    var hash = DigestAlgorithm.SHA_256.digest(Seal.encoded(signer));
    var id = DerEncoding.join(
        DerEncoding.SEQUENCE, DerEncoding.join(DerEncoding.OCTET_STRING, hash), issuerSerial);
    return DerEncoding.join(DerEncoding.SEQUENCE, DerEncoding.join(DerEncoding.SEQUENCE, id));
  }
}
