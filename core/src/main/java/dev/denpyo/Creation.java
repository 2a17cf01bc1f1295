package dev.denpyo;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.Loss;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.ValidationReport;
import java.util.List;
import java.util.function.Function;

/** What creating a document gave: a document that passes its rules, or every gap at once. */
public sealed interface Creation {
  /** What the rules of the target say of the document. */
  ValidationReport report();

  /** What of the invoice the target does not carry. */
  List<Loss> losses();

  /**
   * The document passes schema and rules of its format.
   *
   * @param invoice the invoice with its totals computed
   * @param document the document written
   * @param report its report, {@code VALID}
   * @param losses what it does not carry
   */
  record Created(Invoice invoice, Document document, ValidationReport report, List<Loss> losses)
      implements Creation {

    /** Copies the list. */
    public Created {
      requireNonNull(invoice, "invoice");
      requireNonNull(document, "document");
      requireNonNull(report, "report");
      losses = List.copyOf(losses);
    }
  }

  /**
   * The document would break its rules, or they could not be applied; nothing is handed out.
   *
   * @param report every finding, and why a layer was not checked
   * @param losses what the document would not have carried
   */
  record Refused(ValidationReport report, List<Loss> losses) implements Creation {

    /** Copies the list. */
    public Refused {
      requireNonNull(report, "report");
      losses = List.copyOf(losses);
    }
  }

  /** Handles both. */
  default <R> R fold(
      Function<? super Created, ? extends R> created,
      Function<? super Refused, ? extends R> refused) {
    return this instanceof Created c ? created.apply(c) : refused.apply((Refused) this);
  }
}
