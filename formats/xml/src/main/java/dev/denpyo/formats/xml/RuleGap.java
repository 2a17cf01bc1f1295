package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Documents that a format takes, whose own rules we do not carry; they are never VALID.
 *
 * @param specification matched anywhere in the specification identifier (BT-24)
 * @param applyRules whether the format's rules hold for them all the same, so that errors can be found
 * @param note what was not checked
 */
public record RuleGap(Pattern specification, boolean applyRules, String note) {

  /** All are needed. */
  public RuleGap {
    requireNonNull(specification, "specification");
    requireNonNull(note, "note");
  }

  /** The format's rules hold, and others beside them that we lack. */
  public static RuleGap beside(String regex, String note) {
    return new RuleGap(Pattern.compile(regex), true, note);
  }

  /** The format's rules do not hold. */
  public static RuleGap instead(String regex, String note) {
    return new RuleGap(Pattern.compile(regex), false, note);
  }
}
