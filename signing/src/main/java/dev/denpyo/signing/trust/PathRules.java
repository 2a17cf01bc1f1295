package dev.denpyo.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/**
 * Whether a way up to an anchor is one that RFC 5280, section 6 allows, whatever the time. The
 * JDK's rules alone leave gaps: they take no notice of what the anchor's own certificate limits,
 * and pass over names that they cannot read. So names are held against their constraints by
 * BouncyCastle too, and both have to agree.
 */
final class PathRules {
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String NAME_CONSTRAINTS = "2.5.29.30";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final int CERT_SIGN = 5;
  private static final int VERSION_3 = 3;

  private PathRules() {}

  static boolean hold(CertificatePath path) {
    return mayCertify(path.anchor().certificate())
        && isShortEnough(path)
        && keepsToNames(path)
        && holdsByTheJdk(path);
  }

  /**
   * Whoever trusts the certificate of a signer does not thereby trust what this signer certifies.
   * Old roots do not say that they are authorities, but what their key is for, or nothing at all:
   * version 1 of X.509 has no words for it.
   */
  private static boolean mayCertify(X509Certificate anchor) {
    var usage = anchor.getKeyUsage();
    if (usage != null && !usage[CERT_SIGN]) {
      return false;
    }
    var isSilent = anchor.getExtensionValue(BASIC_CONSTRAINTS) == null
        && (usage != null || (anchor.getVersion() < VERSION_3 && isSelfIssued(anchor)));
    return anchor.getBasicConstraints() >= 0 || isSilent;
  }

  /** By the JDK: constraints of names, lengths, policies and usage. */
  private static boolean holdsByTheJdk(CertificatePath path) {
    try {
      var parameters =
          new PKIXParameters(Set.of(new TrustAnchor(path.anchor().certificate(), null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(dateWithin(path));
      var way = CertificateFactory.getInstance("X.509").generateCertPath(path.certificates());
      CertPathValidator.getInstance("PKIX").validate(way, parameters);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // it answers constraints on kinds of name that it does not know unchecked
    }
  }

  /** The earliest time at which all of them are valid, if there is any. */
  private static Date dateWithin(CertificatePath path) {
    return path.certificates().stream()
        .map(X509Certificate::getNotBefore)
        .max(Date::compareTo)
        .orElseThrow();
  }

  /** The anchor's limit counts as that of any authority (section 4.2.1.9; RFC 5937). */
  private static boolean isShortEnough(CertificatePath path) {
    var limit = path.anchor().certificate().getBasicConstraints();
    var between =
        path.certificates().stream().skip(1).filter(c -> !isSelfIssued(c)).count();
    return limit < 0 || between <= limit; // without a limit it is the largest number
  }

  /** From the anchor down, each name against the constraints above it (section 4.2.1.10). */
  private static boolean keepsToNames(CertificatePath path) {
    try {
      var constraints = new PKIXNameConstraintValidator();
      var constrained = add(path.anchor().certificate(), constraints);
      for (int i = path.certificates().size() - 1; i >= 0; i--) {
        var certificate = path.certificates().get(i);
        if (constrained && (i == 0 || !isSelfIssued(certificate))) {
          check(certificate, constraints);
        }
        constrained |= add(certificate, constraints);
      }
      return true;
    } catch (NameConstraintValidatorException | RuntimeException e) {
      return false; // outside of them, or not readable, so that nobody can tell
    }
  }

  /** Adds what a certificate constrains; false if that is nothing. */
  private static boolean add(X509Certificate certificate, PKIXNameConstraintValidator to) {
    var encoded = certificate.getExtensionValue(NAME_CONSTRAINTS);
    if (encoded == null) {
      return false;
    }
    var constraints = NameConstraints.getInstance(octets(encoded));
    if (constraints.getPermittedSubtrees() != null) {
      to.intersectPermittedSubtree(constraints.getPermittedSubtrees());
    }
    if (constraints.getExcludedSubtrees() != null) {
      for (var subtree : constraints.getExcludedSubtrees()) {
        to.addExcludedSubtree(subtree);
      }
    }
    return true;
  }

  private static void check(X509Certificate certificate, PKIXNameConstraintValidator constraints)
      throws NameConstraintValidatorException {
    var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    if (name.getRDNs().length > 0) {
      constraints.checkPermittedDN(name);
      constraints.checkExcludedDN(name);
    }
    for (var rdn : name.getRDNs()) {
      for (var part : rdn.getTypesAndValues()) {
        if (part.getType().equals(PKCSObjectIdentifiers.pkcs_9_at_emailAddress)) {
          var address = IETFUtils.valueToString(part.getValue());
          check(new GeneralName(GeneralName.rfc822Name, address), constraints);
        }
      }
    }
    var others = certificate.getExtensionValue(ALTERNATIVE_NAMES);
    if (others != null) {
      for (var other : GeneralNames.getInstance(octets(others)).getNames()) {
        check(other, constraints);
      }
    }
  }

  private static void check(GeneralName name, PKIXNameConstraintValidator constraints)
      throws NameConstraintValidatorException {
    constraints.checkPermitted(name);
    constraints.checkExcluded(name);
  }

  private static byte[] octets(byte[] extension) {
    return ASN1OctetString.getInstance(extension).getOctets();
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }
}
