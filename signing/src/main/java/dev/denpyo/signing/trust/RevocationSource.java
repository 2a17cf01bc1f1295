package dev.denpyo.signing.trust;

import java.security.cert.X509Certificate;

/**
 * Where answers about revocation come from, beside those in a seal. Nothing here uses the network;
 * an implementation that does is the caller's decision, and should keep what it fetched.
 */
@FunctionalInterface
public interface RevocationSource {
  /**
   * Returns whatever may tell whether {@code certificate} is revoked: lists, answers, and
   * certificates of those who signed them. More than needed does no harm. Failing to fetch is
   * returning nothing.
   *
   * @param issuer the certificate whose key signed {@code certificate}
   */
  ValidationMaterial about(X509Certificate certificate, X509Certificate issuer);

  /** Knows nothing. */
  static RevocationSource none() {
    return (certificate, issuer) -> ValidationMaterial.NONE;
  }

  /** Knows what {@code material} says. */
  static RevocationSource of(ValidationMaterial material) {
    return (certificate, issuer) -> material;
  }

  /** Asks this source and {@code other}. */
  default RevocationSource and(RevocationSource other) {
    return (certificate, issuer) ->
        about(certificate, issuer).and(other.about(certificate, issuer));
  }
}
