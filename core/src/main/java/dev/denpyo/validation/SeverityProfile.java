package dev.denpyo.validation;

/** Whose view of severity a check takes. */
public enum SeverityProfile {
  /** The flag that the publisher of a rule gave it. */
  STRICT,
  /**
   * What those who receive the document make of it: where a national authority publishes other levels
   * for single rules, these; else the publisher's flags.
   */
  RECEIVER
}
