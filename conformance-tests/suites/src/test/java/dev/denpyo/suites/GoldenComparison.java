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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

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

  /** Reasons for which we may say something else than the goldens. */
  enum Explanation {
    /** Golden rule sets named facturx-*. */
    FACTURX("The Factur-X rule sets are not carried yet. Plain CII shares its guideline id with"
        + " the Factur-X profile EN 16931, and the golden verdict comes from them; the findings of"
        + " EN 16931 are compared. EXTENDED goes beyond EN 16931 and may break its rules."),
    /** Golden verdict by a version that no jar brings yet. */
    NEWER_RULES("The golden verdict comes from a newer release of the rule set than any jar"
        + " on Maven Central brings; with the release that we carry the findings are equal."),
    /** Golden rule set fr-ctc-cdar. */
    CDAR("The French life-cycle message (CDAR) is no invoice; its rules are not carried, and"
        + " the verdict is NOT_CHECKED."),
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

  /** Compares. */
  static GoldenComparison of(GoldenRow golden, ValidationReport ours) {
    List<String> differences = new ArrayList<>();
    Set<Explanation> explanations = new LinkedHashSet<>();
    for (GoldenRuleSet set : comparable(golden, ours, explanations)) {
      compare(set, ours, differences);
    }
    unexpected(golden, ours, differences, explanations);
    verdicts(golden, ours, differences, explanations);
    return new GoldenComparison(golden.file(), differences, explanations);
  }

  /** Of each rule set the version that we ran; those that we do not carry are explained or differ. */
  private static List<GoldenRuleSet> comparable(
      GoldenRow golden, ValidationReport ours, Set<Explanation> explanations) {
    Map<String, GoldenRuleSet> chosen = new LinkedHashMap<>();
    for (GoldenRuleSet set : golden.ruleSets()) {
      if (set.name().startsWith("facturx-")) {
        if (golden.profile().contains("factur-x")) {
          explanations.add(Explanation.FACTURX);
        }
      } else if (set.name().equals("fr-ctc-cdar")) {
        explanations.add(Explanation.CDAR);
      } else if (!chosen.containsKey(set.name()) || ran(ours, set)) {
        chosen.put(set.name(), set);
      }
    }
    return List.copyOf(chosen.values());
  }

  private static boolean ran(ValidationReport ours, GoldenRuleSet set) {
    RuleSetId id = new RuleSetId(set.name(), set.version());
    return ours.layers().stream().map(LayerResult::ruleSet).anyMatch(id::equals);
  }

  /** Whether we ran another version of the rule set. */
  private static boolean ranOther(ValidationReport ours, GoldenRuleSet set) {
    return ours.layers().stream()
        .map(LayerResult::ruleSet)
        .anyMatch(id -> id != null && id.name().equals(set.name()));
  }

  private static void compare(GoldenRuleSet set, ValidationReport ours, List<String> differences) {
    if (!ran(ours, set)) {
      differences.add("did not run " + set.name() + ":" + set.version());
      return;
    }
    Map<String, Integer> expected = new TreeMap<>();
    for (Fired fired : set.fired()) {
      expected.merge(fired.rule() + " " + fired.severity() + " " + fired.path(), 1, Integer::sum);
    }
    Map<String, Integer> actual = new TreeMap<>();
    for (Finding f : ours.findings()) {
      if (f.layer() == Layer.RULES && f.ruleSet() != null && covers(set.name(), f.ruleSet())) {
        actual.merge(
            f.rule() + " " + f.severity().name().toLowerCase(Locale.ROOT) + " "
                + f.location().path(),
            1,
            Integer::sum);
      }
    }
    if (!expected.equals(actual)) {
      differences.add(set.name() + ": golden only " + without(expected, actual) + ", ours only "
          + without(actual, expected));
    }
  }

  /** The goldens of these count EN 16931 in; we run it once, under its own name. */
  private static boolean covers(String golden, RuleSetId ours) {
    boolean onTopOfEn = List.of("peppol", "peppol-sb", "xrechnung").contains(golden);
    return ours.name().equals(golden) || (onTopOfEn && ours.name().startsWith("en16931-"));
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
    if (golden.ruleSets().stream().anyMatch(s -> s.name().startsWith("facturx-"))) {
      explanations.add(Explanation.FACTURX);
      return; // the rules of EN 16931 were compared; the golden verdict is of the rules we lack
    }
    if (golden.ruleSets().stream().anyMatch(s -> !ran(ours, s) && ranOther(ours, s))) {
      explanations.add(Explanation.NEWER_RULES);
      return;
    }
    if (openEnd && golden.profile().contains(":poacc:billing:3.0")) {
      explanations.add(Explanation.PEPPOL_CII);
    } else if (openEnd && golden.profile().contains(":international:")) {
      explanations.add(Explanation.INTERNATIONAL);
    } else if (!(openEnd && explanations.contains(Explanation.CDAR))) {
      differences.add("verdict golden " + golden.verdict() + ", ours " + verdict);
    }
  }
}
