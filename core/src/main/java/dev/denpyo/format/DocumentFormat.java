package dev.denpyo.format;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * A format: a syntax with a specification, such as Peppol BIS Billing 3 in UBL. Thread-safe, immutable,
 * and loads nothing until one of its verbs is used.
 */
public interface DocumentFormat {
  /** Its id, unique in a registry. */
  FormatId id();

  /** Its name for people. */
  String title();

  /** Whether, and how surely, a document is of this format; looks at its head only. */
  Optional<Recognition> recognise(Document document);

  /** Reads its documents, if this format can. */
  Optional<DocumentReader> reader();

  /** Writes its documents, if this format can. */
  Optional<DocumentWriter> writer();

  /** Checks its documents, if this format can. */
  Optional<DocumentValidator> validator();

  /** What {@link #writer} would not carry of an invoice. */
  List<Loss> losses(Invoice invoice);

  /**
   * Findings on the model, placed in the document they were read from: a model path such as {@code
   * lines[2].id} becomes the format's own notation, with line and column, as far as the format can tell.
   */
  default List<Finding> locate(Document document, List<Finding> findings) {
    return findings;
  }

  /** The rule sets that its validator can apply, newest first. */
  List<RuleSet> ruleSets();
}
