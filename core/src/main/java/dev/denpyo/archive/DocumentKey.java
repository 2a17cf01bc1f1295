package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one erasable record. What is derived from it encrypts (AES-256-GCM, NIST SP 800-38D),
 * commits (HMAC-SHA-256) and salts; who is given one of these has none of the others.
 */
final class DocumentKey {
  static final int LENGTH = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";

  private final byte[] bytes;

  private DocumentKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static DocumentKey random(SecureRandom random) {
    var bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new DocumentKey(bytes);
  }

  /**
   * @throws ArchiveException {@code ARCHIVE-KEY} if it is none
   */
  static DocumentKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new ArchiveException(
          "ARCHIVE-KEY",
          "What was unwrapped is no key of a document.",
          "Check the KeyWrapper that was given.");
    }
    return new DocumentKey(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private byte[] derived(String purpose) {
    return hmac(bytes, purpose.getBytes(StandardCharsets.UTF_8));
  }

  /** What shows that some bytes are those that an entry commits to. */
  Opening opening() {
    return new Opening(derived("denpyo commit 1"));
  }

  /** Makes search keys unguessable from their hash; the same for the same keys. */
  String salt(String keys) {
    return Sha256.fromBytes(derived("denpyo salt 1 " + keys)).hex().substring(0, LENGTH);
  }

  /** A text by which the same text is recognised, and by nobody without this key. */
  String tag(String text) {
    return Sha256.fromBytes(derived("denpyo tag 1 " + text)).hex();
  }

  /** Nonce, encrypted bytes, tag; role and media type are bound to them. */
  byte[] encrypt(StoredObject plain, byte[] content, SecureRandom random) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, plain).doFinal(content);
      var all = Arrays.copyOf(nonce, NONCE + encrypted.length);
      System.arraycopy(encrypted, 0, all, NONCE, encrypted.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has this algorithm", e);
    }
  }

  /**
   * @throws ArchiveException {@code ARCHIVE-DAMAGED} if this key did not encrypt it, or other bytes
   */
  byte[] decrypt(StoredObject object, byte[] all) {
    try {
      var nonce = Arrays.copyOf(all, NONCE);
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce, object);
      var content = cipher.doFinal(all, NONCE, Math.max(0, all.length - NONCE));
      if (opening().opens(object, content)) {
        return content;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Wrong key, or changed bytes: nobody can tell which.
    }
    throw ArchiveException.damaged(
        "The " + object.role() + " stored as " + object.sha256() + " is not opened by its key.");
  }

  private Cipher cipher(int mode, byte[] nonce, StoredObject object)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var key = new SecretKeySpec(derived("denpyo encrypt 1"), "AES");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((object.role() + "\n" + object.mediaType()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  static byte[] hmac(byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has this algorithm", e);
    }
  }
}
