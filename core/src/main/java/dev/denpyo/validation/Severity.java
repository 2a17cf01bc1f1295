package dev.denpyo.validation;

/** How bad a finding is. */
public enum Severity {
  /** The document breaks a rule: official flag fatal, error, or none given. */
  ERROR,
  /** The document is accepted, with a reservation. */
  WARNING,
  /** Worth knowing. */
  INFO
}
