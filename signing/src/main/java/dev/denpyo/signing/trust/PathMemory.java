package dev.denpyo.signing.trust;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What a judge has worked out about certificates and never need work out again: whether one is
 * signed by a key, and whether a way holds. Both follow from the bytes alone, whatever the time, so
 * remembering changes no verdict; documents by the same signers are just judged sooner.
 */
final class PathMemory {
  /** Strangers choose what is remembered, so it is bounded: when full, all is forgotten. */
  private static final int MAX_ENTRIES = 2_000;

  private record Signed(X509Certificate certificate, PublicKey key) {}

  private final Map<Signed, Boolean> signatures = new ConcurrentHashMap<>();
  private final Map<CertificatePath, Boolean> paths = new ConcurrentHashMap<>();

  /** Whether {@code certificate} is signed by {@code key}; absent when nobody has looked yet. */
  Optional<Boolean> isSigned(X509Certificate certificate, PublicKey key) {
    return Optional.ofNullable(signatures.get(new Signed(certificate, key)));
  }

  void remember(X509Certificate certificate, PublicKey key, boolean isSigned) {
    put(signatures, new Signed(certificate, key), isSigned);
  }

  boolean holds(CertificatePath path, Predicate<CertificatePath> validation) {
    var known = paths.get(path);
    if (known != null) {
      return known;
    }
    var holds = validation.test(path);
    put(paths, path, holds);
    return holds;
  }

  private static <K> void put(Map<K, Boolean> known, K question, boolean answer) {
    if (known.size() >= MAX_ENTRIES) {
      known.clear();
    }
    known.put(question, answer);
  }
}
