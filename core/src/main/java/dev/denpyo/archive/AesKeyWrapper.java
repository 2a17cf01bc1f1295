package dev.denpyo.archive;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** RFC 3394 with a key in memory. */
final class AesKeyWrapper implements KeyWrapper {
  private static final String ALGORITHM = "AESWrap";

  private final String id;
  private final Key key;

  AesKeyWrapper(String id, SecretKey key) {
    var bytes = key.getEncoded();
    if (bytes == null || (bytes.length != 16 && bytes.length != 24 && bytes.length != 32)) {
      throw new IllegalArgumentException(
          "key must be an AES key of 16, 24 or 32 bytes, readable by this process");
    }
    this.id = id;
    this.key = new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public byte[] wrap(byte[] secret) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(Cipher.WRAP_MODE, key);
      return cipher.wrap(new SecretKeySpec(secret, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has this algorithm", e);
    }
  }

  @Override
  public byte[] unwrap(String wrappedUnder, byte[] wrapped) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(Cipher.UNWRAP_MODE, key);
      return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new ArchiveException(
          "ARCHIVE-KEY",
          "The key-encryption key " + id + " does not open what was wrapped with " + wrappedUnder
              + ".",
          "Give the key that it was wrapped with; if it is the same, the wrapped key was changed.",
          e);
    }
  }
}
