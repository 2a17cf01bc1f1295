package dev.denpyo.format;

import dev.denpyo.validation.Finding;
import java.util.List;

/**
 * What a conversion did.
 *
 * @param losses values of the invoice that the target does not carry
 * @param problems what reading the source could not understand or the model does not carry
 */
public record ConversionReport(List<Loss> losses, List<Finding> problems) {

  /** Copies the lists. */
  public ConversionReport {
    losses = List.copyOf(losses);
    problems = List.copyOf(problems);
  }

  /** Whether everything arrived. */
  public boolean isLossless() {
    return losses.isEmpty() && problems.isEmpty();
  }
}
