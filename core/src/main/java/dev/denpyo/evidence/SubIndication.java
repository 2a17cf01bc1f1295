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
  /** The certificate path is known but not fit for sealing. */
  CHAIN_CONSTRAINTS_FAILURE,
  /** The certificate is outside its validity, and nothing proves that the seal is older. */
  OUT_OF_BOUNDS_NO_POE,
  /** The signature does not meet what is asked of a seal, for example it covers only a part. */
  SIG_CONSTRAINTS_FAILURE,
  /** An algorithm or key size is too weak, or unknown. */
  CRYPTO_CONSTRAINTS_FAILURE;

  /** The name of this reason in ETSI TS 119 102-2 reports. */
  public String urn() {
    return "urn:etsi:019102:subindication:" + name();
  }
}
