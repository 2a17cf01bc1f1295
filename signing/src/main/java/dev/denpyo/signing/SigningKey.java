package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A private key with the certificates that speak for it. The key itself is never handed out, and
 * never shown.
 */
public final class SigningKey {
  private final RemoteSigner operation;
  private final List<X509Certificate> chain;

  private SigningKey(RemoteSigner operation, List<X509Certificate> chain) {
    this.operation = operation;
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
    requireNonNull(privateKey, "privateKey");
    return new SigningKey(KeyOperation.of(privateKey, null), chain);
  }

  /**
   * A key held by a provider that is not registered in the JVM, for example a hardware token.
   *
   * @param chain as above
   * @throws IllegalArgumentException if {@code chain} is empty
   */
  public static SigningKey of(
      PrivateKey privateKey, Provider provider, List<X509Certificate> chain) {
    requireNonNull(provider, "provider");
    requireNonNull(privateKey, "privateKey");
    return new SigningKey(KeyOperation.of(privateKey, provider), chain);
  }

  /**
   * A key that is elsewhere; what it signs, and nothing else, is handed to {@code remote}.
   *
   * @param chain as above
   * @throws IllegalArgumentException if {@code chain} is empty
   */
  public static SigningKey remote(RemoteSigner remote, List<X509Certificate> chain) {
    return new SigningKey(requireNonNull(remote, "remote"), chain);
  }

  /**
   * Signs, and verifies with the certificate what came back.
   *
   * @return the value, for ECDSA the DER pair
   * @throws SigningException {@code SIGNING-FAILED} if the key does not work, {@code
   *     SIGNING-VALUE-WRONG} if the value is not the certificate's
   */
  public byte[] sign(SignatureRequest request) {
    var value = operation.sign(request);
    requireOwn(chain, request, value);
    return value;
  }

  /**
   * Stops unless {@code value} was made over {@code request} with the key of the chain's first
   * certificate.
   *
   * @throws SigningException {@code SIGNING-VALUE-WRONG}
   */
  public static void requireOwn(
      List<X509Certificate> chain, SignatureRequest request, byte[] value) {
    if (!KeyOperation.verifies(chain.get(0).getPublicKey(), request, value)) {
      throw new SigningException(
          "SIGNING-VALUE-WRONG",
          "the signature value does not verify with the certificate of "
              + Certificates.nameOf(chain.get(0)) + "; nothing was written.",
          "Check that key and certificate belong together, and that the very request was signed.");
    }
  }

  /** The key's own certificate first, then its issuers as far as they are known. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** The key's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /**
   * Stops when the key's certificate is not valid at {@code time}.
   *
   * @throws SigningException {@code SIGNING-CERT-EXPIRED}, {@code SIGNING-CERT-NOT-YET-VALID}
   */
  public void requireValidAt(Instant time) {
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
