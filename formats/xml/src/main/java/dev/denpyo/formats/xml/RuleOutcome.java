package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
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
 * @param notEvaluated assertions that could not be evaluated; all others were
 * @param failure why it could not be applied at all, or null if it was
 */
public record RuleOutcome(
    RuleSetId ruleSet,
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    @Nullable String failure) {

  /**
   * An assertion that ended in a dynamic error.
   *
   * @param rule its id
   * @param location the node it was about
   * @param reason what went wrong, with the W3C's error code
   */
  public record NotEvaluated(String rule, Location location, String reason) {}

  /** Copies the lists. */
  public RuleOutcome {
    requireNonNull(ruleSet, "ruleSet");
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** The rule set was applied. */
  public static RuleOutcome applied(RuleSetId ruleSet, List<Finding> findings) {
    return new RuleOutcome(ruleSet, findings, List.of(), null);
  }

  /** The rule set was applied, but for some assertions at some nodes. */
  public static RuleOutcome applied(
      RuleSetId ruleSet, List<Finding> findings, List<NotEvaluated> notEvaluated) {
    return new RuleOutcome(ruleSet, findings, notEvaluated, null);
  }

  /** The rule set could not be applied; that is never a pass. */
  public static RuleOutcome failed(RuleSetId ruleSet, String why) {
    return new RuleOutcome(ruleSet, List.of(), List.of(), why);
  }

  LayerResult layer() {
    if (failure != null) {
      return LayerResult.notChecked(Layer.RULES, ruleSet, failure);
    }
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    if (notEvaluated.isEmpty()) {
      return LayerResult.ran(Layer.RULES, ruleSet, errors ? Verdict.INVALID : Verdict.VALID);
    }
    return new LayerResult(
        Layer.RULES, ruleSet, errors ? Verdict.INVALID : Verdict.NOT_CHECKED, gaps());
  }

  private String gaps() {
    NotEvaluated first = notEvaluated.get(0);
    String more = notEvaluated.size() == 1 ? "" : ", and " + (notEvaluated.size() - 1) + " more";
    return "not evaluated: " + first.rule + " at " + first.location.path() + " (" + first.reason
        + ")" + more;
  }
}
