package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

/**
 * What a seal covers.
 *
 * @param coverage all or part; {@code UNKNOWN} when the seal broke before that was established
 * @param what the part covered, as the signature names it; for the whole document its name or root
 */
public record SealScope(Coverage coverage, String what) {
  /** How much of the document. */
  public enum Coverage {
    /** Everything except the seal itself and comments. */
    WHOLE_DOCUMENT,
    /**
     * Everything up to one revision of a PDF. What was added later is no more than seals, document
     * timestamps and validation data.
     */
    WHOLE_REVISION,
    /** Whole files of a container; every other file of it is covered by another signature. */
    WHOLE_FILES,
    /** Something less: the rest can be changed without breaking the seal. */
    PARTIAL,
    /** Not established. */
    UNKNOWN
  }

  /** Nothing established. */
  public static final SealScope UNKNOWN = new SealScope(Coverage.UNKNOWN, "");

  public SealScope {
    requireNonNull(coverage, "coverage");
    requireNonNull(what, "what");
  }

  /**
   * One revision of a PDF of several.
   *
   * @param number the first is 1
   * @param of how many there are
   */
  public static SealScope revision(int number, int of) {
    return new SealScope(Coverage.WHOLE_REVISION, "revision " + number + " of " + of);
  }

  /** True when nothing outside the seal can be changed unnoticed. */
  public boolean isWhole() {
    return coverage == Coverage.WHOLE_DOCUMENT
        || coverage == Coverage.WHOLE_REVISION
        || coverage == Coverage.WHOLE_FILES;
  }
}
