package dev.denpyo.suites;

import dev.denpyo.suites.GoldenRow.Fired;
import dev.denpyo.suites.GoldenRow.GoldenRuleSet;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Our report on one document beside that of the official engines: per rule set the same assertions, as
 * often, as severe, at the same places; and the same verdict. What differs is explained by an {@link
 * Explanation} or counts as different.
 *
 * @param file the document
 * @param differences what differs without explanation
 * @param explanations why the rest differs
 */
record GoldenComparison(String file, List<String> differences, Set<Explanation> explanations) {
  /** The goldens of these count EN 16931 in; we run it once, under its own name. */
  private static final Set<String> ON_TOP_OF_EN = Set.of("peppol", "peppol-sb", "xrechnung");

  /** Reasons for which we may say something else than the goldens. */
  enum Explanation {
    /** Golden rule set facturx-EN16931 on plain CII. */
    FACTURX_EN(
        "Plain CII shares its guideline id with the Factur-X profile EN 16931, and the golden"
            + " verdict comes from both rule sets. We run EN 16931 alone unless `--rules` asks for the"
            + " profile; its findings, run so, are compared too."),
    /** EN 16931 on what goes beyond it. */
    EXTENSION(
        "The document goes beyond EN 16931. The goldens list what breaks its rules too, and do"
            + " not count that; we run the extension's own rules alone, as its publisher does."),
    /** Factur-X EXTENDED with elements of D22B. */
    D22B("Factur-X EXTENDED is made on CII D22B. The goldens hold it against the schema of D16B; we"
        + " take the profile's own, which accepts these official samples."),
    /** Golden verdict by a version that no jar brings yet. */
    NEWER_RULES("The golden verdict comes from a newer release of the rule set than any jar"
        + " on Maven Central brings; with the release that we carry the findings are equal."),
    /** French rule sets that the goldens applied to life-cycle messages only. */
    FRENCH(
        "The goldens ran the rules of EN 16931 alone on EXTENDED-CTC-FR; we run the French rules."),
    /** Rule sets that only we and Mustang have. */
    OLDER(
        "The goldens have no rules for ZUGFeRD 1 and Order-X; ours come from Mustang's jar, and find"
            + " what Saxon finds by them (RuleDifferentialTest, EmbeddedRulesTest)."),
    /** Extensions and other CIUS of which no rules are carried. */
    NOT_CARRIED(
        "The goldens left the rules of an extension or of a country out (Italy's Peppol"
            + " extension, Serbia) and call the rest valid; ours is NOT_CHECKED, for we lack them too."),
    /** Dynamic errors of XPath. */
    ABORTED(
        "The goldens' engine gave up on the document (a dynamic error of XPath) and counted that as"
            + " invalid; nothing is known of the single rules."),
    /** Peppol BIS in CII. */
    PEPPOL_CII("No compiled rules exist for Peppol BIS in CII. The golden verdict rests on"
        + " EN 16931 alone; ours is NOT_CHECKED, because the profile's own rules did not run."),
    /** The older international BIS. */
    INTERNATIONAL("The goldens ran no rules on the superseded international variants of Peppol"
        + " BIS (SG, A-NZ) and say valid by schema alone; we say NOT_CHECKED."),
    /** An unfilled template. */
    TEMPLATE("The specification is an unfilled placeholder. The goldens ran no rules on it in"
        + " UBL, though they did in CII; we apply EN 16931 and XRechnung to both.");

    private final String text;

    Explanation(String text) {
      this.text = text;
    }

    /** For the table in the documentation. */
    String text() {
      return text;
    }
  }

  /**
   * Compares.
   *
   * @param ours the default check
   * @param onRequest checks with one rule set each, which the goldens applied and the default does not
   */
  static GoldenComparison of(
      GoldenRow golden, ValidationReport ours, List<ValidationReport> onRequest) {
    List<String> differences = new ArrayList<>();
    Set<Explanation> explanations = new LinkedHashSet<>();
    for (GoldenRuleSet set : golden.ruleSets()) {
      Optional<ValidationReport> report = Stream.concat(Stream.of(ours), onRequest.stream())
          .filter(r -> ran(r, set))
          .findFirst();
      if (set.aborted()) {
        explanations.add(Explanation.ABORTED);
      } else if (report.isPresent()) {
        compare(set, golden, report.get(), differences);
      } else if (!ranOther(ours, set)) {
        notRun(ours, set)
            .ifPresentOrElse(explanations::add, () -> differences.add("did not run " + set.id()));
      }
    }
    unexpected(golden, ours, differences, explanations);
    verdicts(golden, ours, differences, explanations);
    return new GoldenComparison(golden.file(), differences, explanations);
  }

  /** Why a rule set of the goldens is not ours to run. */
  private static Optional<Explanation> notRun(ValidationReport ours, GoldenRuleSet set) {
    String format = String.valueOf(ours.profile());
    boolean beyond = format.equals("facturx-extended") || format.startsWith("extended-ctc-fr");
    return beyond && set.name().startsWith("en16931-")
        ? Optional.of(Explanation.EXTENSION)
        : Optional.empty();
  }

