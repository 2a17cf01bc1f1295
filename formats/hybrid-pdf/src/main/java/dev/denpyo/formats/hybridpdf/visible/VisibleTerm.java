package dev.denpyo.formats.hybridpdf.visible;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.BusinessTerm;

/**
 * One value of an invoice, held against what people see in its PDF.
 *
 * @param term the business term
 * @param path where it stands in the model, for example {@code lines[2].netAmount}
 * @param value the value in the invoice, as the model writes it
 * @param sight what became of looking for it
 */
public record VisibleTerm(BusinessTerm term, String path, String value, Sight sight) {
  /** All is needed. */
  public VisibleTerm {
    requireNonNull(term, "term");
    requireNonNull(path, "path");
    requireNonNull(value, "value");
    requireNonNull(sight, "sight");
  }

  /** Whether it stands on the pages, where it should. */
  public boolean isFound() {
    return sight instanceof Sight.Found;
  }
}
