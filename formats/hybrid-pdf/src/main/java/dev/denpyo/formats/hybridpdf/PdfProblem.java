package dev.denpyo.formats.hybridpdf;

import java.io.IOException;

/** A PDF cannot be read, and by which rule; never leaves this package. */
final class PdfProblem extends IOException {
  private static final long serialVersionUID = 1L;

  private final HybridRule rule;

  PdfProblem(HybridRule rule, String detail) {
    super(detail);
    this.rule = rule;
  }

  HybridRule rule() {
    return rule;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
