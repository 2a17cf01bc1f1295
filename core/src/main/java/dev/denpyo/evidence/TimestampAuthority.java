package dev.denpyo.evidence;

/**
 * Somebody trusted to say that a digest existed at a time.
 *
 * <p>An implementation is thread-safe, and never returns a token that is not about the digest and
 * the request it was asked with.
 */
@FunctionalInterface
public interface TimestampAuthority {
  /**
   * Returns a token over {@code digest}.
   *
   * @param digest of what is to be stamped, as long as {@code algorithm} makes it
   * @throws IllegalArgumentException if the length does not fit
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  TimestampToken stamp(byte[] digest, DigestAlgorithm algorithm);
}
