package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.validation.OwnRules;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule set together with where its rules are: Schematron in its XSLT form.
 *
 * @param info name, version, dates, licence, files
 * @param source where the files are
 * @param releasedWith the rule set that this one was released with and presumes; on the days when this
 *     one is in force it takes the place of that other's version in force; null if any version will do
 */
public record XmlRuleSet(
    RuleSet info, RuleSource source, @Nullable RuleSetId releasedWith) {

  /** Only the presumed rule set may be missing. */
  public XmlRuleSet {
    requireNonNull(info, "info");
    requireNonNull(source, "source");
  }

  /** Rules of the caller's own. */
  public static XmlRuleSet of(OwnRules rules) {
    return new XmlRuleSet(rules.info(), new HandedInRules(rules), null);
  }

  /** Name and version. */
  public RuleSetId id() {
    return info.id();
  }

  /** Paths of its files in the source, in the order in which they are applied. */
  public List<String> stylesheets() {
    return info.origin().files().stream().map(RuleSet.RuleFile::path).toList();
  }
}
