package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key with its certificates.
 *
 * @param key the private key
 * @param chain the key's own certificate first, the root last
 */
public record TestIdentity(PrivateKey key, List<X509Certificate> chain) {
  /**
   * @throws IllegalArgumentException if {@code chain} is empty
   */
  public TestIdentity {
    requireNonNull(key, "key");
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("chain must not be empty");
    }
  }

  /** The key's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The certificate at the top. */
  public X509Certificate root() {
    return chain.get(chain.size() - 1);
  }

  /** Names the certificate, not the key. */
  @Override
  public String toString() {
    return "TestIdentity of " + certificate().getSubjectX500Principal();
  }
}
