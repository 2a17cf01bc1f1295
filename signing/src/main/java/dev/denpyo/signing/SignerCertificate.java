package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;

import dev.denpyo.signing.trust.Decoder;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.w3c.dom.Element;

/**
 * Finds the signer's certificate: the one whose digest the signer signed, wherever in {@code
 * KeyInfo} it stands. Nothing else in {@code KeyInfo} is believed, for it is not signed.
 */
final class SignerCertificate {
  private static final int MAX_CERTIFICATES = 500;

  private SignerCertificate() {}

  /**
   * Every certificate that {@code KeyInfo} brings along; those that cannot be read are left out.
   */
  static List<X509Certificate> embedded(Element signature) throws SealFault {
    var encoded = new ArrayList<Element>();
    for (var keyInfo : Dom.children(signature, Ns.DS, "KeyInfo")) {
      for (var data : Dom.children(keyInfo, Ns.DS, "X509Data")) {
        encoded.addAll(Dom.children(data, Ns.DS, "X509Certificate"));
      }
    }
    if (encoded.size() > MAX_CERTIFICATES) {
      throw SealFault.format("The signature brings over " + MAX_CERTIFICATES + " certificates.");
    }
    return encoded.stream().flatMap(element -> decode(element).stream()).toList();
  }

  /** The certificate among {@code embedded} that the signed properties bind. */
  static X509Certificate bound(Optional<SealProperties> properties, List<X509Certificate> embedded)
      throws SealFault {
    var reference = reference(properties);
    var digest = Dom.one(reference, Ns.XADES, "CertDigest");
    var algorithm = bindingDigest(properties);
    var expected = base64(Dom.one(digest, Ns.DS, "DigestValue")).orElse(new byte[0]);
    for (var candidate : embedded) {
      var actual = Certificates.digest(algorithm, Certificates.encoded(candidate));
      if (MessageDigest.isEqual(expected, actual)) {
        requireIssuerAndSerial(reference, candidate);
        return candidate;
      }
    }
    throw notFound("No certificate in the signature is the one the signer bound into it.");
  }

  /** The digest by which the signed properties bind the certificate. */
  static String bindingDigest(Optional<SealProperties> properties) throws SealFault {
    var digest = Dom.one(reference(properties), Ns.XADES, "CertDigest");
    return Algorithms.digestName(
        Dom.attribute(Dom.one(digest, Ns.DS, "DigestMethod"), "Algorithm").orElse(""));
  }

  private static Element reference(Optional<SealProperties> properties) throws SealFault {
    return properties
        .flatMap(SealProperties::signerCertificate)
        .orElseThrow(() -> notFound("The signature does not say which certificate made it."));
  }

  /** Optional in the standard; when it is there it must agree. */
  private static void requireIssuerAndSerial(Element reference, X509Certificate certificate)
      throws SealFault {
    var stated = Dom.atMostOne(reference, Ns.XADES, "IssuerSerialV2");
    if (stated.isPresent()
        && !base64(stated.get()).map(s -> names(s, certificate)).orElse(false)) {
      throw notFound("The signed issuer and serial number are not those of the certificate.");
    }
  }

  private static boolean names(byte[] issuerSerial, X509Certificate certificate) {
    try {
      var parsed = IssuerSerial.getInstance(issuerSerial);
      var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
      BigInteger serial = parsed.getSerial().getValue();
      return serial.equals(certificate.getSerialNumber())
          && parsed.getIssuer().getNames().length == 1
          && issuer.equals(X500Name.getInstance(parsed.getIssuer().getNames()[0].getName()));
    } catch (IllegalArgumentException | ClassCastException e) {
      return false; // not the ASN.1 that it should be
    }
  }

  static Optional<X509Certificate> decode(Element element) {
    return base64(element).flatMap(Decoder::certificate);
  }

  static Optional<byte[]> base64(Element element) {
    try {
      return Optional.of(Base64.getDecoder().decode(Dom.text(element).replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SealFault notFound(String detail) {
    return SealFault.undecided(
        NO_SIGNING_CERTIFICATE_FOUND,
        detail,
        "Ask the sender for a XAdES baseline signature that contains its certificate.");
  }
}
