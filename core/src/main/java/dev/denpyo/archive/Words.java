package dev.denpyo.archive;

import java.util.Locale;

/** Constants as the words that entries, the index and the command line use. */
final class Words {
  private Words() {}

  /** {@code SENDER_TIMESTAMP} as {@code sender-timestamp}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant with that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E read(Class<E> type, String word) {
    for (var constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("there is no " + type.getSimpleName() + " " + word);
  }
}
