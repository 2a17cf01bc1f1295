package dev.denpyo.evidence;

/**
 * Why a seal did not pass, in the words of ETSI EN 319 102-1 (clause 5.1.3). Only reasons that this
 * library can establish are listed; more are added as more is checked.
 */
public enum SubIndication {
  /** The document or its signature is not of a form that may be processed. */
  FORMAT_FAILURE,
  /** Signed data is not what was signed. */
  HASH_FAILURE,
  /** The signature value does not belong to the key of the signer's certificate. */
  SIG_CRYPTO_FAILURE,
  /** Signed data was not supplied. */
  SIGNED_DATA_NOT_FOUND,
  /** No certificate matches the one that the signer bound into the signature. */
  NO_SIGNING_CERTIFICATE_FOUND,
  /** The signer's certificate does not lead to a trusted one. */
  NO_CERTIFICATE_CHAIN_FOUND,
  /** The certificate led to a trusted one, which ceased to be trusted before any proven time. */
  NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
  /** The certificate path is known but not fit for sealing. */
  CHAIN_CONSTRAINTS_FAILURE,
  /** Nothing usable tells whether a certificate of the path was revoked. */
  CERTIFICATE_CHAIN_GENERAL_FAILURE,
  /** What tells about revocation is out of date, or the certificate is on hold: ask again later. */
  TRY_LATER,
  /** The signature was made after its certificate was revoked. */
  REVOKED,
  /** The certificate is revoked, and nothing proves that the seal is older. */
  REVOKED_NO_POE,
  /** An issuer's certificate is revoked, and nothing proves that the seal is older. */
  REVOKED_CA_NO_POE,
  /** The signature was made after its certificate had expired. */
  EXPIRED,
  /** The signature was made before its certificate became valid. */
  NOT_YET_VALID,
  /** The certificate is outside its validity, and nothing proves that the seal is older. */
  OUT_OF_BOUNDS_NO_POE,
  /** The signature does not meet what is asked of a seal, for example it covers only a part. */
  SIG_CONSTRAINTS_FAILURE,
  /** An algorithm or key size is too weak, or unknown. */
  CRYPTO_CONSTRAINTS_FAILURE,
  /** An algorithm or key size is too weak by now, and nothing proves that the seal is older. */
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
  /** Timestamps contradict each other, or are from the future. */
  TIMESTAMP_ORDER_FAILURE,
  /** A signature policy is demanded, and the seal's is another or cannot be read. */
  POLICY_PROCESSING_ERROR,
  /** The signature policy that the seal names is not at hand. */
  SIGNATURE_POLICY_NOT_AVAILABLE;

  /** The name of this reason in ETSI TS 119 102-2 reports. */
  public String urn() {
    return "urn:etsi:019102:subindication:" + name();
  }
}
