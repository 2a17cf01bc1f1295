package dev.denpyo;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.ConversionReport;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.validation.Finding;
import java.util.List;
import java.util.function.Function;

/** What converting a document gave. */
public sealed interface Conversion {
  /**
   * The source was read and the target written. Says nothing of the target's validity: check it.
   *
   * @param source the format converted from
   * @param document the document in the target format
   * @param report what did not arrive
   */
  record Converted(FormatId source, Document document, ConversionReport report)
      implements Conversion {

    /** All is needed. */
    public Converted {
      requireNonNull(source, "source");
      requireNonNull(document, "document");
      requireNonNull(report, "report");
    }
  }

  /**
   * The source holds no invoice that a format at hand can read.
   *
   * @param problems why, at least one
   */
  record Unreadable(List<Finding> problems) implements Conversion {

    /** Copies the list. */
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /** Handles both. */
  default <R> R fold(
      Function<? super Converted, ? extends R> converted,
      Function<? super Unreadable, ? extends R> unreadable) {
    return this instanceof Converted c ? converted.apply(c) : unreadable.apply((Unreadable) this);
  }
}
