package dev.denpyo.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.crypto.dsig.DigestMethod;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * The property that binds a seal to its certificate (ETSI EN 319 132-1, clause 5.2.2): the same in
 * every seal of a key, and made once.
 *
 * @param text for a place where the prefixes {@code ds} and {@code xades} are known
 */
record CertificateProperty(String text) {
  private static final String TEMPLATE = """
      <xades:%1$s><xades:Cert>
      <xades:CertDigest><ds:DigestMethod Algorithm="%2$s"/>
      <ds:DigestValue>%3$s</ds:DigestValue></xades:CertDigest>
      %4$s
      </xades:Cert></xades:%1$s>
      """.replace("\n", "");

  /**
   * Of the signer's certificate.
   *
   * @param old whether to write {@code SigningCertificate} of XAdES before 1.4
   */
  static CertificateProperty of(X509Certificate certificate, boolean old) {
    var name = old ? "SigningCertificate" : "SigningCertificateV2";
    var issuer = old
        ? oldSerial(certificate)
        : "<xades:IssuerSerialV2>" + base64(issuerSerial(certificate)) + "</xades:IssuerSerialV2>";
    var digest = base64(Certificates.digest("SHA-256", Certificates.encoded(certificate)));
    return new CertificateProperty(TEMPLATE.formatted(name, DigestMethod.SHA256, digest, issuer));
  }

  /** The name as text (RFC 4514), which XAdES gave up because nobody writes it in one way. */
  private static String oldSerial(X509Certificate certificate) {
    var name = certificate.getIssuerX500Principal().getName();
    return "<xades:IssuerSerial><ds:X509IssuerName>"
        + name.replace("&", "&amp;").replace("<", "&lt;")
        + "</ds:X509IssuerName><ds:X509SerialNumber>" + certificate.getSerialNumber()
        + "</ds:X509SerialNumber></xades:IssuerSerial>";
  }

  /** RFC 5035, section 4: one directory name and the serial number. */
  private static byte[] issuerSerial(X509Certificate certificate) {
    var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    var names = new GeneralNames(new GeneralName(issuer));
    try {
      return new IssuerSerial(names, certificate.getSerialNumber()).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a decoded name cannot be encoded", e);
    }
  }

  private static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }
}
