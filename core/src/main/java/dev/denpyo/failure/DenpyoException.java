package dev.denpyo.failure;

import static java.util.Objects.requireNonNull;

/**
 * The world failed: a disk, a key store, a database, a rule artefact that is not on the class path.
 *
 * <p>A document's faults are never thrown, they are findings; a caller's mistake is an {@link
 * IllegalArgumentException}. Each module throws its own subclass, so that callers can catch by
 * origin.
 */
public class DenpyoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String remedy;

  /**
   * @param code stable, upper case, words joined by hyphens, for example {@code ARCHIVE-HELD}
   * @param fact what happened and what state it left behind, one sentence
   * @param remedy what the reader can do about it, one sentence
   */
  public DenpyoException(String code, String fact, String remedy) {
    super(code + ": " + fact + " " + remedy);
    this.code = requireNonNull(code, "code");
    this.remedy = requireNonNull(remedy, "remedy");
  }

  /** As above, keeping the failure underneath. */
  public DenpyoException(String code, String fact, String remedy, Throwable cause) {
    super(code + ": " + fact + " " + remedy, cause);
    this.code = requireNonNull(code, "code");
    this.remedy = requireNonNull(remedy, "remedy");
  }

  /** The stable code: public contract, never renamed. */
  public final String code() {
    return code;
  }

  /** What to do about it. */
  public final String remedy() {
    return remedy;
  }
}
