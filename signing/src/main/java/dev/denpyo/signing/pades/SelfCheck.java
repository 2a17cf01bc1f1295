package dev.denpyo.signing.pades;

import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.trust.Fault;
import java.util.Optional;

/** Reads a new seal back before anybody gets it. */
final class SelfCheck {
  private final PdfLimits limits;

  SelfCheck(PdfLimits limits) {
    this.limits = limits;
  }

  /**
   * Stops unless the last seal holds over the whole document.
   *
   * @throws SigningException {@code SIGNING-SELF-CHECK}
   */
  void check(Raw sealed) {
    try {
      Revisions revisions = Revisions.of(sealed, limits);
      SealField last = last(revisions);
      if (!last.isTimestamp()) {
        Optional<Fault> fault =
            new SealReader(revisions, false).read(last).build().fault();
        if (fault.isPresent()) {
          throw failed(fault.get().detail());
        }
      }
    } catch (PdfFault fault) {
      throw failed(fault.detail());
    }
  }

  /** Those before were somebody else's; whether they hold is not for the new signer to say. */
  private static SealField last(Revisions revisions) throws PdfFault {
    for (SealField seal : SealFinder.find(revisions.view(revisions.last()))) {
      boolean isLast = FoundSeal.ifSound(seal, revisions)
          .filter(found -> found.revision().equals(revisions.last()))
          .isPresent();
      if (isLast) {
        return seal;
      }
    }
    throw new PdfFault("no seal is over the whole document.");
  }

  private static SigningException failed(String detail) {
    return new SigningException(
        "SIGNING-SELF-CHECK",
        "the new seal does not verify and was discarded: " + detail,
        "Check that the key belongs to its certificate and the chain is complete.");
  }
}
