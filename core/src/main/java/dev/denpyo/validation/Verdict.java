package dev.denpyo.validation;

/** What a check concluded. There is no fourth value, and the third never counts as the first. */
public enum Verdict {
  /** Every check that applies was run, and none found an error. */
  VALID,
  /** At least one error was found. */
  INVALID,
  /** No error was found, but a check that applies could not be run, or none applies. */
  NOT_CHECKED;

  /** The verdict over both: an error anywhere decides, then a check that did not run. */
  public Verdict and(Verdict other) {
    if (this == INVALID || other == INVALID) {
      return INVALID;
    }
    return this == NOT_CHECKED || other == NOT_CHECKED ? NOT_CHECKED : VALID;
  }
}
