package dev.denpyo.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one list or answer says of one certificate, its signature verified.
 *
 * @param source the bytes it was read from
 * @param thisUpdate as of when it speaks
 * @param nextUpdate until when it claims to be the newest
 * @param revoked since when the certificate is revoked; absent when it is not
 * @param onHold whether that may be taken back
 * @param signer whose key signed it
 * @param issuer of the certificate it speaks of
 * @param algorithms what that signature rests on
 * @param pastExpiry whether it also speaks of certificates that had expired
 */
record RevocationAnswer(
    Der source,
    Instant thisUpdate,
    Optional<Instant> nextUpdate,
    Optional<Instant> revoked,
    boolean onHold,
    X509Certificate signer,
    X509Certificate issuer,
    List<AlgorithmUse> algorithms,
    boolean pastExpiry) {
  /** Until when it vouches: for its own time at least, else as long as it claims to be newest. */
  Instant vouchesUntil() {
    return nextUpdate.filter(thisUpdate::isBefore).orElse(thisUpdate);
  }

  /** Whether it tells the state at {@code time}: it is from later, or still claims to hold. */
  boolean covers(Instant time) {
    return !time.isAfter(vouchesUntil());
  }
}
