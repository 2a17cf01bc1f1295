package dev.denpyo.signing.trust;

import dev.denpyo.evidence.SealCertificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Whom certificates name. */
public final class Subjects {
  private Subjects() {}

  /** The common name, else the whole subject. */
  public static String nameOf(X509Certificate certificate) {
    var subject = certificate.getSubjectX500Principal().getName();
    try {
      return new LdapName(subject)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(rdn -> rdn.getValue().toString())
              .findFirst()
              .orElse(subject);
    } catch (InvalidNameException e) {
      return subject;
    }
  }

  /** What a certificate says of itself. */
  public static SealCertificate describe(X509Certificate certificate) {
    return new SealCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber(),
        HexFormat.of().formatHex(Hashes.digest("SHA-256", Der.of(certificate).bytes())),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        StatedKind.of(certificate));
  }
}
