package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An identifier and the scheme it is drawn from.
 *
 * @param value the identifier as it is written
 * @param scheme the scheme's code, for example {@code 0188} for Japan's corporate number (ISO 6523
 *     ICD), or null where none is given
 * @param schemeVersion version of the scheme, or null; only item classifications have one (BT-158-2)
 */
public record Identifier(
    String value, @Nullable String scheme, @Nullable String schemeVersion) {

  /** Takes any text. */
  public Identifier {
    requireNonNull(value, "value");
  }

  /** An identifier without a scheme. */
  public static Identifier of(String value) {
    return new Identifier(value, null, null);
  }

  /** An identifier of a scheme. */
  public static Identifier of(String value, String scheme) {
    return new Identifier(value, scheme, null);
  }
}
