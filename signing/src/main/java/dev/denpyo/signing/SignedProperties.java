package dev.denpyo.signing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the signer states: when, with which certificate, and what kind of data (ETSI EN 319 132-1,
 * level B-B).
 *
 * @param signatureId Id of the {@code ds:Signature}; the others are derived from it
 * @param certificate that the seal is bound to
 * @param mediaTypes of what is signed, one for each reference, for example {@code
 *     application/xml}
 * @param claims what else it states
 */
record SignedProperties(
    String signatureId,
    Instant time,
    CertificateProperty certificate,
    List<String> mediaTypes,
    SealClaims claims) {
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

  /** The {@code xades:QualifyingProperties}, for a place where the prefix {@code ds} is known. */
  String text() {
    return "<xades:QualifyingProperties xmlns:xades=\"" + Ns.XADES
        + "\" Target=\"#" + signatureId + "\"><xades:SignedProperties Id=\"" + propertiesId()
        + "\"><xades:SignedSignatureProperties><xades:SigningTime>"
        + DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS))
        + "</xades:SigningTime>" + certificate.text() + claims.ofSignature()
        + "</xades:SignedSignatureProperties>" + ofData()
        + "</xades:SignedProperties></xades:QualifyingProperties>";
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
      text.append("<xades:DataObjectFormat ObjectReference=\"#")
          .append(referenceId(i))
          .append("\"><xades:MimeType>")
          .append(mediaTypes.get(i))
          .append("</xades:MimeType></xades:DataObjectFormat>");
    }
    return text.toString();
  }
}