  private static boolean ran(ValidationReport ours, GoldenRuleSet set) {
    return ours.layers().stream().map(LayerResult::ruleSet).anyMatch(set.id()::equals);
  }

  /** Whether we ran another version of the rule set. */
  private static boolean ranOther(ValidationReport ours, GoldenRuleSet set) {
    return ours.layers().stream()
        .map(LayerResult::ruleSet)
        .anyMatch(id -> id != null && id.name().equals(set.name()));
  }

  private static void compare(
      GoldenRuleSet set, GoldenRow golden, ValidationReport ours, List<String> differences) {
    Map<String, Integer> expected = new TreeMap<>();
    for (Fired fired : set.fired()) {
      if (!foundBefore(fired, set, golden, ours)) {
        expected.merge(fired.toString(), 1, Integer::sum);
      }
    }
    Map<String, Integer> actual = new TreeMap<>();
    for (Finding f : ours.findings()) {
      if (f.layer() == Layer.RULES && f.ruleSet() != null && covers(set.name(), f.ruleSet())) {
        String severity = f.severity().name().toLowerCase(Locale.ROOT);
        Fired fired = new Fired(f.rule(), severity, String.valueOf(f.location().path()));
        actual.merge(fired.toString(), 1, Integer::sum);
      }
    }
    if (!expected.equals(actual)) {
      differences.add(set.name() + ": golden only " + without(expected, actual) + ", ours only "
          + without(actual, expected));
    }
  }

  /** A bundle repeats rules of EN 16931; what that found already is not listed again. */
  private static boolean foundBefore(
      Fired fired, GoldenRuleSet set, GoldenRow golden, ValidationReport ours) {
    return !set.name().startsWith("en16931-")
        && !ON_TOP_OF_EN.contains(set.name())
        && golden.ruleSets().stream()
            .filter(s -> s.name().startsWith("en16931-") && ran(ours, s))
            .anyMatch(s -> s.fired().contains(fired));
  }

  private static boolean covers(String golden, RuleSetId ours) {
    return ours.name().equals(golden)
        || (ON_TOP_OF_EN.contains(golden) && ours.name().startsWith("en16931-"));
  }

  private static List<String> without(Map<String, Integer> some, Map<String, Integer> others) {
    return some.entrySet().stream()
        .filter(e -> !Objects.equals(others.get(e.getKey()), e.getValue()))
        .map(e -> e.getValue() + "x " + e.getKey())
        .toList();
  }

  /** Rule sets that we ran and the goldens did not. */
  private static void unexpected(
      GoldenRow golden,
      ValidationReport ours,
      List<String> differences,
      Set<Explanation> explanations) {
    for (LayerResult layer : ours.layers()) {
      RuleSetId id = layer.ruleSet();
      if (layer.layer() == Layer.RULES
          && id != null
          && golden.ruleSets().stream().noneMatch(s -> s.name().equals(id.name()))) {
        if (golden.profile().startsWith("@")) {
          explanations.add(Explanation.TEMPLATE);
        } else if (id.name().startsWith("fr-ctc-")) {
          explanations.add(Explanation.FRENCH);
        } else if (id.name().equals("zugferd-1") || id.name().startsWith("orderx-")) {
          explanations.add(Explanation.OLDER);
        } else {
          differences.add("ran " + id + ", the goldens did not");
        }
      }
    }
  }

  private static void verdicts(
      GoldenRow golden,
      ValidationReport ours,
      List<String> differences,
      Set<Explanation> explanations) {
    Verdict verdict = ours.verdict();
    boolean agree = Arrays.stream(Verdict.values())
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(golden.verdict()))
        .allMatch(v -> v == verdict);
    if (agree || explanations.contains(Explanation.TEMPLATE)) {
      return;
    }
    boolean openEnd = golden.verdict().equals("valid") && verdict == Verdict.NOT_CHECKED;
    if ("cii".equals(ours.profile()) && golden.ran("facturx-EN16931")) {
      explanations.add(Explanation.FACTURX_EN);
      return;
    }
    if ("facturx-extended".equals(ours.profile()) && golden.schemaError().contains("2.4.a")) {
      explanations.add(Explanation.D22B);
      return;
    }
    if (golden.ruleSets().stream().anyMatch(s -> !ran(ours, s) && ranOther(ours, s))) {
      explanations.add(Explanation.NEWER_RULES);
      return;
    }
    boolean aborted = golden.ruleSets().stream().anyMatch(GoldenRuleSet::aborted);
    if (aborted && golden.verdict().equals("invalid") && verdict != Verdict.VALID) {
      return;
    }
    if (openEnd && golden.profile().endsWith(":poacc:billing:3.0")) {
      explanations.add(Explanation.PEPPOL_CII);
    } else if (openEnd && golden.profile().contains(":international:")) {
      explanations.add(Explanation.INTERNATIONAL);
    } else if (openEnd && golden.profile().matches(".*(#conformant#|:mfin\\.gov\\.rs:).*")) {
      explanations.add(Explanation.NOT_CARRIED);
    } else {
      differences.add("verdict golden " + golden.verdict() + ", ours " + verdict);
    }
  }
}
