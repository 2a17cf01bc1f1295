package dev.denpyo.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that checking one document found.
 *
 * @param format the syntax, for example {@code ubl-invoice}, or null if it was not recognised
 * @param profile the format's id, for example {@code peppol-bis-3}, or null if none claims it
 * @param layers the layers checked, in order
 * @param findings every failing place, in the order of the layers and of the document
 */
public record ValidationReport(
    @Nullable String format,
    @Nullable String profile,
    List<LayerResult> layers,
    List<Finding> findings) {

  /** Copies the lists. */
  public ValidationReport {
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
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
    return new ValidationReport(format, profile, allLayers, allFindings);
  }
}
