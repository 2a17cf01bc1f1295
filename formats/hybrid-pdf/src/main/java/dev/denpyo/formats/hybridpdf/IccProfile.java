package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The head of an ICC profile (ISO 15076-1, 7.2), as far as PDF/A asks for it. */
final class IccProfile {
  private static final int HEADER = 128;
  private static final int SIZE = 4;
  private static final int SPACE = 16;
  private static final int SIGNATURE = 36;

  private IccProfile() {}

  /** Whether the bytes are a profile for four printing inks. */
  static boolean isCmyk(byte[] profile) {
    return profile.length > HEADER
        && word(profile, SIGNATURE).equals("acsp")
        && word(profile, SPACE).equals("CMYK")
        && profile[SIZE * 2] <= 4;
  }

  private static String word(byte[] profile, int at) {
    return new String(profile, at, SIZE, US_ASCII);
  }
}
