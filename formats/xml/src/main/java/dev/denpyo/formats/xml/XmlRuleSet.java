package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule set together with where its rules are: Schematron in its XSLT form, in a data jar.
 *
 * @param info name, version, dates, licence
 * @param jar the jar it is in
 * @param stylesheets paths in the jar, in the order in which they are applied
 */
public record XmlRuleSet(RuleSet info, DataJar jar, List<String> stylesheets) {

  /** Copies the paths; at least one is needed. */
  public XmlRuleSet {
    requireNonNull(info, "info");
    requireNonNull(jar, "jar");
    stylesheets = List.copyOf(stylesheets);
    if (stylesheets.isEmpty()) {
      throw new IllegalArgumentException("stylesheets must not be empty for " + info.id());
    }
  }

  /** Name and version. */
  public RuleSetId id() {
    return info.id();
  }

  /** Whether it was in force that day, as far as its dates are known. */
  boolean inForce(LocalDate day) {
    LocalDate from = info.validFrom();
    LocalDate to = info.validTo();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
