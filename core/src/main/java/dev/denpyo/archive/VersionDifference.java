package dev.denpyo.archive;

import dev.denpyo.invoice.terms.TermDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a record to another.
 *
 * @param before the one
 * @param after the other
 * @param terms every business term in which the two invoices differ; null if one of the documents
 *     cannot be read as an invoice
 */
public record VersionDifference(
    RetentionRecord before, RetentionRecord after, @Nullable List<TermDifference> terms) {

  /** Keeps its own copy. */
  public VersionDifference {
    terms = terms == null ? null : List.copyOf(terms);
  }

  /** Whether both keep the same document, byte for byte. */
  public boolean sameDocument() {
    return before.sha256().equals(after.sha256());
  }
}
