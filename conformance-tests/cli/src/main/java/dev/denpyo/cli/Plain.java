package dev.denpyo.cli;

import java.util.regex.Pattern;

/** Keeps what a document holds from steering the terminal that shows it. */
final class Plain {
  /** Control characters, line separators, and the marks that turn the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern LONE_SURROGATE =
      Pattern.compile("[\\x{D800}-\\x{DFFF}]"); // pairs are one code point and do not match

  private static final int MOST = 240; // more than any path in the corpus has

  private Plain() {}

  /** The text on one line, harmless. */
  static String line(String text) {
    return STEERING.matcher(text).replaceAll(" ");
  }

  /** The text, its middle left out where it is longer than a terminal has room for. */
  static String middle(String text) {
    return text.length() <= MOST
        ? text
        : text.substring(0, MOST / 2) + "..." + text.substring(text.length() - MOST / 2);
  }

  /** The text as JSON can carry it: half a character becomes the replacement character. */
  static String encodable(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
  }
}
