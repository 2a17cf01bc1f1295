package dev.denpyo.suites.engine;

import static dev.denpyo.suites.JsonLines.text;
import static dev.denpyo.suites.JsonLines.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.suites.JsonLines;
import dev.denpyo.validation.RuleSetId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goldens' own mutants, made again: our engine fires what the official one fired. */
class MutationReplayTest {

  /** The number is of those rows whose rule set we carry, in that version. */
  @ParameterizedTest
  @CsvSource({
    "en16931-ubl, 700",
    "en16931-cii, 0",
    "facturx-xml, 0",
    "jp-pint, 0",
    "other-pint, 480",
    "peppol-bis3, 750",
    "xrechnung-ubl, 660",
    "xrechnung-cii, 530"
  })
  void firesWhatTheOfficialEngineFired(String folder, int atLeast) throws Exception {
    Corpus.assumePresent();
    Tally tally = new Tally("mutations " + folder);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows(folder + "-mutations")) {
      tasks.add(() -> mechanical(folder, row, tally));
    }
    Tally.inParallel(tasks);
    tally.close();
    assertTrue(tally.count("replayed") >= atLeast, () -> "replayed " + tally.count("replayed"));
  }

  /** KoSIT's mutation instructions for XRechnung, and what they made the official engine say. */
  @Test
  void firesWhatKositsMutantsFired() throws Exception {
    Corpus.assumePresent();
    Tally tally = new Tally("xmute");
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows("xrechnung-xmute")) {
      tasks.add(() -> xmute(row, tally));
    }
    Tally.inParallel(tasks);
    tally.close();
    assertEquals(1_235, tally.count("replayed"));
  }

  private static List<Map<String, @Nullable Object>> rows(String golden) throws Exception {
    return JsonLines.read(Corpus.ROOT.resolve("golden/" + golden + ".jsonl"));
  }

  private static Void mechanical(String folder, Map<String, @Nullable Object> row, Tally tally) {
    Document document = edited(Corpus.ROOT.resolve(folder).resolve(text(row.get("file"))), row);
    List<XmlRuleSet> sets = withEn(text(row.get("ruleset")), XmlHead.of(document));
    if (sets.isEmpty()) {
      tally.count("skipped, not carried: " + text(row.get("ruleset")), 1);
      return null;
    }
    List<RuleOutcome> outcomes = Engines.OURS.run(document, sets, Comparison.NOW);
    judge(row, outcomes, new TreeSet<>(texts(row.get("fired"))), fired(outcomes, true), tally);
    return null;
  }

  private static Void xmute(Map<String, @Nullable Object> row, Tally tally) {
    String file = text(row.get("file"));
    Path ubl = Corpus.ROOT.resolve("xrechnung-ubl").resolve(file);
    Path path =
        ubl.toFile().exists() ? ubl : Corpus.ROOT.resolve("xrechnung-cii").resolve(file);
    Document document = edited(path, row);
    List<RuleOutcome> outcomes =
        Engines.OURS.run(
            document, withEn("xrechnung-3.0.2", XmlHead.of(document)), Comparison.NOW);
    Set<String> expected = new TreeSet<>(texts(row.get("xrechnungFired")));
    expected.addAll(texts(row.get("en16931Fired")));
    judge(row, outcomes, expected, fired(outcomes, false), tally);
    return null;
  }

  private static Document edited(Path file, Map<String, @Nullable Object> row) {
    return Edit.of(row).apply(file).orElseThrow(() -> new AssertionError("no element " + row));
  }

  private static void judge(
      Map<String, @Nullable Object> row,
      List<RuleOutcome> outcomes,
      Set<String> expected,
      Set<String> actual,
      Tally tally) {
    tally.count("replayed", 1);
    boolean gaveUp = outcomes.stream().anyMatch(Comparison::isIncomplete);
    if (row.containsKey("engineError")) {
      tally.count("official rules gave up", 1);
      if (!gaveUp) {
        tally.differ(row + ": ours ran as if nothing were");
      }
    } else if (gaveUp || !expected.equals(actual)) {
      tally.differ(row + ": ours " + (gaveUp ? "incomplete " + outcomes : actual));
    }
  }

  private static Set<String> fired(List<RuleOutcome> outcomes, boolean severity) {
    Set<String> fired = new TreeSet<>();
    outcomes.forEach(o -> o.findings()
        .forEach(f -> fired.add(
            severity
                ? f.rule() + ":" + f.severity().name().toLowerCase(java.util.Locale.ROOT)
                : f.rule())));
    return fired;
  }

  /** The rule set under its golden name; those on top of EN 16931 count that in. */
  private static List<XmlRuleSet> withEn(String golden, XmlHead head) {
    int dash = golden.lastIndexOf('-');
    RuleSetId id = new RuleSetId(golden.substring(0, dash), golden.substring(dash + 1));
    List<XmlRuleSet> sets = new ArrayList<>(RuleSets.named(id, head).stream().toList());
    if (!sets.isEmpty() && List.of("peppol", "peppol-sb", "xrechnung").contains(id.name())) {
      String syntax = "CrossIndustryInvoice".equals(head.name()) ? "cii" : "ubl";
      sets.addAll(RuleSets.named(new RuleSetId("en16931-" + syntax, "1.3.16"), head).stream()
          .toList());
    }
    return sets;
  }
}
