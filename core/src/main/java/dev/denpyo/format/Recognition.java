package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How surely, and as what, a format recognises a document.
 *
 * @param syntax the syntax and root, for example {@code ubl-invoice}
 * @param specification the specification identifier found (BT-24), or null
 * @param strength who wins when several formats recognise a document: the one with more
 */
public record Recognition(String syntax, @Nullable String specification, Strength strength) {

  /** Degrees of certainty, weakest first. */
  public enum Strength {
    /** The syntax is right; the specification is not one that this format knows. */
    SYNTAX,
    /** The specification is of this format's family, for example an older version. */
    FAMILY,
    /** The specification is this format's own. */
    EXACT
  }

  /** All but the specification is needed. */
  public Recognition {
    requireNonNull(syntax, "syntax");
    requireNonNull(strength, "strength");
  }
}
