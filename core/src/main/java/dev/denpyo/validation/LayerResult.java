package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one layer, for one rule set.
 *
 * @param layer the layer
 * @param ruleSet schema or rule set applied, or null where the layer has none
 * @param verdict what it concluded
 * @param note why it was not checked, else what was looked at, or null
 */
public record LayerResult(
    Layer layer,
    @Nullable RuleSetId ruleSet,
    Verdict verdict,
    @Nullable String note) {

  /** A check that did not run must say why. */
  public LayerResult {
    requireNonNull(layer, "layer");
    requireNonNull(verdict, "verdict");
    if (verdict == Verdict.NOT_CHECKED && note == null) {
      throw new IllegalArgumentException("note must say why " + layer + " was not checked");
    }
  }

  /** A check that ran. */
  public static LayerResult ran(Layer layer, @Nullable RuleSetId ruleSet, Verdict verdict) {
    return new LayerResult(layer, ruleSet, verdict, null);
  }

  /** A check that applies and did not run. */
  public static LayerResult notChecked(Layer layer, @Nullable RuleSetId ruleSet, String why) {
    return new LayerResult(layer, ruleSet, Verdict.NOT_CHECKED, why);
  }
}
