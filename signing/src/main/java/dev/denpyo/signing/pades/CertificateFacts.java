package dev.denpyo.signing.pades;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealCertificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Describes a certificate for a report. */
final class CertificateFacts {
  private CertificateFacts() {}

  static SealCertificate of(X509Certificate certificate) {
    return new SealCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber(),
        HexFormat.of().formatHex(DigestAlgorithm.SHA_256.digest(encoded(certificate))),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("certificate cannot be encoded", e);
    }
  }
}
