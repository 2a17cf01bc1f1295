package dev.denpyo.evidence;

/**
<<<<<<< HEAD
 * Stamps digests: proves that something existed at a time (RFC 3161).
 *
 * <p>An implementation is thread-safe, and never returns a token that it has not compared with what
 * it asked for. It sees the digest alone, never the document.
=======
 * Somebody trusted to say that a digest existed at a time.
 *
 * <p>An implementation is thread-safe, and never returns a token that is not about the digest and
 * the request it was asked with.
>>>>>>> judge
 */
@FunctionalInterface
public interface TimestampAuthority {
  /**
   * Returns a token over {@code digest}.
   *
<<<<<<< HEAD
   * @param algorithm how {@code digest} was made
   * @param digest as long as {@code algorithm} says
   * @throws IllegalArgumentException if {@code digest} has another length
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  TimestampToken stamp(DigestAlgorithm algorithm, byte[] digest);
=======
   * @param digest of what is to be stamped, as long as {@code algorithm} makes it
   * @throws IllegalArgumentException if the length does not fit
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  TimestampToken stamp(byte[] digest, DigestAlgorithm algorithm);
>>>>>>> judge
}
