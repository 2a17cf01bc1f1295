package dev.denpyo.formats.xml;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.SeverityProfile;
import java.util.List;
import java.util.Map;

/**
 * The severities that one check takes.
 *
 * @param profile whose view of severity it is
 * @param byRule rules that have another severity than their publisher gave them
 */
record Levels(SeverityProfile profile, Map<String, Severity> byRule) {
  /** As the publishers of the rules have it. */
  static final Levels PUBLISHED = new Levels(SeverityProfile.STRICT, Map.of());

  /** The same outcome with these severities. */
  RuleOutcome apply(RuleOutcome outcome) {
    if (byRule.isEmpty()) {
      return outcome;
    }
    List<Finding> findings = outcome.findings().stream().map(this::leveled).toList();
    return new RuleOutcome(outcome.ruleSet(), findings, outcome.notEvaluated(), outcome.failure());
  }

  private Finding leveled(Finding finding) {
    Severity level = byRule.get(finding.rule());
    return level == null ? finding : finding.withSeverity(level);
  }
}
