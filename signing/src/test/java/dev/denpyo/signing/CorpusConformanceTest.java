package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.VerificationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Several hundred signatures made by others, beside what the EU's DSS says of each. The goldens
 * were made without trust anchors; here every certificate in a file is trusted at its claimed
 * time, so that only the signature itself can keep a file from passing.
 */
class CorpusConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));
  private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");
  private static final Instant LATE = Instant.parse("2026-04-15T12:00:00Z");

  /** One file with what DSS said of it and what we say. */
  private record Compared(String file, String golden, VerificationReport ours) {}

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("signed-xml"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @Test
  void neverPassesWhatDssFails() throws IOException {
    var counts = new TreeMap<String, Integer>();
    var passed = new ArrayList<String>();
    var all = compareAll();
    for (var compared : all) {
      counts.merge(dss(compared.golden()) + " -> " + compared.ours().outcome(), 1, Integer::sum);
      if (compared.ours().outcome().passed()) {
        passed.add(compared.file());
        assertTrue(intact(compared.golden()), compared.file() + " is not intact by DSS");
      }
    }
    var stated = statedInvalid();
    assertTrue(stated.size() >= 4, "only " + stated);
    assertTrue(passed.stream().noneMatch(stated::contains), "passed: " + passed);
    counts.forEach((pair, count) -> report("%4d  DSS %s".formatted(count, pair)));
    report("%4d  files verified".formatted(all.size()));
    assertTrue(all.size() >= 400, "only " + all.size() + " files");
    assertTrue(passed.size() >= 20, "only " + passed.size() + " passed: " + passed);
  }

  /** Files of which DSS's own tests state that the signature is broken. */
  private static Set<String> statedInvalid() throws IOException {
    return Files.readAllLines(CORPUS.resolve("golden/dss-test-expectations.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[0].equals("signed-xml") && cells[3].equals("invalid"))
        .map(cells -> cells[1])
        .collect(Collectors.toSet());
  }

  private static List<Compared> compareAll() throws IOException {
    var goldens = goldens();
    var all = new ArrayList<Compared>();
    try (var files = Files.list(CORPUS.resolve("signed-xml"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        var name = file.getFileName().toString();
        var golden = goldens.getOrDefault(name, "");
        all.add(new Compared(name, golden, verify(Files.readAllBytes(file))));
      }
    }
    return all;
  }

  /** What DSS says of signatures; its words on timestamps and evidence records come after. */
  private static Map<String, String> goldens() throws IOException {
    var byName = new HashMap<String, String>();
    for (var line : Files.readAllLines(CORPUS.resolve("golden/signed-xml.dss.jsonl"))) {
      var name = FILE.matcher(line);
      assertTrue(name.find());
      var end = line.indexOf("\"timestamps\":");
      byName.put(name.group(1), end < 0 ? line : line.substring(0, end));
    }
    return byName;
  }

  private static VerificationReport verify(byte[] content) {
    var trust = TrustAnchors.of(certificates(content));
    var first = XadesVerifier.builder().trust(trust).at(LATE).build().verify(content);
    var claimed = first.seals().stream().map(SealReport::facts).map(SealFacts::claimedTime);
    var time = claimed.flatMap(t -> t.stream()).findFirst().orElse(LATE);
    return XadesVerifier.builder().trust(trust).at(time).build().verify(content);
  }

  private static List<X509Certificate> certificates(byte[] content) {
    var found = new LinkedHashSet<X509Certificate>();
    try {
      for (var signature : Survey.of(SafeXml.parse(content)).signatures()) {
        found.addAll(SignerCertificate.embedded(signature));
      }
    } catch (SealFault e) {
      return List.of(); // unreadable: the verifier will say so
    }
    return List.copyOf(found);
  }

  private static String dss(String golden) {
    for (var indication : List.of("TOTAL_FAILED", "INDETERMINATE", "TOTAL_PASSED")) {
      if (golden.contains("\"indication\":\"" + indication)) {
        return indication;
      }
    }
    return "unreadable";
  }

  private static boolean intact(String golden) {
    return golden.contains("\"intact\":true,\"valid\":true")
        && !golden.contains("TOTAL_FAILED")
        && !golden.contains("\"intact\":false");
  }

  private static void report(String line) {
    System.out.println(line); // the count is what a reader of the build wants to see
  }
}
