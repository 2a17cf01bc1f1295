package dev.denpyo.law;

import java.util.Locale;

/** The answer to one requirement. */
public enum Decision {
  /** What the archive holds meets it. */
  SATISFIED,
  /** Something in the archive does not. */
  VIOLATED,
  /** What the archive holds does not tell. */
  NOT_DECIDABLE;

  /** The word used in reports for programs, for example {@code not-decidable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
