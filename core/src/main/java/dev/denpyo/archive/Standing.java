package dev.denpyo.archive;

/** How one version of a record stands. */
public enum Standing {
  /** The latest version, in force. */
  CURRENT,
  /** A later version took its place. */
  SUPERSEDED,
  /** The latest version of a record that was declared void. */
  VOID;

  /** The word used in the index and on the command line. */
  public String code() {
    return Words.of(this);
  }

  /**
   * The standing with that {@link #code}.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Standing ofCode(String code) {
    return Words.read(Standing.class, code);
  }
}
