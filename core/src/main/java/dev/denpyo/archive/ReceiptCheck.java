package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What checking a receipt established. All it needs is in the receipt, so there are two cases. */
public sealed interface ReceiptCheck {
  /**
   * The proof holds.
   *
   * @param event the entry it proves
   * @param checkpoint the head it leads to; trust in it comes from elsewhere
   * @param object which object of the entry the given bytes are, null when none were given
   */
  record Proven(
      ArchiveEvent event, Checkpoint checkpoint, @Nullable StoredObject object)
      implements ReceiptCheck {}

  /**
   * The proof does not hold, or is about other bytes.
   *
   * @param reason one sentence
   */
  record Refuted(String reason) implements ReceiptCheck {}

  /** Handles both. */
  default <R> R fold(Function<Proven, R> proven, Function<Refuted, R> refuted) {
    return this instanceof Proven p ? proven.apply(p) : refuted.apply((Refuted) this);
  }
}
