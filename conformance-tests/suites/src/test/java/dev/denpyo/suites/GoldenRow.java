package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.validation.RuleSetId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    List<GoldenRow> rows = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    for (String line : Files.readAllLines(file, UTF_8)) {
      try (JsonParser parser = json.createParser(line)) {
        parser.nextToken();
        rows.add(row(map(value(parser))));
      }
    }
    return rows;
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

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked") // made so by value() below
  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return token == JsonToken.VALUE_NULL ? null : parser.getText();
  }
}
