package dev.denpyo.signing;

import dev.denpyo.signing.trust.Subjects;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Small questions that several steps ask of a certificate. */
final class Certificates {
  private Certificates() {}

  static X509Certificate decode(InputStream encoded) throws CertificateException {
    return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(encoded);
  }

  /** DER; a certificate that was decoded can always be encoded. */
  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("certificate cannot be encoded", e);
    }
  }

  static byte[] digest(String algorithm, byte[] content) {
    return digest(algorithm).digest(content);
  }

  /** Every Java platform has the SHA-2 family, so its absence is not a case for callers. */
  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no " + algorithm + " on this Java platform", e);
    }
  }

  /** The common name, else the whole subject. */
  static String nameOf(X509Certificate certificate) {
    return Subjects.nameOf(certificate);
  }
}
