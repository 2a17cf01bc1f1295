package dev.denpyo.evidence;

/** How a seal is written down. Names are public contract. */
public enum SealForm {
  /** XML (ETSI EN 319 132-1). */
  XADES,
  /** CMS (ETSI EN 319 122-1). */
  CADES,
  /** Inside a PDF (ETSI EN 319 142-1). */
  PADES,
  /** A timestamp by itself, without a signer (RFC 3161). */
  TIMESTAMP,
  /** An evidence record (RFC 4998). */
  EVIDENCE_RECORD,
  /** Not established. */
  UNKNOWN
}
