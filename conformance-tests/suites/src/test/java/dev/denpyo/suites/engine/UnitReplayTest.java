package dev.denpyo.suites.engine;

import static dev.denpyo.suites.JsonLines.text;
import static dev.denpyo.suites.JsonLines.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.suites.JsonLines;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The per-rule tests of CEN and Peppol: document fragments, each said to break a rule or to keep it. Our
 * engine fires what the official one fired, the rule under test as often, and no rule beside.
 */
class UnitReplayTest {

  @ParameterizedTest
  @CsvSource({"en16931-unit, 748, 0", "peppol-unit, 333, 196"})
  void everyExpectationIsMetAsByTheOfficialEngine(String folder, int replayed, int skipped)
      throws Exception {
    Corpus.assumePresent();
    Tally tally = new Tally(folder);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Map<String, @Nullable Object> row :
        JsonLines.read(Corpus.ROOT.resolve("golden/" + folder + ".jsonl"))) {
      tasks.add(() -> replay(folder, row, tally));
    }
    Tally.inParallel(tasks);
    tally.close();
    assertEquals(replayed, tally.count("replayed"));
    assertEquals(skipped, tally.count("skipped, the goldens ran no engine"));
  }

  private static Void replay(String folder, Map<String, @Nullable Object> row, Tally tally) {
    String engine = text(row.get("engine"));
    if (engine.isEmpty()) {
      tally.count("skipped, the goldens ran no engine", 1);
      return null;
    }
    Document fragment = fragment(folder, row);
    RuleOutcome outcome = Engines.OURS
        .run(fragment, List.of(ruleSet(engine, XmlHead.of(fragment))), Comparison.NOW)
        .get(0);
    judge(row, outcome, tally);
    return null;
  }

  private static void judge(Map<String, @Nullable Object> row, RuleOutcome outcome, Tally tally) {
    tally.count("replayed", 1);
    Set<String> fired = new TreeSet<>();
    outcome.findings().forEach(f -> fired.add(f.rule()));
    List<Finding> ofRule = outcome.findings().stream()
        .filter(f -> f.rule().equals(text(row.get("rule"))))
        .toList();
    tally.count("fired", ofRule.isEmpty() ? 0 : 1);
    String severity = ofRule.isEmpty() ? "" : ofRule.get(0).severity().name();
    boolean equal = !Comparison.isIncomplete(outcome)
        && text(row.get("engineFired")).equals(String.valueOf(ofRule.size()))
        && text(row.get("engineSev")).equalsIgnoreCase(severity)
        && new TreeSet<>(texts(row.get("allFired"))).equals(fired);
    if (!equal) {
      tally.differ(row + ": ours " + ofRule.size() + " " + severity + " " + fired
          + (Comparison.isIncomplete(outcome) ? " incomplete: " + outcome : ""));
    }
  }

  private static XmlRuleSet ruleSet(String engine, XmlHead head) {
    int dash = engine.lastIndexOf('-');
    String name = engine.substring(0, dash).replace("peppol-ubl", "peppol");
    return RuleSets.named(new RuleSetId(name, engine.substring(dash + 1)), head).orElseThrow();
  }

  /** The document of a test, with the namespaces declared around it. */
  private static Document fragment(String folder, Map<String, @Nullable Object> row) {
    XmlNode set = XmlText.parse(
            Corpus.document(Corpus.ROOT.resolve(folder).resolve(text(row.get("file")))))
        .orElseThrow();
    int number = Integer.parseInt(text(row.get("test")));
    XmlNode test = set.elements()
        .findFirst()
        .orElseThrow()
        .elements()
        .filter(e -> e.local().equals("test"))
        .skip(number - 1L)
        .findFirst()
        .orElseThrow();
    XmlNode root = test.elements()
        .filter(e -> e.local().equals(text(row.get("root"))))
        .findFirst()
        .orElseThrow();
    root.namespaces().forEach(root.attributes::putIfAbsent);
    root.remove();
    XmlNode document = XmlNode.document();
    document.append(root);
    return XmlText.write(document);
  }
}
