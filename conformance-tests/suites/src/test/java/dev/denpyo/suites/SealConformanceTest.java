package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.XadesVerifier;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.ValidationMaterial;
import dev.denpyo.suites.SealComparison.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Our judgement of signed XML beside that of the EU's DSS 6.4, over the corpus: both without trust
 * anchors, offline, at the same time. Writes the table that stands in {@code
 * docs/conformance-signing.md}; {@code -Dgolden.update=true} renews that file.
 */
class SealConformanceTest {
  private static final List<String> FOLDERS =
      List.of("signed-xml", "facturae", "ksef-upo", "zatca");
  private static final Instant GOLDEN_TIME = Instant.parse("2026-04-15T12:00:00Z");
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final Path COMMITTED = Path.of("..", "..", "docs", "conformance-signing.md");

  @Test
  void differsFromDssOnlyWhereThatIsExplained() throws IOException {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
    Map<String, List<SealComparison>> all = new LinkedHashMap<>();
    for (String folder : FOLDERS) {
      all.put(folder, compare(folder));
    }
    List<String> stamps = differingTokens();
    String table = table(all) + tokens(stamps);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "conformance-signing.md"), table, UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(COMMITTED, table, UTF_8);
    }
    List<String> unexplained = new ArrayList<>(stamps);
    for (SealComparison c : all.values().stream().flatMap(List::stream).toList()) {
      assertTrue(!c.ours().contains("TOTAL_PASSED"), c.file() + " passes without any trust");
      if (!c.isEqual() && c.explanation().isEmpty()) {
        unexplained.add(c.file() + ": DSS " + c.golden() + ", we " + c.ours());
      }
      if (!c.stampsAgree() && !c.stoppedBefore()) {
        unexplained.add(c.file() + ": imprints " + c.goldenStamps() + ", we " + c.ourStamps());
      }
    }
    assertEquals(List.of(), unexplained);
    assertEquals(
        Files.readString(COMMITTED, UTF_8),
        table,
        "docs/conformance-signing.md is out of date: run this test with -Dgolden.update=true");
  }

  private static List<SealComparison> compare(String folder) throws IOException {
    XadesVerifier alone = XadesVerifier.builder().at(GOLDEN_TIME).build();
    XadesVerifier withFiles = withFiles(CORPUS.resolve(folder).resolve("_detached"));
    List<SealComparison> rows = new ArrayList<>();
    for (var row : JsonLines.read(CORPUS.resolve("golden/" + folder + ".dss.jsonl"))) {
      String file = JsonLines.text(row.get("file"));
      byte[] content = Files.readAllBytes(CORPUS.resolve(folder).resolve(file));
      XadesVerifier verifier = row.containsKey("detached") ? withFiles : alone;
      rows.add(SealComparison.of(file, row, verifier.verify(content)));
    }
    return rows;
  }

  /**
   * Tokens by themselves, what they are over not at hand: DSS does not find the imprint, and cannot
   * read a response that is wrapped around a token.
   */
  private static List<String> differingTokens() throws IOException {
    List<String> differing = new ArrayList<>();
    Judge judge = Judge.builder().build();
    for (var row : JsonLines.read(CORPUS.resolve("golden/timestamps.dss.jsonl"))) {
      String file = JsonLines.text(row.get("file"));
      Der token = Der.of(Files.readAllBytes(CORPUS.resolve("timestamps").resolve(file)));
      SealTimestamp ours = judge.judge(
          TimestampEvidence.ofContent(token, algorithm -> Optional.empty()),
          ValidationMaterial.NONE,
          GOLDEN_TIME);
      List<String> times = JsonLines.list(row.get("timestamps")).stream()
          .map(t -> JsonLines.text(JsonLines.map(t).get("time")))
          .toList();
      String expected = times.isEmpty()
          ? "TOTAL_FAILED/FORMAT_FAILURE"
          : "INDETERMINATE/SIGNED_DATA_NOT_FOUND " + Instant.parse(times.get(0));
      String said = ours.outcome() + ours.time().map(t -> " " + t).orElse("");
      if (!said.equals(expected)) {
        differing.add(file + ": expected " + expected + ", we " + said);
      }
    }
    return differing;
  }

  private static String tokens(List<String> differing) throws IOException {
    int tokens = JsonLines.read(CORPUS.resolve("golden/timestamps.dss.jsonl")).size();
    return """

        ## Timestamps by themselves

        The %d files of `timestamps`, without what they are over: DSS finds no imprint, we say
        SIGNED_DATA_NOT_FOUND; neither takes a response for a token. Times agree. Differing: %d. With the
        imprint at hand, `TimestampCorpusTest` holds them against BouncyCastle's own reader.
        """.formatted(tokens, differing.size());
  }

  private static XadesVerifier withFiles(Path directory) throws IOException {
    XadesVerifier.Builder builder = XadesVerifier.builder().at(GOLDEN_TIME);
    if (Files.isDirectory(directory)) {
      try (var files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          builder.content(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
      }
    }
    return builder.build();
  }

  private static String table(Map<String, List<SealComparison>> all) {
    StringBuilder out = new StringBuilder("""
        # Conformance: signed XML

        Written by `SealConformanceTest`; do not edit. Every document of these corpus folders is judged by
        `XadesVerifier`, and indication and sub-indication of each signature are held against those of the
        EU's DSS 6.4, both offline, without trust anchors, at 2026-04-15T12:00Z; so nothing passes, and what
        is intact is INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND. Timestamps: whether the imprint is that of
        what must have been stamped, of evidence records inside too. That no altered file passes with trust either is `CorpusConformanceTest`.

        | folder | documents | equal | explained | unexplained | with timestamps | imprints equal | stopped before |
        |---|---|---|---|---|---|---|---|
        """);
    all.forEach((folder, rows) -> out.append(row(folder, rows)));
    out.append("\n## Differences explained\n\n| documents | reason |\n|---|---|\n");
    List<SealComparison> every = all.values().stream().flatMap(List::stream).toList();
    for (Explanation reason : Explanation.values()) {
      long count = every.stream()
          .filter(c -> c.explanation().equals(Optional.of(reason)))
          .count();
      out.append("| ").append(count).append(" | ").append(reason.text()).append(" |\n");
    }
    out.append("\n## Each difference\n\n| document | DSS | we |\n|---|---|---|\n");
    every.stream()
        .filter(c -> !c.isEqual())
        .forEach(c -> out.append("| ")
            .append(c.file())
            .append(" | ")
            .append(shown(c.golden()))
            .append(" | ")
            .append(shown(c.ours()))
            .append(" |\n"));
    return out.toString();
  }

  private static String row(String folder, List<SealComparison> rows) {
    long equal = rows.stream().filter(SealComparison::isEqual).count();
    long explained = rows.stream().filter(c -> c.explanation().isPresent()).count();
    List<SealComparison> stamped =
        rows.stream().filter(c -> !c.goldenStamps().isEmpty()).toList();
    long agreeing = stamped.stream().filter(SealComparison::stampsAgree).count();
    long stopped =
        stamped.stream().filter(c -> !c.stampsAgree() && c.stoppedBefore()).count();
    return "| %s | %d | %d | %d | %d | %d | %d | %d |%n"
        .formatted(
            folder,
            rows.size(),
            equal,
            explained,
            rows.size() - equal - explained,
            stamped.size(),
            agreeing,
            stopped)
        .replace(System.lineSeparator(), "\n");
  }

  private static String shown(List<String> outcomes) {
    return outcomes.isEmpty() ? "no answer" : String.join(", ", outcomes);
  }
}
