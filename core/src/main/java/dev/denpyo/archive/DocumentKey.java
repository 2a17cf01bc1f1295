package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one erasable record. What is derived from it encrypts (AES-256-GCM, NIST SP 800-38D),
 * commits (HMAC-SHA-256) and salts; who is given one of these has none of the others.
 */
final class DocumentKey {
  static final int LENGTH = 32;
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

  /** Content encrypted, the same bytes each time; role and media type are bound to it. */
  Content encrypt(String role, String mediaType, Content content, SecureRandom random) {
    var nonce = new byte[SegmentCipher.NONCE];
    random.nextBytes(nonce);
    return cipher(role, mediaType, nonce).encrypt(content);
  }

  /**
   * Decrypts a stored object; nothing is written that is not vouched for, but not all may be when this
   * throws.
   *
   * @throws ArchiveException {@code ARCHIVE-DAMAGED} if this key did not encrypt it, or other bytes
   */
  void decrypt(StoredObject object, InputStream sealed, OutputStream to) throws IOException {
    var committed = opening().commitment();
    var both = new DigestingOutput(to, committed);
    var cipher = cipher(object.role(), object.mediaType(), SegmentCipher.nonce(sealed));
    if (!cipher.decrypt(sealed, both)
        || !Sha256.fromBytes(committed.doFinal()).equals(object.commitment())) {
      throw ArchiveException.damaged(
          "The " + object.role() + " stored as " + object.sha256() + " is not opened by its key.");
    }
  }

  /** Looks at everything that is written. */
  private static final class DigestingOutput extends FilterOutputStream {
    private final Mac mac;

    DigestingOutput(OutputStream to, Mac mac) {
      super(to);
      this.mac = mac;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      mac.update(bytes, from, length);
      out.write(bytes, from, length);
    }
  }

  private SegmentCipher cipher(String role, String mediaType, byte[] nonce) {
    var bound = (role + "\n" + mediaType).getBytes(StandardCharsets.UTF_8);
    return new SegmentCipher(derived("denpyo encrypt 1"), bound, nonce);
  }

  static byte[] hmac(byte[] key, byte[] text) {
    return mac(key).doFinal(text);
  }

  static Mac mac(byte[] key) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has this algorithm", e);
    }
  }
}
