package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

/**
 * A rule set and its version, written {@code en16931-ubl:1.3.16}.
 *
 * @param name the rule set's name; public contract
 * @param version the version as its publisher numbers it
 */
public record RuleSetId(String name, String version) {

  /** Neither part may be blank. */
  public RuleSetId {
    if (requireNonNull(name, "name").isBlank()
        || requireNonNull(version, "version").isBlank()) {
      throw new IllegalArgumentException(
          "a rule set needs a name and a version, got '" + name + ":" + version + "'");
    }
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of the form {@code name:version}
   */
  public static RuleSetId parse(String text) {
    int colon = requireNonNull(text, "text").indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("text must be name:version, was '" + text + "'");
    }
    return new RuleSetId(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The written form. */
  @Override
  public String toString() {
    return name + ":" + version;
  }
}
