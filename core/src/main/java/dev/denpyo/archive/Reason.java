package dev.denpyo.archive;

/**
 * Who does something to a record, and why. The archive adds the time; without all three nothing is
 * changed (Reg 4(1)(iv) of Japan's Electronic Bookkeeping Act and circular 7-5; GoBD).
 *
 * @param actor the person or system, one line of 1 to 1000 characters
 * @param text why, likewise
 */
public record Reason(String actor, String text) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is blank, too long or holds control characters
   */
  public Reason {
    Texts.line("actor", actor);
    Texts.line("text", text);
  }
}
