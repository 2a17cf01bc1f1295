package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import java.util.List;

/**
 * Says in full whether a file is a PDF/A-3, which our own checks cannot: a module that users add, found by
 * {@link java.util.ServiceLoader}. It is asked only about files against which we have nothing. Has a public
 * constructor without arguments that does no work; is thread-safe.
 */
public interface PdfaAuthority {
  /** Who says so, in which version; names the layer of the report. */
  RuleSetId ruleSet();

  /**
   * Looks at a whole file, within bounded time.
   *
   * @param pdf a file that says of itself to be a PDF/A-3
   */
  Opinion examine(Document pdf);

  /** What an authority says. */
  sealed interface Opinion {
    /** It is a PDF/A-3 of the level that it claims. */
    record Compliant() implements Opinion {}

    /**
     * It is none.
     *
     * @param reasons at least one
     */
    record NotCompliant(List<Finding> reasons) implements Opinion {
      /** Copies the list. */
      public NotCompliant {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
          throw new IllegalArgumentException("reasons must not be empty");
        }
      }
    }

    /**
     * It cannot tell.
     *
     * @param why one clause, for the note of the layer
     */
    record Undecided(String why) implements Opinion {}
  }
}
