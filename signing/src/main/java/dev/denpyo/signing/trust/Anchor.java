package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate that the reader of a seal has decided to trust.
 *
 * @param certificate of an issuer, or of a signer or authority itself
 * @param sunset when trust ended: what is not proven to be older does not pass; absent for trust
 *     that goes on
 * @param uses what it is trusted for
 */
public record Anchor(X509Certificate certificate, Optional<Instant> sunset, Set<Use> uses) {
  /** What somebody is trusted for. */
  public enum Use {
    /** Seals. */
    SIGNATURE,
    /** Timestamps. */
    TIMESTAMP
  }

  /**
   * @throws IllegalArgumentException if {@code uses} is empty
   */
  public Anchor {
    requireNonNull(certificate, "certificate");
    requireNonNull(sunset, "sunset");
    uses = Set.copyOf(uses);
    if (uses.isEmpty()) {
      throw new IllegalArgumentException("uses must not be empty");
    }
  }

  /** Trusted for everything, without an end. */
  public static Anchor of(X509Certificate certificate) {
    return new Anchor(certificate, Optional.empty(), Set.of(Use.values()));
  }
}
