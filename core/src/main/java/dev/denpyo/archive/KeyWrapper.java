package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import javax.crypto.SecretKey;

/**
 * Encrypts the keys of single documents with a key-encryption key that stays with the caller: in a
 * key management service, in hardware, in a key store. The archive keeps what {@link #wrap} returns
 * and never sees the key-encryption key. Thread-safe.
 */
public interface KeyWrapper {
  /** Name of the key-encryption key now in use, kept beside what it wrapped; one line, no secret. */
  String id();

  /**
   * Encrypts a key, so that a change of what is returned is noticed by {@link #unwrap}.
   *
   * @param key 32 bytes
   */
  byte[] wrap(byte[] key);

  /**
   * Decrypts what was wrapped before.
   *
   * @param id the name under which it was wrapped; not always the present one
   * @throws ArchiveException {@code ARCHIVE-KEY} if that is not possible
   */
  byte[] unwrap(String id, byte[] wrapped);

  /**
   * Wraps by the AES key wrap algorithm (RFC 3394) of the JDK.
   *
   * @param id a name for the key
   * @param key of AES: 16, 24 or 32 bytes
   * @throws IllegalArgumentException if it is of another length, or cannot be read out of its device
   */
  static KeyWrapper aes(String id, SecretKey key) {
    return new AesKeyWrapper(Texts.line("id", id), requireNonNull(key, "key"));
  }
}
