package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a document gave: everything that could be understood, and a problem for everything that
 * could not.
 *
 * @param invoice the invoice, or null if the document is none at all (not XML, another root)
 * @param problems malformed values (errors) and content that the model does not carry (information)
 */
public record Reading(@Nullable Invoice invoice, List<Finding> problems) {

  /** Copies the list. */
  public Reading {
    problems = List.copyOf(problems);
  }

  /**
   * The invoice.
   *
   * @throws IllegalStateException if there is none; {@link #problems} says why
   */
  public Invoice orThrow() {
    if (invoice == null) {
      throw new IllegalStateException("the document holds no invoice: " + problems);
    }
    return requireNonNull(invoice);
  }

  /** Whether a value was malformed or content had to be left out. */
  public boolean isLossless() {
    return invoice != null && problems.isEmpty();
  }

  /** Whether a value could not be understood. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
