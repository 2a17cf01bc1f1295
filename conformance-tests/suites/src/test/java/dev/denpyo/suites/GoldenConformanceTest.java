package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.xml.UnclaimedXml;
import dev.denpyo.suites.GoldenComparison.Explanation;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Our findings beside those of the official engines, document by document, over the corpus. Writes the
 * table that stands in {@code docs/conformance.md}; {@code -Dgolden.update=true} renews that file.
 */
class GoldenConformanceTest {
  private static final List<String> FOLDERS = List.of(
      "en16931-ubl",
      "en16931-cii",
      "xrechnung-ubl",
      "xrechnung-cii",
      "peppol-bis3",
      "jp-pint",
      "other-pint",
      "facturx-xml",
      "cius-other",
      "cdar",
      "peppol-poacc");
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final Path COMMITTED = Path.of("..", "..", "docs", "conformance.md");

  private final FormatRegistry formats = FormatRegistry.discover();

  @Test
  void findsWhatTheOfficialEnginesFind() throws Exception {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");

    Map<String, List<GoldenComparison>> all = new LinkedHashMap<>();
    for (String folder : FOLDERS) {
      all.put(folder, compare(folder));
    }
    String table = ConformanceTable.of(all);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "conformance.md"), table, UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, table, UTF_8);
    }

    assertEquals(List.of(), unexplained(all));
    assertEquals(
        Files.readString(COMMITTED, UTF_8),
        table,
        "docs/conformance.md is out of date: run this test with -Dgolden.update=true");
  }

  private List<GoldenComparison> compare(String folder) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<GoldenComparison>> running = new ArrayList<>();
      for (GoldenRow row : GoldenRow.read(CORPUS.resolve("golden/" + folder + ".jsonl"))) {
        Path file = CORPUS.resolve(folder).resolve(row.file());
        running.add(threads.submit(() -> compare(row, Document.of(Files.readAllBytes(file)))));
      }
      return collect(running);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<GoldenComparison> collect(List<Future<GoldenComparison>> running)
      throws ExecutionException, InterruptedException {
    List<GoldenComparison> done = new ArrayList<>();
    for (Future<GoldenComparison> one : running) {
      done.add(one.get());
    }
    return done;
  }

  private GoldenComparison compare(GoldenRow row, Document document) {
    Optional<DocumentFormat> format =
        formats.recognise(document).map(FormatRegistry.Recognised::format);
    if (format.isEmpty()) {
      return GoldenComparison.of(row, UnclaimedXml.report(document), List.of());
    }
    DocumentValidator validator = format.get().validator().orElseThrow();
    ValidationReport report = validator.validate(document, ValidationOptions.DEFAULT);
    Set<RuleSetId> ran =
        report.layers().stream().map(LayerResult::ruleSet).collect(Collectors.toSet());
    List<ValidationReport> onRequest = new ArrayList<>();
    for (RuleSet set : format.get().ruleSets()) {
      if (!ran.contains(set.id())
          && row.ruleSets().stream().anyMatch(g -> g.id().equals(set.id()))) {
        ValidationOptions alone = new ValidationOptions(null, List.of(set.id()), true);
        onRequest.add(validator.validate(document, alone));
      }
    }
    return GoldenComparison.of(row, report, onRequest);
  }

  private static List<String> unexplained(Map<String, List<GoldenComparison>> all) {
    List<String> lines = new ArrayList<>();
    all.forEach((folder, comparisons) -> comparisons.forEach(
        c -> c.differences().forEach(d -> lines.add(folder + "/" + c.file() + ": " + d))));
    return lines;
  }

  /** The table for people. */
  private static final class ConformanceTable {
    static String of(Map<String, List<GoldenComparison>> all) {
      StringBuilder out = new StringBuilder("""
          # Conformance

          Written by `GoldenConformanceTest`; do not edit. Every document of these corpus folders is
          checked and compared with what the official engines say of it: per rule set the same
          assertion ids, as often, with the same severity, at the same places, and the same verdict.
          Our own rules (layer `law`) are left out of the comparison; `DNP-LINE-01` alone refuses
          documents here that the official rules accept, for two of their lines share an id.

          | folder | documents | equal | different | explained |
          |---|---|---|---|---|
          """);
      all.forEach((folder, rows) -> out.append(row(folder, rows)));
      out.append("\n## Deviations explained\n\n| documents | reason |\n|---|---|\n");
      for (Explanation reason : Explanation.values()) {
        long count = all.values().stream()
            .flatMap(List::stream)
            .filter(c -> c.explanations().contains(reason))
            .count();
        out.append("| ").append(count).append(" | ").append(reason.text()).append(" |\n");
      }
      return out.toString();
    }

    private static String row(String folder, List<GoldenComparison> rows) {
      long different = rows.stream().filter(c -> !c.differences().isEmpty()).count();
      long explained = rows.stream()
          .filter(c -> c.differences().isEmpty() && !c.explanations().isEmpty())
          .count();
      return "| " + folder + " | " + rows.size() + " | " + (rows.size() - different - explained)
          + " | " + different + " | " + explained + " |\n";
    }
  }
}
