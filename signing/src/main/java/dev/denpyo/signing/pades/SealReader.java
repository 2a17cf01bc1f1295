package dev.denpyo.signing.pades;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealScope.Coverage;
import dev.denpyo.signing.cms.CmsSigner;
import dev.denpyo.signing.pades.PdfValue.Str;
import dev.denpyo.signing.pades.Revisions.Revision;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads one seal of a person or an organisation: its form, what it is over, whether its arithmetic
 * is right, and what changed after it. Certificates, times and algorithms are left to the judge.
 */
final class SealReader {
  private static final String DATA = "1.2.840.113549.1.7.1";
  private static final String CADES = "ETSI.CAdES.detached";
  private static final String PKCS7 = "adbe.pkcs7.detached";
  private static final String PKCS7_SHA1 = "adbe.pkcs7.sha1";

  private final Revisions revisions;
  private final boolean acceptsChanges;
  private final SignatureEvidence.Builder evidence = SignatureEvidence.builder(SealForm.PADES);

  /**
   * @param acceptsChanges whether a change after sealing is a caveat and no fault
   */
  SealReader(Revisions revisions, boolean acceptsChanges) {
    this.revisions = revisions;
    this.acceptsChanges = acceptsChanges;
  }

  /** What is known about the seal, faults included. */
  SignatureEvidence.Builder read(SealField field) {
    time(field).ifPresent(evidence::claimedTime);
    try {
      FoundSeal seal = FoundSeal.of(field, revisions);
      evidence.scope(scope(revisions, seal.revision()));
      signature(seal);
      changes(seal);
      new SealLevels(revisions, seal).describe(evidence);
    } catch (PdfFault fault) {
      evidence.fault(SealFaults.format(fault.detail()));
    }
    return evidence;
  }

  private static Optional<Instant> time(SealField field) {
    return field.dict().get("M") instanceof Str date
        ? PdfDate.read(date.value())
        : Optional.empty();
  }

  /** What is covered: everything, or one revision of several. */
  static SealScope scope(Revisions revisions, Revision revision) {
    return revision.equals(revisions.last()) && revisions.endsClean()
        ? new SealScope(Coverage.WHOLE_DOCUMENT, "PDF")
        : SealScope.revision(
            revisions.all().indexOf(revision) + 1, revisions.all().size());
  }

  private void signature(FoundSeal seal) throws PdfFault {
    if (seal.cms().signers().size() != 1) {
      throw new PdfFault("The signature has " + seal.cms().signers().size() + " signers.");
    }
    CmsSigner signer = seal.cms().signers().get(0);
    requireForm(seal, signer);
    signer.certificate().ifPresent(evidence::signer);
    evidence.material(ValidationMaterial.certificates(seal.cms().certificates()));
    if (signer.certificate().isEmpty()) {
      evidence.fault(SealFaults.signer("The certificate of the signer is not in the signature."));
    } else if (!signer.bindsCertificate() && seal.field().subFilter().equals(CADES)) {
      evidence.fault(SealFaults.signer("The signature does not say which certificate made it."));
    }
    KeyUse.of(signer).forEach(evidence::uses);
    if (!isOverDocument(seal, signer)) {
      evidence.fault(SealFaults.hash());
    } else if (signer.certificate().isPresent() && !signer.holds()) {
      evidence.fault(SealFaults.value());
    }
  }

  private static void requireForm(FoundSeal seal, CmsSigner signer) throws PdfFault {
    String form = seal.field().subFilter();
    boolean sha1 = form.equals(PKCS7_SHA1);
    if (!sha1 && !form.equals(CADES) && !form.equals(PKCS7)) {
      throw new PdfFault("The form of the signature is not known: its SubFilter is another.");
    }
    if (!seal.cms().contentType().equals(DATA) || seal.cms().content().isPresent() != sha1) {
      throw new PdfFault("The signature has content of its own, or is not over plain data.");
    }
    Optional<String> fault = signer.formFault(DATA);
    if (fault.isPresent()) {
      throw new PdfFault(fault.get());
    }
  }

  /** The oldest form signs a SHA-1 digest of the document, as if that were the document. */
  private boolean isOverDocument(FoundSeal seal, CmsSigner signer) {
    Optional<byte[]> inner = seal.cms().content();
    if (inner.isEmpty()) {
      return seal.digest(revisions, signer.digestAlgorithm())
          .map(signer::isOver)
          .orElse(false);
    }
    boolean same = seal.digest(revisions, "SHA-1")
        .map(digest -> MessageDigest.isEqual(digest, inner.get()))
        .orElse(false);
    return same
        && Digests.start(signer.digestAlgorithm())
            .map(d -> signer.isOver(d.digest(inner.get())))
            .orElse(false);
  }

  private void changes(FoundSeal seal) {
    try {
      RevisionDiff.check(revisions, seal.revision()).forEach(evidence::caveat);
    } catch (PdfFault fault) {
      if (acceptsChanges) {
        evidence.caveat(Caveat.CHANGED_AFTER_SEALING);
      } else {
        evidence.fault(SealFaults.changed(fault.detail()));
      }
    }
  }
}
