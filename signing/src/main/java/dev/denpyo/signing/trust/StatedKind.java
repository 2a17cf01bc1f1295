package dev.denpyo.signing.trust;

import dev.denpyo.evidence.SealKind;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.qualified.QCStatement;

/** Whose word a seal is, as the issuer of its certificate states it (EN 319 412-5, 4.2.3). */
final class StatedKind {
  private static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.1862.1.6");
  private static final String PERSON = "0.4.0.1862.1.6.1";
  private static final String ORGANISATION = "0.4.0.1862.1.6.2";

  private StatedKind() {}

  /** What the issuer of {@code certificate} states; whether to trust the issuer is not asked. */
  static SealKind of(X509Certificate certificate) {
    var stated = statedTypes(certificate);
    var person = stated.contains(PERSON);
    if (person == stated.contains(ORGANISATION)) {
      return SealKind.NOT_STATED;
    }
    return person ? SealKind.PERSONAL_SIGNATURE : SealKind.ORGANISATION_SEAL;
  }

  private static Set<String> statedTypes(X509Certificate certificate) {
    var types = new HashSet<String>();
    var extension = certificate.getExtensionValue(Extension.qCStatements.getId());
    if (extension == null) {
      return types;
    }
    try {
      var inside = ASN1OctetString.getInstance(extension).getOctets();
      for (var entry : ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(inside))) {
        var statement = QCStatement.getInstance(entry);
        if (statement.getStatementId().equals(TYPE) && statement.getStatementInfo() != null) {
          ASN1Sequence.getInstance(statement.getStatementInfo())
              .forEach(type -> types.add(ASN1ObjectIdentifier.getInstance(type).getId()));
        }
      }
      return types;
    } catch (IOException | RuntimeException e) {
      return Set.of(); // BouncyCastle answers malformed structures in many ways
    }
  }
}
