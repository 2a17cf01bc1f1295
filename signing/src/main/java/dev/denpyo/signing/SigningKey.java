package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A private key with the certificates that speak for it. The key itself is never handed out, and
 * never shown.
 */
public final class SigningKey {
  private final PrivateKey privateKey;
  private final List<X509Certificate> chain;

  private SigningKey(PrivateKey privateKey, List<X509Certificate> chain) {
    this.privateKey = requireNonNull(privateKey, "privateKey");
    this.chain = List.copyOf(chain);
    if (this.chain.isEmpty()) {
      throw new IllegalArgumentException("chain must begin with the key's certificate, was empty");
    }
  }

  /**
   * A key held by any JCA provider, for example a hardware token.
   *
   * @param chain the key's own certificate first, then each issuer; the root may be left out
   * @throws IllegalArgumentException if {@code chain} is empty
   */
  public static SigningKey of(PrivateKey privateKey, List<X509Certificate> chain) {
    return new SigningKey(privateKey, chain);
  }

  /** The key's own certificate first, then its issuers as far as they are known. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** The key's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  void requireValidAt(Instant time) {
    var from = certificate().getNotBefore().toInstant();
    var until = certificate().getNotAfter().toInstant();
    if (time.isAfter(until)) {
      throw new SigningException(
          "SIGNING-CERT-EXPIRED",
          "the certificate of " + Certificates.nameOf(certificate()) + " expired at " + until + ".",
          "Use a key with a valid certificate.");
    }
    if (time.isBefore(from)) {
      throw new SigningException(
          "SIGNING-CERT-NOT-YET-VALID",
          "the certificate of " + Certificates.nameOf(certificate()) + " begins at " + from + ".",
          "Check the clock, or use a key whose certificate is valid now.");
    }
  }

  /** Names the certificate, not the key. */
  @Override
  public String toString() {
    return "SigningKey of " + Certificates.nameOf(certificate());
  }
}
