package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

/**
 * Names a format: a syntax with a specification, for example {@code peppol-bis-3}. Public contract.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record FormatId(String value) {

  /** Refuses other characters. */
  public FormatId {
    if (!requireNonNull(value, "value").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "value must be lower-case words joined by hyphens, was '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
