package dev.denpyo.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.DigestMethod;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What the signer states: when, with which certificate, and what kind of data (ETSI EN 319 132-1,
 * level B-B).
 *
 * @param signatureId Id of the {@code ds:Signature}; the others are derived from it
 * @param mediaType of the document, for example {@code application/xml}
 */
record SignedProperties(
    String signatureId, Instant time, X509Certificate certificate, String mediaType) {
  private static final String TEMPLATE = """
      <xades:QualifyingProperties xmlns:xades="%s" xmlns:ds="%s" Target="#%s">
      <xades:SignedProperties Id="%s">
      <xades:SignedSignatureProperties>
      <xades:SigningTime>%s</xades:SigningTime>
      <xades:SigningCertificateV2><xades:Cert>
      <xades:CertDigest><ds:DigestMethod Algorithm="%s"/>
      <ds:DigestValue>%s</ds:DigestValue></xades:CertDigest>
      <xades:IssuerSerialV2>%s</xades:IssuerSerialV2>
      </xades:Cert></xades:SigningCertificateV2>
      </xades:SignedSignatureProperties>
      <xades:SignedDataObjectProperties>
      <xades:DataObjectFormat ObjectReference="#%s">
      <xades:MimeType>%s</xades:MimeType>
      </xades:DataObjectFormat>
      </xades:SignedDataObjectProperties>
      </xades:SignedProperties>
      </xades:QualifyingProperties>
      """.replace("\n", "");

  String propertiesId() {
    return signatureId + "-properties";
  }

  String referenceId() {
    return signatureId + "-document";
  }

  /** The {@code xades:QualifyingProperties}, owned by {@code document} but not yet in it. */
  Element in(Document document) throws SealFault {
    var digest = Certificates.digest("SHA-256", Certificates.encoded(certificate));
    var text = TEMPLATE.formatted(
        Ns.XADES,
        Ns.DS,
        signatureId,
        propertiesId(),
        DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS)),
        DigestMethod.SHA256,
        base64(digest),
        base64(issuerSerial()),
        referenceId(),
        mediaType);
    var parsed = SafeXml.parse(text.getBytes(StandardCharsets.UTF_8));
    var element = (Element) document.importNode(parsed.getDocumentElement(), true);
    // The signature declares the prefix already; a second declaration would be an unsigned byte.
    element.removeAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "ds");
    ((Element) element.getFirstChild()).setIdAttributeNS(null, "Id", true);
    return element;
  }

  /** RFC 5035, section 4: one directory name and the serial number. */
  private byte[] issuerSerial() {
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
