package dev.denpyo.signing.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A way from a certificate up to an anchor.
 *
 * @param certificates the certificate itself first, the anchor's not among them unless it is the
 *     only one
 * @param anchor where the way ends
 */
record CertificatePath(List<X509Certificate> certificates, Anchor anchor) {
  CertificatePath {
    certificates = List.copyOf(certificates);
  }

  X509Certificate leaf() {
    return certificates.get(0);
  }

  /** Whether the leaf itself is what is trusted. */
  boolean isDirect() {
    return certificates.size() == 1 && leaf().equals(anchor.certificate());
  }

  /** The certificate whose key signed the one at {@code index}. */
  X509Certificate issuerOf(int index) {
    return index + 1 < certificates.size() ? certificates.get(index + 1) : anchor.certificate();
  }

  CertificatePath under(X509Certificate lower) {
    var longer = new ArrayList<X509Certificate>();
    longer.add(lower);
    longer.addAll(certificates);
    return new CertificatePath(longer, anchor);
  }
}
