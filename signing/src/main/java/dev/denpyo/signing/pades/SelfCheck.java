package dev.denpyo.signing.pades;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.SigningException;
import java.security.MessageDigest;

/**
 * Reads a new seal back before anybody gets it: a strict reader has to find it, over the whole
 * document, with the value that was put in. The value itself is verified where the key made it.
 */
final class SelfCheck {
  private final Revisions base;
  private final SealedUpdate update;
  private final DigestAlgorithm algorithm;
  private final byte[] digest;

  /**
   * @param base the document as it was read before sealing
   * @param digest of the document and the update, without the value
   */
  SelfCheck(Revisions base, SealedUpdate update, DigestAlgorithm algorithm, byte[] digest) {
    this.base = base;
    this.update = update;
    this.algorithm = algorithm;
    this.digest = digest.clone();
  }

  SealedUpdate update() {
    return update;
  }

  /**
   * Stops unless base and update in one piece are as they should be.
   *
   * @param sealed a copy in memory of both, so that what was read of the base holds for it
   * @throws SigningException {@code SIGNING-SELF-CHECK}
   */
  void check(Raw sealed) {
    found(() -> base.continued(sealed));
  }

  /** As above for what was written elsewhere, which must have arrived as it was hashed. */
  void checkWritten(Raw sealed) {
    byte[] arrived =
        found(() -> Revisions.of(sealed, base.limits())).digest(sealed, algorithm.calculator());
    if (!MessageDigest.isEqual(digest, arrived)) {
      throw failed("what was written is not what was hashed.");
    }
  }

  private interface Reading {
    Revisions read() throws PdfFault;
  }

  private CoveredBytes found(Reading reading) {
    try {
      Revisions revisions = reading.read();
      for (SealField seal : SealFinder.find(revisions.view(revisions.last()))) {
        if (update.isAt(seal)) {
          return sound(seal, revisions);
        }
      }
      throw failed("no seal is where it was put.");
    } catch (PdfFault fault) {
      throw failed(fault.detail());
    }
  }

  private CoveredBytes sound(SealField seal, Revisions revisions) throws PdfFault {
    CoveredBytes covered = CoveredBytes.of(seal, revisions.raw());
    boolean isLast =
        revisions.endingAt(covered.end()).filter(revisions.last()::equals).isPresent();
    if (!isLast || !revisions.endsClean() || !update.hasValue(covered)) {
      throw new PdfFault("the seal is not over the whole document, or has another value.");
    }
    return covered;
  }

  private static SigningException failed(String detail) {
    return new SigningException(
        "SIGNING-SELF-CHECK",
        "the new seal does not verify and was discarded: " + detail,
        "Check that the key belongs to its certificate and the chain is complete.");
  }
}
