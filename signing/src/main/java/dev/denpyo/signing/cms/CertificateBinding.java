package dev.denpyo.signing.cms;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;

/**
 * Which certificate the signer signed to be its own (RFC 5035).
 *
 * @param algorithm the JDK's name of the digest
 * @param issuerSerial stated besides, and then it must agree
 */
record CertificateBinding(String algorithm, String digestHex, Optional<IssuerSerial> issuerSerial) {

  /** The binding in the signed attributes; one that cannot be read binds nothing that exists. */
  static Optional<CertificateBinding> of(CmsAttributes signed) {
    var v2 = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    var v1 = PKCSObjectIdentifiers.id_aa_signingCertificate;
    if (!signed.has(v2) && !signed.has(v1)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          signed.has(v2)
              ? ofV2(SigningCertificateV2.getInstance(signed.single(v2).orElseThrow()))
              : ofV1(SigningCertificate.getInstance(signed.single(v1).orElseThrow())));
    } catch (RuntimeException e) {
      return Optional.of(new CertificateBinding("SHA-256", "", Optional.empty()));
    }
  }

  private static CertificateBinding ofV2(SigningCertificateV2 attribute) {
    var id = attribute.getCerts()[0]; // the signer's own is first (RFC 5035, section 3)
    return new CertificateBinding(
        CmsMath.digestName(id.getHashAlgorithm()),
        hex(id.getCertHash()),
        Optional.ofNullable(id.getIssuerSerial()));
  }

  private static CertificateBinding ofV1(SigningCertificate attribute) {
    var id = attribute.getCerts()[0];
    return new CertificateBinding(
        "SHA-1", hex(id.getCertHash()), Optional.ofNullable(id.getIssuerSerial()));
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  boolean matches(X509Certificate certificate) {
    try {
      var digest = MessageDigest.getInstance(algorithm).digest(Seal.encoded(certificate));
      return hex(digest).equals(digestHex)
          && issuerSerial.map(s -> agrees(s, certificate)).orElse(true);
    } catch (NoSuchAlgorithmException e) {
      return false;
    }
  }

  private static boolean agrees(IssuerSerial stated, X509Certificate certificate) {
    var names = stated.getIssuer().getNames();
    return names.length == 1
        && isNumbered(stated.getSerial().getValue(), certificate)
        && issuer(certificate).equals(X500Name.getInstance(names[0].getName()));
  }

  /** Whether {@code sid} points at the certificate. */
  static boolean names(SignerIdentifier sid, X509Certificate certificate) {
    if (sid.getId() instanceof ASN1OctetString keyId) {
      return Arrays.equals(keyId.getOctets(), subjectKeyId(certificate));
    }
    var named = IssuerAndSerialNumber.getInstance(sid.getId());
    return isNumbered(named.getSerialNumber().getValue(), certificate)
        && named.getName().equals(issuer(certificate));
  }

  private static byte @Nullable [] subjectKeyId(X509Certificate certificate) {
    var extension = certificate.getExtensionValue("2.5.29.14");
    return extension == null
        ? null
        : ASN1OctetString.getInstance(ASN1OctetString.getInstance(extension).getOctets())
            .getOctets();
  }

  private static boolean isNumbered(BigInteger serial, X509Certificate certificate) {
    return serial.equals(certificate.getSerialNumber());
  }

  private static X500Name issuer(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
  }
}
