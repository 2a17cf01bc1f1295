package dev.denpyo.suites;

import static dev.denpyo.suites.JsonLines.list;
import static dev.denpyo.suites.JsonLines.map;
import static dev.denpyo.suites.JsonLines.text;

import dev.denpyo.validation.RuleSetId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the official engines say of one document.
 *
 * @param file its name in the folder
 * @param profile the specification it names, empty if none
 * @param verdict {@code valid}, {@code invalid} or {@code unknown}
 * @param schemaError the first complaint of the schema, empty if none
 * @param ruleSets what each rule set said
 */
record GoldenRow(
    String file, String profile, String verdict, String schemaError, List<GoldenRuleSet> ruleSets) {

  /** Whether a rule set of that name was run. */
  boolean ran(String name) {
    return ruleSets.stream().anyMatch(set -> set.name().equals(name));
  }

  /**
   * What one rule set said.
   *
   * @param name its name, for example {@code pint-jp}
   * @param version its version
   * @param fired every failing place
   * @param aborted whether the engine gave up on the document, so that nothing is known
   */
  record GoldenRuleSet(String name, String version, List<Fired> fired, boolean aborted) {
    RuleSetId id() {
      return new RuleSetId(name, version);
    }
  }

  /**
   * One failing place.
   *
   * @param rule the assertion's id
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param path where, by local names
   */
  record Fired(String rule, String severity, String path) {}

  /** All rows of a golden file. */
  static List<GoldenRow> read(Path file) throws IOException {
    return JsonLines.read(file).stream().map(GoldenRow::row).toList();
  }

  private static GoldenRow row(Map<String, @Nullable Object> row) {
    List<GoldenRuleSet> sets = new ArrayList<>();
    for (Object set : list(row.get("rulesets"))) {
      sets.add(ruleSet(map(set)));
    }
    List<?> errors = list(map(row.get("xsd")).get("errors"));
    return new GoldenRow(
        text(row.get("file")),
        text(row.get("profile")),
        text(row.get("verdict")),
        errors.isEmpty() ? "" : text(errors.get(0)),
        sets);
  }

  private static GoldenRuleSet ruleSet(Map<String, @Nullable Object> set) {
    String id = text(set.get("id"));
    int dash = id.lastIndexOf('-');
    List<Fired> fired = new ArrayList<>();
    for (Object one : list(set.get("fired"))) {
      Map<String, @Nullable Object> f = map(one);
      fired.add(new Fired(text(f.get("id")), text(f.get("sev")), plain(text(f.get("loc")))));
    }
    return new GoldenRuleSet(
        id.substring(0, dash), id.substring(dash + 1), fired, set.containsKey("engineError"));
  }

  /** The goldens keep the engine's paths; ours go by local names. */
  private static String plain(String path) {
    return path.replaceAll("\\[namespace-uri\\(\\)='[^']*']", "").replace("*:", "");
  }
}
