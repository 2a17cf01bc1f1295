package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.signing.pades.PdfValue.Str;

/** What is appended to a document to seal it. */
final class SealedUpdate {
  private final byte[] bytes;
  private final int contents;
  private final String value;

  /**
   * @param bytes to append; kept, not copied
   * @param contents where in the sealed document the {@code Contents} of the seal begins
   * @param value the CMS in it
   */
  SealedUpdate(byte[] bytes, int contents, byte[] value) {
    this.bytes = bytes;
    this.contents = contents;
    this.value = new String(value, ISO_8859_1);
  }

  /** Not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether a signature stands where this one was put. */
  boolean isAt(SealField seal) {
    return seal.dict().get("Contents") instanceof Str string && string.from() == contents;
  }

  /** Whether what was read is the value and nothing behind it. */
  boolean hasValue(CoveredBytes covered) {
    String found = covered.contents();
    int at = value.length();
    while (at < found.length() && found.charAt(at) == 0) {
      at++;
    }
    return found.startsWith(value) && at == found.length();
  }
}
