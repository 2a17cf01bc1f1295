package dev.denpyo.format;

import dev.denpyo.validation.ValidationReport;

/** Checks documents of one format against its official schema and rules. Thread-safe. */
@FunctionalInterface
public interface DocumentValidator {
  /** Checks; never throws for what the document holds. */
  ValidationReport validate(Document document, ValidationOptions options);
}
