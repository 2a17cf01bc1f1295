package dev.denpyo.signing.ers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence records in XML (RFC 6283) made by others, beside what the EU's DSS says of each. */
class XmlRecordCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));
  private static final Instant THEN = Instant.parse("2026-04-15T12:00:00Z");
  private static final Pattern INDICATION =
      Pattern.compile("\"indication\":\"(\\w+)\"(?:,\"subIndication\":\"(\\w+)\")?");

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("evidence-records"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @Test
  void readsRecordsInXmlAsDssDoes() throws IOException {
    var folder = CORPUS.resolve("evidence-records");
    var goldens = CORPUS.resolve("golden").resolve("evidence-records.dss.jsonl");
    var differences = new TreeSet<String>();
    var count = 0;
    for (var line : Files.readAllLines(goldens)) {
      if (line.contains("\"validator\":\"XMLEvidenceRecordValidator\"")) {
        count++;
        var name = line.replaceAll(".*?\"file\":\"([^\"]*)\".*", "$1");
        var ours = outcomes(Files.readAllBytes(folder.resolve(name)), documents(folder));
        if (!ours.contains(indication(line))) {
          differences.add(name + " " + indication(line) + " " + ours);
        }
      }
    }
    assertTrue(count >= 20, "only " + count + " records");
    assertEquals(new TreeSet<String>(), differences);
  }

  private static String indication(String line) {
    var matcher = INDICATION.matcher(line);
    assertTrue(matcher.find(), line);
    var indication = matcher.group(1).equals("FAILED") ? "TOTAL_FAILED" : matcher.group(1);
    return indication + (matcher.group(2) == null ? "" : "/" + matcher.group(2));
  }

  /** Without a document, and with each at hand: the corpus does not say which was given. */
  private static List<String> outcomes(byte[] encoded, List<byte[]> documents) {
    var verifier = EvidenceRecordVerifier.of(Judge.builder().build(), AlgorithmPolicy.standard());
    var record = EvidenceRecord.read(encoded);
    if (record.isEmpty()) {
      return List.of("unreadable");
    }
    var outcomes = new ArrayList<String>();
    outcomes.add(verifier.verify(record.get(), List.of(), THEN).outcome().toString());
    for (var document : documents) {
      var subject = List.of(EvidenceSubject.of(document));
      outcomes.add(verifier.verify(record.get(), subject, THEN).outcome().toString());
    }
    return outcomes;
  }

  private static List<byte[]> documents(Path folder) throws IOException {
    var found = new ArrayList<byte[]>();
    try (var files = Files.list(folder.resolve("_detached"))) {
      for (var file : files.sorted().toList()) {
        found.add(Files.readAllBytes(file));
      }
    }
    return found;
  }
}
