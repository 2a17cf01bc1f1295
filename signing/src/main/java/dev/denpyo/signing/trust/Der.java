package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Encoded bytes of a certificate, revocation list, OCSP answer or timestamp; equal when the bytes are. */
public final class Der {
  private final byte[] bytes;

  private Der(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes, copied. */
  public static Der of(byte[] bytes) {
    return new Der(bytes.clone());
  }

  /** The encoding of a certificate. */
  public static Der of(X509Certificate certificate) {
    requireNonNull(certificate, "certificate");
    try {
      return new Der(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a decoded certificate cannot be encoded", e);
    }
  }

  /** The bytes; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Der der && Arrays.equals(bytes, der.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Der of " + bytes.length + " bytes";
  }
}
