package dev.denpyo.formats.hybridpdf;

import dev.denpyo.formats.hybridpdf.visible.Gap;
import dev.denpyo.formats.hybridpdf.visible.Sight;
import dev.denpyo.formats.hybridpdf.visible.VisibleRule;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people see beside what the XML says, as a layer of the report: warnings, never errors. */
final class VisibleCheck {
  /** Our rules about what is seen, by their version. */
  static final RuleSetId VISIBLE = new RuleSetId("visible-text", "1");

  /** A PDF that belongs to another invoice has not one line right; so many are enough to say so. */
  private static final int MOST_FINDINGS = 100;

  private final List<VisibleTerm> terms;

  VisibleCheck(VisibleInvoice visible, Invoice invoice) {
    this.terms = visible.compare(invoice);
  }

  /** VALID where all could be looked for, whatever was found: the rules warn. */
  LayerResult layer() {
    Optional<Gap> gap = terms.stream()
        .map(VisibleTerm::sight)
        .filter(Sight.CannotTell.class::isInstance)
        .map(sight -> ((Sight.CannotTell) sight).why())
        .findFirst();
    return gap.map(why -> LayerResult.notChecked(
            Layer.CONTAINER, VISIBLE, VisibleRule.explanation(why, Locale.ROOT)))
        .orElseGet(() -> LayerResult.ran(Layer.CONTAINER, VISIBLE, Verdict.VALID));
  }

  /** One for each value that people see otherwise, or not at all, in the order of the model. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    int more = 0;
    for (VisibleTerm term : terms) {
      Finding finding = finding(term).orElse(null);
      if (finding != null && findings.size() < MOST_FINDINGS) {
        findings.add(finding);
      } else if (finding != null) {
        more++;
      }
    }
    if (more > 0) {
      findings.add(warning(VisibleRule.LINE, more + " more values do not stand on the pages")
          .build());
    }
    return findings;
  }

  private static Optional<Finding> finding(VisibleTerm term) {
    VisibleRule rule = VisibleRule.of(term.term()).orElseThrow();
    return term.sight()
        .fold(
            found -> Optional.empty(),
            other -> Optional.of(different(rule, term, other)),
            absent -> Optional.of(absent(rule, term)),
            unknown -> Optional.empty());
  }

  private static Finding different(VisibleRule rule, VisibleTerm term, Sight.Different other) {
    return warning(rule, "people see another value than the XML has")
        .at(Location.at(other.place().toString()))
        .terms(List.of(term.term()))
        .actual(other.visible())
        .expected(term.value())
        .build();
  }

  private static Finding absent(VisibleRule rule, VisibleTerm term) {
    String detail = ContainerRules.shown(term.value()) + " stands in the XML, not on the pages";
    Finding.Builder finding = rule.absent() == Severity.WARNING
        ? warning(rule, detail)
        : Finding.info(rule.id(), Layer.CONTAINER, message(rule, detail))
            .ruleSet(VISIBLE)
            .fix(rule.fix(Locale.ROOT));
    return finding
        .at(Location.at(term.path()))
        .terms(List.of(term.term()))
        .expected(term.value())
        .build();
  }

  private static Finding.Builder warning(VisibleRule rule, String detail) {
    return Finding.warning(rule.id(), Layer.CONTAINER, message(rule, detail))
        .ruleSet(VISIBLE)
        .fix(rule.fix(Locale.ROOT));
  }

  private static String message(VisibleRule rule, String detail) {
    return rule.title(Locale.ROOT) + ": " + detail;
  }
}
