package dev.denpyo.archive;

/**
 * The measure chosen against unseen changes, one of the four of Reg 4(1) of Japan's Electronic
 * Bookkeeping Act. Recording it says what the keeper chose, not that it was carried out.
 */
public enum AuthenticityMeasure {
  /** Item 1: the sender stamped the data before the exchange. */
  SENDER_TIMESTAMP,
  /** Item 2: the receiver stamps promptly after the exchange. */
  RECEIVER_TIMESTAMP,
  /** Item 3: exchanged and kept in a system that shows, or forbids, every change. */
  HISTORY_SYSTEM,
  /** Item 4: internal rules against unjustified changes. */
  RULES;

  /** The word used in entries and on the command line, for example {@code history-system}. */
  public String code() {
    return Words.of(this);
  }

  /**
   * The measure with that {@link #code}.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static AuthenticityMeasure ofCode(String code) {
    return Words.read(AuthenticityMeasure.class, code);
  }
}
