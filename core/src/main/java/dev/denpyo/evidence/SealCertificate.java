package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Instant;

/**
 * What a certificate says of itself; whether it is trusted is the report's business.
 *
 * @param subject distinguished name (RFC 2253)
 * @param issuer distinguished name (RFC 2253)
 * @param serialNumber as the issuer numbered it
 * @param sha256 fingerprint over the DER encoding, 64 lower-case hex digits
 * @param notBefore start of validity, inclusive
 * @param notAfter end of validity, inclusive
 * @param kind whose word a seal made with it is; never {@link SealKind#PICTURE}
 */
public record SealCertificate(
    String subject,
    String issuer,
    BigInteger serialNumber,
    String sha256,
    Instant notBefore,
    Instant notAfter,
    SealKind kind) {
  /**
   * @throws IllegalArgumentException if {@code kind} is a picture, which has no certificate
   */
  public SealCertificate {
    requireNonNull(subject, "subject");
    requireNonNull(issuer, "issuer");
    requireNonNull(serialNumber, "serialNumber");
    requireNonNull(sha256, "sha256");
    requireNonNull(notBefore, "notBefore");
    requireNonNull(notAfter, "notAfter");
    if (requireNonNull(kind, "kind") == SealKind.PICTURE) {
      throw new IllegalArgumentException("kind must not be PICTURE");
    }
  }
}
