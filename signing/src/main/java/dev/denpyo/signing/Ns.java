package dev.denpyo.signing;

/** Namespaces of signatures and of the places that hold them. */
final class Ns {
  /** W3C XML Signature. */
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";

  /** ETSI EN 319 132-1. */
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  /** What ETSI EN 319 132-1 added later. */
  static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";

  /**
   * The {@code Type} of the reference to the signed properties (ETSI EN 319 132-1, clause 4.4.2).
   */
  static final String SIGNED_PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";

  /** The {@code Type} of the reference to a signature that is signed (clause 5.2.7.2). */
  static final String COUNTERSIGNED_TYPE = "http://uri.etsi.org/01903#CountersignedSignature";

  /** The {@code Type} of the reference to what an enveloping signature holds (W3C, 4.5). */
  static final String OBJECT_TYPE = DS + "Object";

  /** Every OASIS UBL 2 document's root namespace begins so. */
  static final String UBL_PREFIX = "urn:oasis:names:specification:ubl:schema:xsd:";

  /** UBL's slot for what is not UBL. */
  static final String UBL_EXTENSION = UBL_PREFIX + "CommonExtensionComponents-2";

  private Ns() {}
}
