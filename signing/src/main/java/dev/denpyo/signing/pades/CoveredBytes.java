package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Str;
import dev.denpyo.signing.trust.Cancellation;
import java.security.MessageDigest;
import java.util.List;

/**
 * The bytes that one signature is over: the file from its first byte, without the signature's own
 * {@code Contents}, to an end (ISO 32000-1, 12.8.1).
 *
 * @param from where {@code Contents} begins, its mark included
 * @param to after {@code Contents}
 * @param end after the last byte covered
 * @param contents what {@code Contents} holds, one character per byte
 */
record CoveredBytes(int from, int to, int end, String contents) {
  private static final int NUMBERS = 4;
  private static final int CHUNK = 1 << 20;

  /** Reads the range, which may be nothing but the whole file around {@code Contents}. */
  static CoveredBytes of(SealField seal, Raw raw) throws PdfFault {
    if (!(seal.dict().get("Contents") instanceof Str contents)
        || !contents.hex()
        || contents.value().isEmpty()
        || !isDigits(raw, contents)) {
      throw new PdfFault("The signature's Contents is not a string of hexadecimal digits.");
    }
    List<PdfValue> range = PdfValue.items(seal.dict().get("ByteRange"));
    if (range.size() != NUMBERS || range.stream().anyMatch(n -> PdfValue.natural(n) < 0)) {
      throw new PdfFault("The signature's ByteRange is not four numbers.");
    }
    int second = PdfValue.natural(range.get(2));
    long end = (long) second + PdfValue.natural(range.get(3));
    boolean exact = PdfValue.natural(range.get(0)) == 0
        && PdfValue.natural(range.get(1)) == contents.from()
        && second == contents.to()
        && end > second
        && end <= raw.length();
    if (!exact) {
      throw new PdfFault(
          "The signature's ByteRange is not the whole file around its own Contents.");
    }
    return new CoveredBytes(contents.from(), contents.to(), (int) end, contents.value());
  }

  /** White space among the digits would be room for what no seal covers. */
  private static boolean isDigits(Raw raw, Str contents) {
    byte[] digits = raw.copy(contents.from() + 1, contents.to() - 1);
    int at = 0;
    while (at < digits.length && ValueReader.hex(digits[at] & 0xff) >= 0) {
      at++;
    }
    return at == digits.length && digits.length % 2 == 0;
  }

  /** Digests what is covered. */
  byte[] digest(Raw raw, MessageDigest digest) {
    update(raw, digest, 0, from);
    update(raw, digest, to, end);
    return digest.digest();
  }

  private static void update(Raw raw, MessageDigest digest, int from, int to) {
    for (int at = from; at < to; at += CHUNK) {
      Cancellation.check();
      digest.update(raw.slice(at, Math.min(to, at + CHUNK)));
    }
  }
}
