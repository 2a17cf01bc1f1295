package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
import static dev.denpyo.evidence.SubIndication.OUT_OF_BOUNDS_NO_POE;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Leads from the signer's certificate to a trusted one (RFC 5280), without revocation. */
final class CertificatePath {
  private static final int MAX_LENGTH = 10;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final TrustAnchors trust;
  private final List<X509Certificate> helpers;

  CertificatePath(TrustAnchors trust, List<X509Certificate> helpers) {
    this.trust = trust;
    this.helpers = helpers;
  }

  /** Stops unless {@code signer} is trusted at {@code time} and its key is meant for signing. */
  void verify(X509Certificate signer, Instant time) throws SealFault {
    if (!isTrusted(signer, time)) {
      throw explain(signer, time);
    }
    var usage = signer.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw SealFault.undecided(
          CHAIN_CONSTRAINTS_FAILURE,
          "The signer's certificate is not meant for signatures.",
          "Ask for a seal made with a signing certificate.");
    }
  }

  /** Expired but otherwise trusted is another story than not trusted. */
  private SealFault explain(X509Certificate signer, Instant time) {
    if (!isWithinValidity(signer, time)
        && isTrusted(signer, signer.getNotAfter().toInstant())) {
      return SealFault.undecided(
          OUT_OF_BOUNDS_NO_POE,
          "The signer's certificate is not valid at " + time
              + ", and nothing proves that the seal is from its time.",
          "Verify for the time at which the document was received, if that is known otherwise.");
    }
    return SealFault.undecided(
        NO_CERTIFICATE_CHAIN_FOUND,
        "The certificate of the signer does not lead to a trusted certificate.",
        "If the issuer deserves it, add its certificate to the trusted ones.");
  }

  private boolean isTrusted(X509Certificate signer, Instant time) {
    if (trust.certificates().contains(signer)) {
      return isWithinValidity(signer, time);
    }
    return !trust.certificates().isEmpty() && pathExists(signer, time);
  }

  private boolean pathExists(X509Certificate signer, Instant time) {
    try {
      var target = new X509CertSelector();
      target.setCertificate(signer);
      var anchors = trust.certificates().stream()
          .map(certificate -> new TrustAnchor(certificate, null))
          .collect(Collectors.toSet());
      var parameters = new PKIXBuilderParameters(anchors, target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(helpers)));
      parameters.setRevocationEnabled(false);
      parameters.setMaxPathLength(MAX_LENGTH);
      parameters.setDate(Date.from(time));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false; // no path; why each attempt failed is not worth showing
    }
  }

  private static boolean isWithinValidity(X509Certificate certificate, Instant time) {
    return !time.isBefore(certificate.getNotBefore().toInstant())
        && !time.isAfter(certificate.getNotAfter().toInstant());
  }
}
