package dev.denpyo.evidence;

/**
 * The main result of a verification (ETSI EN 319 102-1, clause 5.1.3), and our word for "unsigned".
 * Declared from best to worst.
 */
public enum Indication {
  /** Every check succeeded. */
  TOTAL_PASSED,
  /** The evidence at hand does not decide. */
  INDETERMINATE,
  /** The seal is broken, or is not a seal. */
  TOTAL_FAILED,
  /** There is nothing to verify. Not an ETSI indication; never reads as passed. */
  NO_SIGNATURE
}
