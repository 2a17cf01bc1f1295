package dev.denpyo.signing.trust;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Reads certificates and revocation lists from strangers: what cannot be read is absent. */
public final class Decoder {
  private Decoder() {}

  /** A certificate (DER). */
  public static Optional<X509Certificate> certificate(byte[] encoded) {
    return read(() -> (X509Certificate) CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(encoded)));
  }

  /** A revocation list (DER). */
  static Optional<X509CRL> crl(byte[] encoded) {
    return read(() -> (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded)));
  }

  /** The JDK's reader recurses as deep as its input nests, and throws what it comes across. */
  private static <T> Optional<T> read(Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (GeneralSecurityException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private interface Reading<T> {
    T read() throws GeneralSecurityException;
  }
}
