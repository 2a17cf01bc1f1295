package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule set said of a document.
 *
 * @param ruleSet the rule set
 * @param findings every failing place, in the order in which the engine came upon them; none if it
 *     failed
 * @param failure why it could not be applied to the end, or null if it was
 */
public record RuleOutcome(
    RuleSetId ruleSet, List<Finding> findings, @Nullable String failure) {

  /** Copies the findings. */
  public RuleOutcome {
    requireNonNull(ruleSet, "ruleSet");
    findings = List.copyOf(findings);
  }

  /** The rule set was applied. */
  public static RuleOutcome applied(RuleSetId ruleSet, List<Finding> findings) {
    return new RuleOutcome(ruleSet, findings, null);
  }

  /** The rule set could not be applied; that is never a pass. */
  public static RuleOutcome failed(RuleSetId ruleSet, String why) {
    return new RuleOutcome(ruleSet, List.of(), why);
  }

  LayerResult layer() {
    if (failure != null) {
      return LayerResult.notChecked(Layer.RULES, ruleSet, failure);
    }
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return LayerResult.ran(Layer.RULES, ruleSet, errors ? Verdict.INVALID : Verdict.VALID);
  }
}
