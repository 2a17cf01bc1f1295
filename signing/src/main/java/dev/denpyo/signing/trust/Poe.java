package dev.denpyo.signing.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Proofs of existence: since when each object is known to exist (EN 319 102-1, clause 5.6.2.3). */
final class Poe {
  private final Instant now;
  private final Map<Der, Instant> objects = new HashMap<>();
  private Optional<Instant> signature = Optional.empty();

  /** Everything at hand exists now. */
  Poe(Instant now) {
    this.now = now;
  }

  Instant of(Der object) {
    return objects.getOrDefault(object, now);
  }

  /** The proven time of the signature; absent when only its existence now is known. */
  Optional<Instant> ofSignature() {
    return signature;
  }

  void prove(Der object, Instant time) {
    objects.merge(object, time, Poe::earlier);
  }

  void proveSignature(Instant time) {
    signature = Optional.of(signature.map(known -> earlier(known, time)).orElse(time));
  }

  private static Instant earlier(Instant a, Instant b) {
    return b.isBefore(a) ? b : a;
  }
}
