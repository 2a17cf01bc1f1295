package dev.denpyo.evidence;

/**
 * Whose word a seal is. Three things that look alike on a page and are never to be taken for one
 * another. Names are public contract.
 */
public enum SealKind {
  /** The electronic signature of a natural person, as the issuer of its certificate states it. */
  PERSONAL_SIGNATURE,
  /** The electronic seal of a legal person, as the issuer of its certificate states it. */
  ORGANISATION_SEAL,
  /** A signature whose issuer states neither, or both. */
  NOT_STATED,
  /** The picture of a seal, with no signature behind it: drawn by whoever likes, proves nothing. */
  PICTURE
}
