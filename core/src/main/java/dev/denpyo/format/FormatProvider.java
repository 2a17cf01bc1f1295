package dev.denpyo.format;

import java.util.List;
import java.util.Optional;

/**
 * The one door through which a format module enters; found by {@link java.util.ServiceLoader}. A
 * provider has a public no-argument constructor that does no work. The formats it returns are
 * thread-safe and live as long as the registry.
 */
public interface FormatProvider {
  /** The formats this module adds; two modules offering one id is an error at registry start. */
  List<DocumentFormat> formats();

  /**
   * Who reports on documents that no format recognises, if this module can tell what is wrong with them
   * (not well-formed, say); its report is never VALID.
   */
  default Optional<DocumentValidator> unrecognised() {
    return Optional.empty();
  }
}
