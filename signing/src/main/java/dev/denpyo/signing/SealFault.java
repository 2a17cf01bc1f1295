package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.FORMAT_FAILURE;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.Fault;

/**
 * Why a verification stopped. Thrown between the steps of this package only; users see a report.
 */
final class SealFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean broken;
  private final SubIndication reason;
  private final String detail;
  private final String remedy;

  private SealFault(boolean broken, SubIndication reason, String detail, String remedy) {
    super(reason + ": " + detail, null, false, false); // a value that travels, so no stack trace
    this.broken = broken;
    this.reason = reason;
    this.detail = detail;
    this.remedy = remedy;
  }

  static SealFault broken(SubIndication reason, String detail, String remedy) {
    return new SealFault(true, reason, detail, remedy);
  }

  static SealFault undecided(SubIndication reason, String detail, String remedy) {
    return new SealFault(false, reason, detail, remedy);
  }

  static SealFault format(String detail) {
    return broken(FORMAT_FAILURE, detail, "Ask the sender for the document as it was sealed.");
  }

  /** Reason and detail; never absent. */
  @Override
  public String getMessage() {
    return reason + ": " + detail;
  }

  /** This fault as a value, found at {@code stage}. */
  Fault at(Fault.Stage stage) {
    return new Fault(stage, broken, reason, detail, remedy);
  }

  SealReport report(SealFacts facts) {
    return broken
        ? new SealReport.Failed(reason, detail, remedy, facts)
        : new SealReport.Indeterminate(reason, detail, remedy, facts);
  }
}
