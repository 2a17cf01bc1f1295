package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.evidence.DigestAlgorithm;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A document with an update whose signature has its range and room, but no value yet. */
final class PreparedSeal {
  private static final int CHUNK = 1 << 20;

  private final Raw base;
  private final byte[] update;
  private final Span contents;

  /**
   * @param update what is appended; kept, not copied
   * @param contents where in {@code update} the digits of {@code Contents} stand, marks included
   */
  PreparedSeal(Raw base, byte[] update, Span contents) {
    this.base = base;
    this.update = update;
    this.contents = contents;
  }

  /** The digest of everything but {@code Contents}. */
  byte[] digest(DigestAlgorithm algorithm) {
    MessageDigest digest = algorithm.calculator();
    for (int at = 0; at < base.length(); at += CHUNK) {
      digest.update(base.slice(at, Math.min(base.length(), at + CHUNK)));
    }
    digest.update(update, 0, contents.from());
    digest.update(update, contents.to(), update.length - contents.to());
    return digest.digest();
  }

  /** Whether a value of that size has room. */
  boolean fits(int bytes) {
    return 2 * bytes <= contents.to() - contents.from() - 2;
  }

  /** The update with its value; what is left of the room are zeros. */
  byte[] complete(byte[] value) {
    byte[] done = update.clone();
    byte[] digits = HexFormat.of().formatHex(value).getBytes(ISO_8859_1);
    System.arraycopy(digits, 0, done, contents.from() + 1, digits.length);
    return done;
  }

  /** The same, which knows what it put where. */
  SealedUpdate sealed(byte[] value) {
    return new SealedUpdate(complete(value), base.length() + contents.from(), value);
  }
}
