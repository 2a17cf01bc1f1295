package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.util.List;
import java.util.function.Function;

/** What became of putting an invoice into a PDF. */
public sealed interface Embedding {
  /** One answer for either outcome. */
  <T> T fold(Function<Embedded, T> embedded, Function<Refused, T> refused);

  /**
   * It is in.
   *
   * @param document the PDF/A-3 that holds it
   * @param replaced names of the invoices that were taken out
   */
  record Embedded(Document document, List<String> replaced) implements Embedding {
    /** Copies the list. */
    public Embedded {
      replaced = List.copyOf(replaced);
    }

    @Override
    public <T> T fold(Function<Embedded, T> embedded, Function<Refused, T> refused) {
      return embedded.apply(this);
    }
  }

  /**
   * It cannot be put in, and nothing was written.
   *
   * @param reasons every reason found, each with page and object; at least one
   */
  record Refused(List<Finding> reasons) implements Embedding {
    /** Copies the list. */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must not be empty");
      }
    }

    @Override
    public <T> T fold(Function<Embedded, T> embedded, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
