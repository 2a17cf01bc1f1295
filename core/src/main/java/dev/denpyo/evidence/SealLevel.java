package dev.denpyo.evidence;

/**
 * How much a seal carries, by the ETSI baseline levels. Levels that are not checked yet are not
 * listed.
 */
public enum SealLevel {
  /** A signature without all that level B asks for. */
  NOT_BASELINE,
  /** Signer, claimed time and data format are signed (ETSI EN 319 132-1, level B-B). */
  BASELINE_B
}
