package dev.denpyo.evidence;

/**
 * Stamps digests: proves that something existed at a time (RFC 3161).
 *
 * <p>An implementation is thread-safe, and never returns a token that it has not compared with what
 * it asked for. It sees the digest alone, never the document.
 */
@FunctionalInterface
public interface TimestampAuthority {
  /**
   * Returns a token over {@code digest}.
   *
   * @param algorithm how {@code digest} was made
   * @param digest as long as {@code algorithm} says
   * @throws IllegalArgumentException if {@code digest} has another length
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  TimestampToken stamp(DigestAlgorithm algorithm, byte[] digest);
}
