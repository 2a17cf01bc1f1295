package dev.denpyo.archive;

import java.util.Locale;

/** Whether the keeper of the archive sent the document or got it. */
public enum Direction {
  /** Sent to a buyer; the counterparty is the buyer. */
  ISSUED,
  /** Got from a seller; the counterparty is the seller. */
  RECEIVED;

  /** The word used in entries, the index and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The direction with that {@link #code}.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Direction ofCode(String code) {
    for (var direction : values()) {
      if (direction.code().equals(code)) {
        return direction;
      }
    }
    throw new IllegalArgumentException("code must be issued or received, was " + code);
  }
}
