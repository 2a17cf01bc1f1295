package dev.denpyo.evidence;

/**
 * Seals a document: what comes back proves who sealed it and that nothing changed since.
 *
 * <p>An implementation is immutable and thread-safe, and never returns a seal that it has not
 * verified itself.
 */
@FunctionalInterface
public interface Signer {
  /**
   * Returns the sealed form of {@code document}; the argument is not changed.
   *
   * @param document the whole document, as it will be kept
   * @throws dev.denpyo.failure.DenpyoException if the document cannot carry a seal or the key
   *     cannot make one; nothing has been written then
   */
  byte[] sign(byte[] document);
}
