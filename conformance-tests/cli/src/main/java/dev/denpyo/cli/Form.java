package dev.denpyo.cli;

import java.util.List;
import java.util.Locale;

/** Forms of a result. */
enum Form {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** For spreadsheets. */
  CSV,
  /** For people, as a page. */
  HTML;

  /** Refuses a form that the command does not have. */
  void among(Form... offered) {
    if (!List.of(offered).contains(this)) {
      throw CliException.usage(
          "This command has no form " + this + ".", "Use one of " + List.of(offered) + ".");
    }
  }

  /** The word that people type. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
