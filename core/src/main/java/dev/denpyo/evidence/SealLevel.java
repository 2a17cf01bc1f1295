package dev.denpyo.evidence;

/** How much a seal carries, by the ETSI baseline levels; each has what the one before it has. */
public enum SealLevel {
  /** A signature without all that level B asks for. */
  NOT_BASELINE,
  /** Signer, claimed time and data format are signed (ETSI EN 319 132-1, level B-B). */
  BASELINE_B,
  /** A timestamp proves that the signature existed at a time (level B-T). */
  BASELINE_T,
  /** What tells whether the certificates were valid is inside (level B-LT). */
  BASELINE_LT,
  /** A timestamp over all of that keeps it provable (level B-LTA). */
  BASELINE_LTA
}
