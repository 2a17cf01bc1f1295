package dev.denpyo.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads revocation lists (RFC 5280, section 5) that an authority gives about its own certificates.
 * Indirect lists, delta lists and lists of some reasons only prove nobody good: taken for complete
 * lists they would hide revocations. Whom they name is revoked all the same.
 */
final class CrlReader {
  private static final String ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
  private static final String DISTRIBUTION_POINTS = "2.5.29.31";
  private static final String EXPIRED_CERTIFICATES_ON_CRL = "2.5.29.60";
  private static final Set<String> UNDERSTOOD = Set.of(ISSUING_DISTRIBUTION_POINT);
  private static final int CRL_SIGN = 6;

  private CrlReader() {}

  static Optional<X509CRL> parse(Der encoded) {
    return Decoder.crl(encoded.bytes());
  }

  /** What {@code crl} says of {@code certificate}; absent when it is another authority's. */
  static Optional<RevocationAnswer> read(
      Der source, X509CRL crl, X509Certificate certificate, X509Certificate issuer)
      throws UnusableAnswer {
    if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return Optional.empty();
    }
    requireSignature(crl, issuer);
    var entry = Optional.ofNullable(crl.getRevokedCertificate(certificate));
    if (entry.isEmpty()) { // a good word is taken of a list alone that would have had a bad one
      requireUnderstood(crl);
      if (!isAbout(crl, certificate)) {
        return Optional.empty();
      }
    }
    if (entry
        .map(X509CRLEntry::getRevocationReason)
        .filter(CRLReason.REMOVE_FROM_CRL::equals)
        .isPresent()) {
      throw new UnusableAnswer("A revocation list takes back what it did not say.");
    }
    return Optional.of(new RevocationAnswer(
        source,
        crl.getThisUpdate().toInstant(),
        Optional.ofNullable(crl.getNextUpdate()).map(Date::toInstant),
        entry.map(e -> e.getRevocationDate().toInstant()),
        entry
            .map(X509CRLEntry::getRevocationReason)
            .filter(CRLReason.CERTIFICATE_HOLD::equals)
            .isPresent(),
        issuer,
        issuer,
        Crypto.uses(
            CertificateList.getInstance(source.bytes()).getSignatureAlgorithm(),
            issuer.getPublicKey(),
            "a revocation list"),
        crl.getExtensionValue(EXPIRED_CERTIFICATES_ON_CRL) != null));
  }

  private static void requireSignature(X509CRL crl, X509Certificate issuer) throws UnusableAnswer {
    var usage = issuer.getKeyUsage();
    if (usage != null && !usage[CRL_SIGN]) {
      throw new UnusableAnswer("A revocation list is signed by somebody who may not give it.");
    }
    try {
      crl.verify(issuer.getPublicKey(), Crypto.bouncyCastle());
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new UnusableAnswer("A revocation list is not signed by who is said to give it.");
    }
  }

  private static void requireUnderstood(X509CRL crl) throws UnusableAnswer {
    var critical = crl.getCriticalExtensionOIDs();
    if (critical != null && !UNDERSTOOD.containsAll(critical)) {
      throw new UnusableAnswer("A revocation list is of a kind that is not accepted.");
    }
  }

  /** Whether the list is meant for certificates like this one (section 5.2.5). */
  private static boolean isAbout(X509CRL crl, X509Certificate certificate) throws UnusableAnswer {
    var encoded = crl.getExtensionValue(ISSUING_DISTRIBUTION_POINT);
    if (encoded == null) {
      return true;
    }
    try {
      var point = IssuingDistributionPoint.getInstance(
          ASN1OctetString.getInstance(encoded).getOctets());
      if (point.isIndirectCRL() || point.getOnlySomeReasons() != null) {
        throw new UnusableAnswer("A revocation list is indirect or incomplete.");
      }
      var authority = certificate.getBasicConstraints() >= 0;
      var meant = authority ? !point.onlyContainsUserCerts() : !point.onlyContainsCACerts();
      return meant
          && !point.onlyContainsAttributeCerts()
          && isNamedBy(certificate, point.getDistributionPoint());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UnusableAnswer("A revocation list does not say clearly what it is about.");
    }
  }

  /** The list's own place must be one of those that the certificate points to. */
  private static boolean isNamedBy(
      X509Certificate certificate, @Nullable DistributionPointName place) {
    var encoded = certificate.getExtensionValue(DISTRIBUTION_POINTS);
    if (place == null) {
      return true;
    }
    if (encoded == null || place.getType() != DistributionPointName.FULL_NAME) {
      return false;
    }
    var names = Arrays.asList(GeneralNames.getInstance(place.getName()).getNames());
    var points = CRLDistPoint.getInstance(ASN1OctetString.getInstance(encoded).getOctets());
    return Arrays.stream(points.getDistributionPoints())
        .map(DistributionPoint::getDistributionPoint)
        .filter(n -> n != null && n.getType() == DistributionPointName.FULL_NAME)
        .flatMap(n -> Arrays.stream(GeneralNames.getInstance(n.getName()).getNames()))
        .anyMatch(names::contains);
  }
}
