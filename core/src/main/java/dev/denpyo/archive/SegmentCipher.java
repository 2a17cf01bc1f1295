package dev.denpyo.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts content in segments of 64 KiB, each with a tag of its own (AES-256-GCM), so that 4 GiB pass
 * with one segment in memory, and nothing is handed on that its tag does not vouch for.
 *
 * <p>The nonce of a segment is that of the content with its last five bytes changed by XOR: four by the
 * number of the segment, the last by 1 if another follows. So none can be taken away, moved or added at
 * the end. Content of one segment is nonce, ciphertext and tag, nothing else.
 */
final class SegmentCipher {
  static final int NONCE = 12;
  static final int SEGMENT = 1 << 16; // larger ones are several times slower on JDK 17
  private static final int TAG = 16;
  private static final int SEALED = SEGMENT + TAG;

  private final SecretKeySpec key;
  private final byte[] bound;
  private final byte[] nonce;

  /**
   * For one content.
   *
   * @param key 32 bytes
   * @param bound what is not encrypted, and cannot be changed either
   * @param nonce 12 bytes, never used before with this key
   */
  SegmentCipher(byte[] key, byte[] bound, byte[] nonce) {
    this.key = new SecretKeySpec(key, "AES");
    this.bound = bound.clone();
    this.nonce = nonce.clone();
  }

  private byte[] run(int mode, Part part) throws GeneralSecurityException {
    var own = nonce.clone();
    for (var i = 0; i < Integer.BYTES; i++) {
      own[NONCE - 2 - i] ^= (byte) (part.number() >>> (Byte.SIZE * i));
    }
    own[NONCE - 1] ^= (byte) (part.last() ? 0 : 1);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, own));
    cipher.updateAAD(bound);
    return cipher.doFinal(part.bytes());
  }

  /** One segment, plain or not. */
  @SuppressWarnings("ArrayRecordComponent") // parts are never compared
  private record Part(byte[] bytes, int number, boolean last) {}

  /** Cuts a stream into segments, and knows of each whether it is the last. */
  private static final class Parts {
    private final InputStream in;
    private final int size;
    private byte @Nullable [] next;
    private int number;

    Parts(InputStream in, int size) throws IOException {
      this.in = in;
      this.size = size;
      this.next = in.readNBytes(size);
    }

    /** Null after the last; content of no bytes has one segment of none. */
    @Nullable
    Part read() throws IOException {
      var bytes = next;
      if (bytes == null) {
        return null;
      }
      var following = bytes.length < size ? new byte[0] : in.readNBytes(size);
      next = following.length == 0 ? null : following;
      return new Part(bytes, number++, next == null);
    }
  }

  /** The content encrypted: the same bytes each time it is opened. */
  Content encrypt(Content plain) {
    return new Content() {
      @Override
      public long size() {
        var segments = Math.max(1, (plain.size() + SEGMENT - 1) / SEGMENT);
        return NONCE + plain.size() + segments * TAG;
      }

      @Override
      public InputStream open() {
        var in = plain.open();
        try {
          return new Encrypting(in, new Parts(in, SEGMENT));
        } catch (IOException e) {
          throw ArchiveException.source(String.valueOf(e.getMessage()), e);
        }
      }
    };
  }

  /** Encrypts as it is read. */
  private final class Encrypting extends InputStream {
    private final InputStream in;
    private final Parts parts;
    private byte[] ready = nonce;
    private int at;

    Encrypting(InputStream in, Parts parts) {
      this.in = in;
      this.parts = parts;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (at == ready.length && !more()) {
        return -1;
      }
      var n = Math.min(most, ready.length - at);
      System.arraycopy(ready, at, into, from, n);
      at += n;
      return n;
    }

    private boolean more() throws IOException {
      var part = parts.read();
      if (part == null) {
        return false;
      }
      try {
        ready = run(Cipher.ENCRYPT_MODE, part);
        at = 0;
        return true;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has this algorithm", e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /**
   * Decrypts what follows the nonce, segment by segment.
   *
   * @return false if a tag does not fit: what was written until then did, and is not all
   */
  boolean decrypt(InputStream sealed, OutputStream to) throws IOException {
    var parts = new Parts(sealed, SEALED);
    for (var part = parts.read(); part != null; part = parts.read()) {
      if (part.bytes().length < TAG) {
        return false;
      }
      try {
        to.write(run(Cipher.DECRYPT_MODE, part));
      } catch (AEADBadTagException e) {
        return false;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has this algorithm", e);
      }
    }
    return true;
  }

  /** The nonce that a stored content begins with; shorter where that is cut off. */
  static byte[] nonce(InputStream sealed) throws IOException {
    return Arrays.copyOf(sealed.readNBytes(NONCE), NONCE);
  }
}
