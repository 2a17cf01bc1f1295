package dev.denpyo.signing;

import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.TimestampContents;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.Map;
import java.util.Optional;

/**
 * The only seal of a document, read.
 *
 * @param evidence what the seal brings
 * @param hasValues whether it has the element for certificates or for revocation data already
 */
record XadesReading(SignatureEvidence evidence, boolean hasValues) {
  static XadesReading of(byte[] sealed, Map<String, FileContent> contents) throws SealFault {
    var survey = Survey.of(SafeXml.parse(sealed));
    if (survey.signatures().size() != 1) {
      throw SealFault.format("The document has " + survey.signatures().size() + " signatures.");
    }
    var signature = survey.signatures().get(0);
    var values = XadesExtras.unsigned(SealShape.of(signature).signedProperties()).stream()
        .anyMatch(property -> Dom.is(property, Ns.XADES, "CertificateValues")
            || Dom.is(property, Ns.XADES, "RevocationValues"));
    return new XadesReading(
        XadesEvidence.of(signature, survey, contents, Optional.empty()), values);
  }

  /** Certificates and revocation data beside the signature, not those inside tokens. */
  ValidationMaterial beside() {
    return evidence.material();
  }

  /** These and what is inside tokens. */
  ValidationMaterial everything() {
    var all = evidence.material();
    for (var timestamp : evidence.timestamps()) {
      all = all.and(TimestampContents.of(timestamp.token()));
    }
    return all;
  }
}
