package dev.denpyo.evidence;

import java.util.List;
import java.util.function.Function;

/** What looking for trusted signatures on a note established. */
public sealed interface NoteCheck {
  /**
   * At least one trusted key has signed.
   *
   * @param text what they signed
   * @param by whose signatures were found good
   */
  record Verified(String text, List<NoteKey> by) implements NoteCheck {
    /** Keeps its own copy of the list. */
    public Verified {
      by = List.copyOf(by);
    }
  }

  /**
   * The note must not be believed.
   *
   * @param reason one sentence
   */
  record Refused(String reason) implements NoteCheck {}

  /** Handles both. */
  default <R> R fold(Function<Verified, R> verified, Function<Refused, R> refused) {
    return this instanceof Verified v ? verified.apply(v) : refused.apply((Refused) this);
  }
}
