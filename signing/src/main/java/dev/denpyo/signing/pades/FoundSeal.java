package dev.denpyo.signing.pades;

import dev.denpyo.signing.cms.SignedCms;
import dev.denpyo.signing.pades.Revisions.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A seal whose range is in order.
 *
 * @param field where it stands
 * @param covered what it is over
 * @param revision the state that ends where its range ends
 * @param cms what {@code Contents} holds
 */
record FoundSeal(SealField field, CoveredBytes covered, Revision revision, SignedCms cms) {
  /**
   * Reads what a field leads to.
   *
   * @throws PdfFault if the form of the seal leaves any doubt about what is signed
   */
  static FoundSeal of(SealField field, Revisions revisions) throws PdfFault {
    CoveredBytes covered = CoveredBytes.of(field, revisions.raw());
    Revision revision = revisions
        .endingAt(covered.end())
        .orElseThrow(() -> new PdfFault("The signature does not end where a revision ends."));
    PdfView view = revisions.view(revision);
    if (!view.entry(field.number())
        .equals(revisions.view(revisions.last()).entry(field.number()))) {
      throw new PdfFault("The signature is not where it was in the revision that it covers.");
    }
    byte[] bytes = covered.contents().getBytes(StandardCharsets.ISO_8859_1);
    SignedCms cms = SignedCms.read(bytes)
        .orElseThrow(() -> new PdfFault("What Contents holds is not a signature."));
    for (int i = cms.length(); i < bytes.length; i++) {
      if (bytes[i] != 0) {
        throw new PdfFault("Contents holds more than a signature.");
      }
    }
    return new FoundSeal(field, covered, revision, cms);
  }

  /** As above; empty if there is any doubt. */
  static Optional<FoundSeal> ifSound(SealField field, Revisions revisions) {
    try {
      return Optional.of(of(field, revisions));
    } catch (PdfFault e) {
      return Optional.empty();
    }
  }

  /** Digests what is covered; empty for a digest that is not known. */
  Optional<byte[]> digest(Revisions revisions, String algorithm) {
    return Digests.start(algorithm).map(d -> covered.digest(revisions.raw(), d));
  }
}
