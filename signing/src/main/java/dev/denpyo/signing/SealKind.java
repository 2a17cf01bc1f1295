package dev.denpyo.signing;

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

/**
 * Whose word a seal is, as the issuer of its certificate states it (ETSI EN 319 412-5, clause
 * 4.2.3): a person's or an organisation's. A picture of a seal on a page ({@code VisibleSeal}) is
 * neither: it is drawn by whoever likes, and proves nothing.
 */
public enum SealKind {
  /** The electronic signature of a natural person. */
  PERSONAL_SIGNATURE("0.4.0.1862.1.6.1"),
  /** The electronic seal of a legal person. */
  ORGANISATION_SEAL("0.4.0.1862.1.6.2"),
  /** The issuer states neither, or both. */
  NOT_STATED("");

  private static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.1862.1.6");

  private final String oid;

  SealKind(String oid) {
    this.oid = oid;
  }

  /** What the issuer of {@code certificate} states; whether to trust the issuer is not asked. */
  public static SealKind of(X509Certificate certificate) {
    var stated = statedTypes(certificate);
    var person = stated.contains(PERSONAL_SIGNATURE.oid);
    var organisation = stated.contains(ORGANISATION_SEAL.oid);
    if (person == organisation) {
      return NOT_STATED;
    }
    return person ? PERSONAL_SIGNATURE : ORGANISATION_SEAL;
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
