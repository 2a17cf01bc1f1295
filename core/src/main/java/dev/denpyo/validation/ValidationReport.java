package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that checking one document found.
 *
 * @param format the syntax, for example {@code ubl-invoice}, or null if it was not recognised
 * @param profile the format's id, for example {@code peppol-bis-3}, or null if none claims it
 * @param layers the layers checked, in order
 * @param findings every failing place, in the order of the layers and of the document
 * @param severities whose view of severity was taken; {@link SeverityProfile#RECEIVER} only where a list
 *     of levels was applied
 */
public record ValidationReport(
    @Nullable String format,
    @Nullable String profile,
    List<LayerResult> layers,
    List<Finding> findings,
    SeverityProfile severities) {

  /** Copies the lists. */
  public ValidationReport {
    requireNonNull(severities, "severities");
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
  }

  /** A report by the severities that the rules' publishers gave. */
  public ValidationReport(
      @Nullable String format,
      @Nullable String profile,
      List<LayerResult> layers,
      List<Finding> findings) {
    this(format, profile, layers, findings, SeverityProfile.STRICT);
  }

  /** INVALID if a layer or a finding says so; VALID only if layers ran, all of them, without error. */
  public Verdict verdict() {
    Verdict verdict = layers.isEmpty() ? Verdict.NOT_CHECKED : Verdict.VALID;
    for (LayerResult layer : layers) {
      verdict = verdict.and(layer.verdict());
    }
    return hasErrors() ? Verdict.INVALID : verdict;
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** This report with another layer's result and findings after its own. */
  public ValidationReport with(LayerResult layer, List<Finding> more) {
    List<LayerResult> allLayers = new ArrayList<>(layers);
    allLayers.add(layer);
    List<Finding> allFindings = new ArrayList<>(findings);
    allFindings.addAll(more);
    return new ValidationReport(format, profile, allLayers, allFindings, severities);
  }

  /** This report with its findings changed one by one, in number and order the same. */
  public ValidationReport map(UnaryOperator<Finding> change) {
    List<Finding> changed = findings.stream().map(change).toList();
    return new ValidationReport(format, profile, layers, changed, severities);
  }

  /** This report, saying whose view of severity was taken. */
  public ValidationReport by(SeverityProfile taken) {
    return new ValidationReport(format, profile, layers, findings, taken);
  }
}
