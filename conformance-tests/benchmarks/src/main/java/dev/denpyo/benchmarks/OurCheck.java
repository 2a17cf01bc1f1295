package dev.denpyo.benchmarks;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Our whole check as a user calls it: recognising, well-formedness, schema, official rules, places of
 * the findings. Our own rules are left out, because no peer has them.
 */
final class OurCheck implements ToIntFunction<byte[]> {
  private static final ValidationOptions OFFICIAL = new ValidationOptions(null, List.of(), false);

  private final Denpyo denpyo = Denpyo.standard();

  ValidationReport report(byte[] document) {
    return denpyo.check(Document.of(document), OFFICIAL);
  }

  @Override
  public int applyAsInt(byte[] document) {
    return report(document).findings().size();
  }

  /**
   * Refuses to measure less than the others do.
   *
   * @throws IllegalStateException if a rule set was not applied, or the document is not valid
   */
  void mustApply(CheckedDocument kind, byte[] document) {
    ValidationReport report = report(document);
    Set<String> applied = report.layers().stream()
        .filter(layer -> layer.verdict() != Verdict.NOT_CHECKED)
        .map(LayerResult::ruleSet)
        .map(id -> id == null ? "" : id.toString())
        .collect(Collectors.toSet());
    for (OfficialRules rules : kind.rules()) {
      if (!applied.contains(rules.id())) {
        throw new IllegalStateException(
            kind + " was not checked with " + rules.id() + " but with " + applied);
      }
    }
    if (report.verdict() != Verdict.VALID) {
      throw new IllegalStateException(kind + " is not valid: " + report.findings());
    }
  }
}
