package dev.denpyo.validation;

/** Who says so: the layers of a report, in the order in which they are checked. */
public enum Layer {
  /** Well-formed, within the limits, recognised. */
  XML,
  /** The official XML schema. */
  SCHEMA,
  /** The official business rules. */
  RULES,
  /** The file around the invoice: PDF/A-3, attachment, metadata. */
  CONTAINER,
  /** Seals and timestamps. */
  SIGNATURE,
  /** Our own rules, where the law asks for more than the official rules check. */
  LAW
}
