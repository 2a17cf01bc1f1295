package dev.denpyo.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one door through which a format module enters; found by {@link java.util.ServiceLoader}. A
 * provider has a public no-argument constructor that does no work. The formats it returns are
 * thread-safe and live as long as the registry.
 */
public interface FormatProvider {
  /** The formats this module adds; two modules offering one id is an error at registry start. */
  List<DocumentFormat> formats();

  /**
   * The same formats, for a registry that they may ask at run time for the formats beside them: the XML
   * in a hybrid PDF is checked by whichever format claims it. The supplier is good from the first use of
   * a format on, not before this method returns.
   */
  default List<DocumentFormat> formats(Supplier<FormatRegistry> registry) {
    return formats();
  }

  /**
   * Who reports on documents that no format recognises, if this module can tell what is wrong with them
   * (not well-formed, say); its report is never VALID.
   */
  default Optional<DocumentValidator> unrecognised() {
    return Optional.empty();
  }
}
