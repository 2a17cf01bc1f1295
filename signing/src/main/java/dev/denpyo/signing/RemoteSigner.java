package dev.denpyo.signing;

/**
 * A key that is elsewhere: a smart card behind a driver of its own, a cloud service, a person with
 * a device.
 */
@FunctionalInterface
public interface RemoteSigner {
  /**
   * Returns the signature value; for ECDSA the DER pair of RFC 3279, section 2.2.3, elsewhere the
   * plain octets. It is verified with the certificate before anything is made of it.
   *
   * @throws RuntimeException if there is no value; the seal is then not made
   */
  byte[] sign(SignatureRequest request);
}
