package dev.denpyo.signing.cms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Seals that went through the mail are Base64, with or without the lines of PEM (RFC 7468). */
final class Armour {
  static final int SEQUENCE = 0x30;
  private static final Pattern LINES = Pattern.compile("-----(BEGIN|END) (CMS|PKCS7)-----|\\s");

  private Armour() {}

  /** What is inside, or {@code seal} itself when it is not Base64. */
  static byte[] removed(byte[] seal) {
    if (seal.length == 0 || seal[0] == SEQUENCE) {
      return seal;
    }
    var text = new String(seal, StandardCharsets.ISO_8859_1);
    try {
      return Base64.getDecoder().decode(LINES.matcher(text).replaceAll(""));
    } catch (IllegalArgumentException e) {
      return seal;
    }
  }
}
