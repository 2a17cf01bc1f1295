package dev.denpyo.invoice.terms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that two invoices do not share.
 *
 * @param path where it stands, as {@link InvoiceWalk} names places: in the first invoice, or in the
 *     second if the first has nothing there
 * @param first the value in the first invoice, or null if it has none
 * @param second the value in the second, likewise; one of them is there
 */
public record TermDifference(
    String path, @Nullable Object first, @Nullable Object second) {
  /** One value at least is needed. */
  public TermDifference {
    requireNonNull(path, "path");
    if (first == null && second == null) {
      throw new IllegalArgumentException("first and second must not both be null, at " + path);
    }
  }

  /** The business term; empty for places that the norm does not number. */
  public Optional<BusinessTerm> term() {
    return BusinessTerm.at(path);
  }

  /**
   * Every value that two invoices do not share, in the order of the model. Numbers are compared as numbers,
   * 10.0 is 10.00. Lines are held against the line with the same id, rows of tax against the one of the
   * same category and rate, all else in lists by position.
   */
  public static List<TermDifference> between(Invoice first, Invoice second) {
    return InvoiceComparison.of(requireNonNull(first, "first"), requireNonNull(second, "second"));
  }
}
