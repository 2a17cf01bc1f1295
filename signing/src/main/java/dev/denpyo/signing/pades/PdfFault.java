package dev.denpyo.signing.pades;

/**
 * A PDF that cannot be read the one way that a seal needs: damaged, ambiguous or beyond a limit.
 * Travels between the steps of this package only; users see a report.
 */
final class PdfFault extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param detail one sentence without document content beyond the offending value
   */
  PdfFault(String detail) {
    super(detail, null, false, false); // a value that travels, so no stack trace
  }

  /** One sentence. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
