package dev.denpyo.formats.mail;

/** Names of strangers in our messages. */
final class Names {
  private static final int LONGEST = 80;

  private Names() {}

  /** Short, and in one line whatever it holds. */
  static String shown(String name) {
    String plain = name.replaceAll("\\p{C}", "?");
    int letters = plain.codePointCount(0, plain.length());
    return letters <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "...";
  }
}
