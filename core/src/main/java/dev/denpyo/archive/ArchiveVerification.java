package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import java.util.List;
import java.util.function.Function;

/**
 * What verifying a whole archive established. Everything is recomputed from the bytes, so there are
 * two cases; an archive that cannot be read at all is an {@link ArchiveException}.
 */
public sealed interface ArchiveVerification {
  /**
   * Every byte is as it was put in, or the log says that it is lost; as far as the archive itself
   * can show.
   *
   * @param records documents kept
   * @param objects byte sequences kept, companions included, equal ones once
   * @param head the head of the log, recomputed; its size is the number of entries
   * @param losses what is not there as it was put in, but was declared lost; usually empty
   */
  record Intact(long records, long objects, Checkpoint head, List<DeclaredLoss> losses)
      implements ArchiveVerification {
    /** Keeps its own copy of the list. */
    public Intact {
      losses = List.copyOf(losses);
    }

    /** Nothing was ever lost. */
    public Intact(long records, long objects, Checkpoint head) {
      this(records, objects, head, List.of());
    }
  }

  /**
   * Something is not as it was put in.
   *
   * @param damages each damage found, at least one
   */
  record Damaged(List<Damage> damages) implements ArchiveVerification {
    /** Keeps its own copy of the list. */
    public Damaged {
      damages = List.copyOf(damages);
    }
  }

  /** Whether nothing was found. */
  default boolean isIntact() {
    return this instanceof Intact;
  }

  /** Handles both. */
  default <R> R fold(Function<Intact, R> intact, Function<Damaged, R> damaged) {
    return this instanceof Intact i ? intact.apply(i) : damaged.apply((Damaged) this);
  }
}
