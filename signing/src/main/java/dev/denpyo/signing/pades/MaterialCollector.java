package dev.denpyo.signing.pades;

import dev.denpyo.signing.cms.SignedCms;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the certificates behind all seals and timestamps, and what is said of each. */
final class MaterialCollector {
  private static final String SIGNATURE_TIMESTAMP = "1.2.840.113549.1.9.16.2.14";

  private final Revisions revisions;
  private final RevocationSource source;
  private final Set<X509Certificate> known = new LinkedHashSet<>();

  MaterialCollector(
      Revisions revisions, Collection<X509Certificate> certificates, RevocationSource source) {
    this.revisions = revisions;
    this.source = source;
    known.addAll(certificates);
  }

  ValidationMaterial collect() throws PdfFault {
    Deque<X509Certificate> open = new ArrayDeque<>();
    for (SealField field : SealFinder.find(revisions.view(revisions.last()))) {
      Optional<FoundSeal> seal = FoundSeal.ifSound(field, revisions);
      seal.ifPresent(found -> add(found.cms(), open));
    }
    Set<X509Certificate> used = new LinkedHashSet<>();
    ValidationMaterial material = ValidationMaterial.NONE;
    while (!open.isEmpty()) {
      X509Certificate certificate = open.poll();
      if (used.add(certificate)) {
        Optional<X509Certificate> issuer = issuer(certificate);
        if (issuer.isPresent()) {
          material = material.and(source.about(certificate, issuer.get()));
          open.add(issuer.get());
        }
      }
    }
    return ValidationMaterial.certificates(List.copyOf(used)).and(material);
  }

  private void add(SignedCms cms, Deque<X509Certificate> open) {
    known.addAll(cms.certificates());
    cms.signers().forEach(signer -> {
      signer.certificate().ifPresent(open::add);
      for (byte[] token : signer.unsignedAttribute(SIGNATURE_TIMESTAMP)) {
        SignedCms.read(token).ifPresent(inner -> add(inner, open));
      }
    });
  }

  /** Whoever's key signed the certificate; nobody for a root. */
  private Optional<X509Certificate> issuer(X509Certificate certificate) {
    return known.stream()
        .filter(candidate -> !candidate.equals(certificate))
        .filter(candidate ->
            candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .filter(candidate -> signed(candidate, certificate))
        .findFirst();
  }

  private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
