package dev.denpyo.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.DigestMethod;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * What the signer states: when, with which certificate, and what kind of data (ETSI EN 319 132-1,
 * level B-B).
 *
 * @param signatureId Id of the {@code ds:Signature}; the others are derived from it
 * @param mediaTypes of what is signed, one for each reference, for example {@code
 *     application/xml}
 * @param claims what else it states
 */
record SignedProperties(
    String signatureId,
    Instant time,
    X509Certificate certificate,
    List<String> mediaTypes,
    SealClaims claims) {
  private static final String TEMPLATE = """
      <xades:QualifyingProperties xmlns:xades="%s" Target="#%s">
      <xades:SignedProperties Id="%s">
      <xades:SignedSignatureProperties>
      <xades:SigningTime>%s</xades:SigningTime>
      %s%s
      </xades:SignedSignatureProperties>
      %s
      </xades:SignedProperties>
      </xades:QualifyingProperties>
      """.replace("\n", "");

  private static final String CERTIFICATE = """
      <xades:%1$s><xades:Cert>
      <xades:CertDigest><ds:DigestMethod Algorithm="%2$s"/>
      <ds:DigestValue>%3$s</ds:DigestValue></xades:CertDigest>
      %4$s
      </xades:Cert></xades:%1$s>
      """.replace("\n", "");

  private static final String FORMAT = """
      <xades:DataObjectFormat ObjectReference="#%s">
      <xades:MimeType>%s</xades:MimeType>
      </xades:DataObjectFormat>
      """.replace("\n", "");

  SignedProperties {
    mediaTypes = List.copyOf(mediaTypes);
  }

  String propertiesId() {
    return signatureId + "-properties";
  }

  /** The Id of the reference to one of the files. */
  String referenceId(int index) {
    return signatureId + "-document" + (index == 0 ? "" : "-" + (index + 1));
  }

  private String ofData() {
    var text = formats() + claims.ofData();
    return text.isEmpty()
        ? ""
        : "<xades:SignedDataObjectProperties>" + text + "</xades:SignedDataObjectProperties>";
  }

  private String formats() {
    var text = new StringBuilder();
    for (int i = 0; i < mediaTypes.size(); i++) {
      text.append(FORMAT.formatted(referenceId(i), mediaTypes.get(i)));
    }
    return text.toString();
  }

  /** The {@code xades:QualifyingProperties}, for a place where the prefix {@code ds} is known. */
  String text() {
    return TEMPLATE.formatted(
        Ns.XADES,
        signatureId,
        propertiesId(),
        DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS)),
        certificateText(),
        claims.ofSignature(),
        ofData());
  }

  private String certificateText() {
    var digest = base64(Certificates.digest("SHA-256", Certificates.encoded(certificate)));
    return claims.oldCertificateProperty()
        ? CERTIFICATE.formatted("SigningCertificate", DigestMethod.SHA256, digest, oldSerial())
        : CERTIFICATE.formatted(
            "SigningCertificateV2",
            DigestMethod.SHA256,
            digest,
            "<xades:IssuerSerialV2>" + base64(issuerSerial()) + "</xades:IssuerSerialV2>");
  }

  /** The name as text (RFC 4514), which XAdES gave up because nobody writes it in one way. */
  private String oldSerial() {
    var name = certificate.getIssuerX500Principal().getName();
    return "<xades:IssuerSerial><ds:X509IssuerName>"
        + name.replace("&", "&amp;").replace("<", "&lt;")
        + "</ds:X509IssuerName><ds:X509SerialNumber>" + certificate.getSerialNumber()
        + "</ds:X509SerialNumber></xades:IssuerSerial>";
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
