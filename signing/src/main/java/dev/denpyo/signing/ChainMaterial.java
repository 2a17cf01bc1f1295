package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.trust.Crypto;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.Subjects;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what a verifier will need in years: the chains of everybody involved, and their status. */
public final class ChainMaterial {
  private static final String NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

  private final RevocationSource revocation;
  private final List<X509Certificate> helpers;

  /**
   * From what is known of issuers and revocation.
   *
   * @param helpers certificates of issuers that seals do not bring along
   */
  public ChainMaterial(RevocationSource revocation, List<X509Certificate> helpers) {
    this.revocation = requireNonNull(revocation, "revocation");
    this.helpers = List.copyOf(helpers);
  }

  /**
   * All certificates of {@code known} with their issuers, and what is said about each.
   *
   * @throws SigningException {@code SIGNING-AUGMENT-REVOCATION} if nothing is said about one
   */
  public ValidationMaterial of(ValidationMaterial known) {
    var pool = pool(known);
    var chains = new LinkedHashSet<>(known.certificates());
    var all = known;
    for (var certificate : withIssuers(chains, pool)) {
      var issuer = issuerOf(certificate, pool);
      all = all.and(ValidationMaterial.certificates(List.of(certificate)));
      if (issuer.isPresent() && certificate.getExtensionValue(NO_CHECK) == null) {
        all = all.and(statusOf(certificate, issuer.get()));
      }
    }
    return all;
  }

  /** Where each chain of {@code known} ends. */
  public Set<X509Certificate> tops(ValidationMaterial known) {
    var pool = pool(known);
    var tops = new LinkedHashSet<X509Certificate>();
    for (var certificate : withIssuers(new LinkedHashSet<>(known.certificates()), pool)) {
      if (issuerOf(certificate, pool).isEmpty()) {
        tops.add(certificate);
      }
    }
    return tops;
  }

  private ValidationMaterial statusOf(X509Certificate certificate, X509Certificate issuer) {
    var status = revocation.about(certificate, issuer);
    if (!status.hasRevocationData()) {
      throw new SigningException(
          "SIGNING-AUGMENT-REVOCATION",
          "nothing tells whether the certificate of " + Subjects.nameOf(certificate)
              + " is revoked.",
          "Supply a revocation list or an OCSP answer of its issuer.");
    }
    return status;
  }

  private Set<X509Certificate> pool(ValidationMaterial known) {
    var pool = new LinkedHashSet<>(known.certificates());
    pool.addAll(helpers);
    return pool;
  }

  private static Set<X509Certificate> withIssuers(
      Set<X509Certificate> certificates, Collection<X509Certificate> pool) {
    var all = new LinkedHashSet<X509Certificate>();
    for (var certificate : certificates) {
      var at = Optional.of(certificate);
      while (at.isPresent() && all.add(at.get())) {
        at = issuerOf(at.get(), pool);
      }
    }
    return all;
  }

  private static Optional<X509Certificate> issuerOf(
      X509Certificate certificate, Collection<X509Certificate> pool) {
    return pool.stream()
        .filter(c -> !c.equals(certificate) && isSignedBy(certificate, c))
        .findFirst();
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey(), Crypto.bouncyCastle());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
