package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.BusinessTerm;
import org.jspecify.annotations.Nullable;

/**
 * One value that a target format does not carry, or carries only changed.
 *
 * @param path where it stands in the model, for example {@code lines[2].note}
 * @param term the business term, or null for a national term
 * @param value the value, printed
 * @param reason why it is lost, or what becomes of it
 */
public record Loss(String path, @Nullable BusinessTerm term, String value, String reason) {

  /** All but the term is needed. */
  public Loss {
    requireNonNull(path, "path");
    requireNonNull(value, "value");
    requireNonNull(reason, "reason");
  }
}
