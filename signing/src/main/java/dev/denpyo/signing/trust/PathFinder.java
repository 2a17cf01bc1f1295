package dev.denpyo.signing.trust;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the ways from a certificate up to an anchor (RFC 5280, section 6), without regard to
 * today's date and to revocation, which the judge weighs afterwards. Work is bounded however many
 * certificates there are and however they cross: where a bound is hit, a way is not found.
 */
final class PathFinder {
  static final int MAX_CERTIFICATES = 500;
  static final int MAX_LENGTH = 10;
  private static final int MAX_PATHS = 8;
  private static final int MAX_STEPS = 2_000;
  private static final int MAX_SIGNATURES = 1_000;

  private final List<Anchor> anchors;
  private final Set<X509Certificate> pool;
  private final PathMemory memory;
  private int signatures;
  private int steps;

  PathFinder(List<Anchor> anchors, Collection<X509Certificate> pool, PathMemory memory) {
    this.anchors = anchors;
    this.memory = memory;
    this.pool = new LinkedHashSet<>();
    pool.stream().limit(MAX_CERTIFICATES).forEach(this.pool::add);
  }

  /** The ways that hold, shortest first. */
  List<CertificatePath> paths(X509Certificate target, Anchor.Use use) {
    steps = 0;
    var found = new ArrayList<CertificatePath>();
    for (int length = 1; length <= MAX_LENGTH && found.size() < MAX_PATHS; length++) {
      for (var path : ofLength(target, length, use, new HashSet<>())) {
        if (path.isDirect() || memory.holds(path, PathRules::hold)) {
          found.add(path);
        }
      }
    }
    return found.stream().limit(MAX_PATHS).toList();
  }

  /** Whether {@code issuer} has the name and the key behind {@code certificate}. */
  boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    var key = issuer.getPublicKey();
    var known = memory.isSigned(certificate, key);
    if (known.isPresent() || ++signatures > MAX_SIGNATURES) {
      return known.orElse(false); // what was not looked at is not remembered
    }
    var holds = verifies(certificate, key);
    memory.remember(certificate, key, holds);
    return holds;
  }

  private List<CertificatePath> ofLength(
      X509Certificate target, int length, Anchor.Use use, Set<List<Object>> below) {
    var found = new ArrayList<CertificatePath>();
    if (++steps > MAX_STEPS) {
      return found;
    }
    if (length == 1) {
      anchors.stream()
          .filter(a -> a.uses().contains(use) && leadsTo(target, a))
          .forEach(a -> found.add(new CertificatePath(List.of(target), a)));
      return found;
    }
    var here = List.<Object>of(target.getSubjectX500Principal(), target.getPublicKey());
    if (!below.add(here)) {
      return found; // name and key are already on the way: a loop
    }
    for (var issuer : pool) {
      if (isBetween(issuer) && isSignedBy(target, issuer)) {
        ofLength(issuer, length - 1, use, below).forEach(p -> found.add(p.under(target)));
      }
    }
    below.remove(here);
    return found;
  }

  private boolean leadsTo(X509Certificate target, Anchor anchor) {
    return target.equals(anchor.certificate()) || isSignedBy(target, anchor.certificate());
  }

  /** An authority that needs somebody above it: neither an anchor nor its own issuer. */
  private boolean isBetween(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0
        && !isSignedBy(certificate, certificate)
        && anchors.stream().noneMatch(anchor -> anchor.certificate().equals(certificate));
  }

  private static boolean verifies(X509Certificate certificate, PublicKey key) {
    try {
      certificate.verify(key, Crypto.bouncyCastle());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // BouncyCastle answers some malformed keys with unchecked exceptions
    }
  }
}
