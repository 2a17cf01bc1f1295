package dev.denpyo.archive;

/**
 * Rules that the keeper of an archive sets for it; every change of them is an entry in the log.
 *
 * @param correctable false to refuse corrections and voiding altogether (the second form of Reg
 *     4(1)(iii) of Japan's Electronic Bookkeeping Act)
 * @param twoPersonDisposal true to destroy nothing that a second person has not approved
 */
public record ArchivePolicy(boolean correctable, boolean twoPersonDisposal) {
  /** In force until another is set: corrections leave a trace, one person may dispose. */
  public static final ArchivePolicy DEFAULT = new ArchivePolicy(true, false);
}
