package dev.denpyo.validation;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document.
 *
 * @param path positional XPath by local names, for example {@code
 *     /Invoice[1]/LegalMonetaryTotal[1]}; for formats that are not XML their own notation; null where
 *     nothing narrower than the document is meant
 * @param line line, counted from 1; 0 if unknown
 * @param column column, counted from 1; 0 if unknown
 */
public record Location(@Nullable String path, int line, int column) {

  /** The document as a whole. */
  public static final Location DOCUMENT = new Location(null, 0, 0);

  /** A path whose line is not known. */
  public static Location at(String path) {
    return new Location(path, 0, 0);
  }
}
