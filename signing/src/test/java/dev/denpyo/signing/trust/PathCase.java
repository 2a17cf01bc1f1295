package dev.denpyo.signing.trust;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Object;

/**
 * A way of certificates of the kind that NIST's PKITS has, made by the test kit.
 *
 * @param section of PKITS 1.0.1
 * @param what is special about it
 * @param accepted whether RFC 5280 accepts it
 * @param chain the signer first, the anchor last
 */
record PathCase(String section, String what, boolean accepted, List<X509Certificate> chain) {
  static PathCase accepted(String section, String what, TestIdentity signer) {
    return new PathCase(section, what, true, signer.chain());
  }

  static PathCase refused(String section, String what, TestIdentity signer) {
    return new PathCase(section, what, false, signer.chain());
  }

  /** An authority's plan with an extension more. */
  static CertificatePlan authority(String name, String oid, ASN1Object value) {
    return with(CertificatePlan.authority(name), oid, value);
  }

  /** A plan with a critical extension more. */
  static CertificatePlan with(CertificatePlan plan, String oid, ASN1Object value) {
    try {
      return plan.extension(oid, true, value.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CertificatePlan signer() {
    return CertificatePlan.signer("Path Signer");
  }

  /** A signer of an authority. */
  static TestIdentity under(TestCa authority) {
    return authority.issue(signer());
  }

  boolean isFound() {
    var anchor = Anchor.of(chain.get(chain.size() - 1));
    var finder = new PathFinder(List.of(anchor), chain, new PathMemory());
    return !finder.paths(chain.get(0), Anchor.Use.SIGNATURE).isEmpty();
  }

  /** Whether BouncyCastle's validator accepts it. */
  boolean holdsElsewhere() throws GeneralSecurityException {
    var top = new TrustAnchor(chain.get(chain.size() - 1), null);
    var parameters = new PKIXParameters(Set.of(top));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(Bench.NOW));
    var way = CertificateFactory.getInstance("X.509", Crypto.bouncyCastle())
        .generateCertPath(chain.subList(0, chain.size() - 1));
    try {
      CertPathValidator.getInstance("PKIX", Crypto.bouncyCastle()).validate(way, parameters);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return section + " " + what + (accepted ? ": accepted" : ": refused");
  }
}
