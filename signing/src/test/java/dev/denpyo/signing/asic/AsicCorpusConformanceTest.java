package dev.denpyo.signing.asic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.TrustAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Containers made by others, beside what the EU's DSS says of each. Every difference has a reason
 * here, and stands in {@code docs/conformance-asic.md}, which {@code -Dgolden.update=true} renews.
 */
class AsicCorpusConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));
  private static final Path COMMITTED = Path.of("..", "docs", "conformance-asic.md");

  /** When DSS judged; without anchors, as we do. */
  private static final Instant THEN = Instant.parse("2026-04-15T12:00:00Z");

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("signed-asic"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @Test
  void judgesContainersAsDssDoes() throws IOException {
    var goldens = goldens();
    var equal = 0;
    var rows = new TreeMap<String, String>();
    for (var golden : goldens.entrySet()) {
      var ours = outcomes(golden.getKey());
      var theirs = indications(golden.getValue());
      if (ours.equals(theirs)) {
        equal++;
      } else {
        var reason = AsicReasons.of(golden.getKey());
        rows.put(golden.getKey(), shown(theirs) + " | " + shown(ours) + " | " + reason);
      }
    }
    var unexplained = rows.entrySet().stream()
        .filter(r -> r.getValue().contains("UNEXPLAINED"))
        .toList();
    assertTrue(goldens.size() >= 160, "only " + goldens.size() + " files");
    holdAgainstDocument(table(goldens.size(), equal, rows));
    assertTrue(unexplained.isEmpty(), unexplained.toString());
  }

  /** Whoever trusts every certificate in a container still never sees a broken one pass. */
  @Test
  void neverPassesWhatDssFails() throws IOException {
    var passed = 0;
    for (var golden : goldens().entrySet()) {
      var container = read(golden.getKey());
      var certificates = AsicCertificates.in(container);
      var verifier = AsicVerifier.builder().trust(TrustAnchors.of(certificates));
      var claimed = verifier.at(THEN).build().verify(container).seals().stream()
          .flatMap(s -> s.facts().claimedTime().stream())
          .findFirst();
      var report = verifier.at(claimed.orElse(THEN)).build().verify(container);
      if (report.outcome().passed()) {
        passed++;
        var good = golden.getValue().contains("\"crypto\":\"valid\"")
            || golden.getValue().contains("\"crypto\":\"no-signature\"");
        assertTrue(good, golden.getKey());
      }
    }
    assertTrue(passed >= 20, "only " + passed + " passed");
  }

  /**
   * Of signatures and evidence records, those in the container or those in signatures; DSS gives
   * timestamps no indication here.
   */
  private static List<String> outcomes(String name) throws IOException {
    var report = AsicVerifier.builder().at(THEN).build().inspect(read(name));
    var outcomes = new ArrayList<String>();
    var proofs = report.seals().stream().map(s -> s.report().facts().proof()).toList();
    for (var seal : report.seals()) {
      if (seal.report().facts().proof().form() != SealForm.TIMESTAMP) {
        outcomes.add(seal.report().outcome().toString());
      }
    }
    if (proofs.stream().noneMatch(p -> p.form() == SealForm.EVIDENCE_RECORD)) {
      proofs.forEach(p -> p.timestamps().stream()
          .filter(t -> t.kind() == SealTimestamp.Kind.EVIDENCE_RECORD)
          .forEach(t -> outcomes.add(t.outcome().toString())));
    }
    return outcomes;
  }

  /** DSS says FAILED of a record where a signature is TOTAL_FAILED. */
  private static List<String> indications(String line) {
    var pattern = Pattern.compile("\"indication\":\"(\\w+)\"(?:,\"subIndication\":\"(\\w+)\")?");
    var found = new ArrayList<String>();
    for (var m = pattern.matcher(line); m.find(); ) {
      var indication = m.group(1).equals("FAILED") ? "TOTAL_FAILED" : m.group(1);
      found.add(indication + (m.group(2) == null ? "" : "/" + m.group(2)));
    }
    return found;
  }

  private static String shown(List<String> outcomes) {
    return outcomes.isEmpty() ? "no seal" : String.join(", ", outcomes);
  }

  private static Map<String, String> goldens() throws IOException {
    var found = new TreeMap<String, String>();
    var file = CORPUS.resolve("golden").resolve("signed-asic.dss.jsonl");
    for (var line : Files.readAllLines(file)) {
      var matcher = Pattern.compile("\"file\":\"([^\"]*)\"").matcher(line);
      assertTrue(matcher.find(), line);
      found.put(matcher.group(1), line);
    }
    return found;
  }

  private static byte[] read(String name) throws IOException {
    return Files.readAllBytes(CORPUS.resolve("signed-asic").resolve(name));
  }

  private static String table(int files, int equal, Map<String, String> rows) {
    var text = new StringBuilder("""
        # Conformance: containers

        Written by `AsicCorpusConformanceTest`; do not edit. Every ASiC container of the corpus is
        verified, and indication and sub-indication of each signature and evidence record are held
        against those of EU DSS 6.4 (both offline, without trust anchors, as of 2026-04-15).
        A second test trusts every certificate in every container and asserts that none passes whose
        cryptography DSS refuses.

        """);
    text.append("Of %d containers %d are judged alike. The others:%n%n".formatted(files, equal));
    text.append("| file | DSS | ours | why |\n|---|---|---|---|\n");
    rows.forEach(
        (file, row) -> text.append("| ").append(file).append(" | ").append(row).append(" |\n"));
    return text.toString();
  }

  private static void holdAgainstDocument(String table) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(COMMITTED, table, UTF_8);
    }
    assertEquals(
        Files.exists(COMMITTED) ? Files.readString(COMMITTED, UTF_8) : "",
        table,
        "docs/conformance-asic.md is out of date: run this test with -Dgolden.update=true");
  }
}
