package dev.denpyo.evidence;

/**
 * Signs notes with one key. What holds the key, a file or a device, is the implementation's affair;
 * {@link Ed25519NoteSigner} is the one for keys at hand.
 */
public interface NoteSigner {
  /** The key that checks what this signs. */
  NoteKey key();

  /**
   * Signs.
   *
   * @param text the whole text of a note, its last line feed included
   * @throws dev.denpyo.failure.DenpyoException if the key cannot sign now
   */
  NoteSignature sign(String text);
}
