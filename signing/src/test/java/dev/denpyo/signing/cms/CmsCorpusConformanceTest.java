package dev.denpyo.signing.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.ers.EvidenceRecordVerifier;
import dev.denpyo.signing.trust.AlgorithmPolicy;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * CMS signatures, timestamps and evidence records made by others, beside what the EU's DSS and
 * BouncyCastle say of each. Every difference has a reason here, and stands in {@code
 * docs/conformance-cms.md}, which {@code -Dgolden.update=true} renews.
 */
class CmsCorpusConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));
  private static final Path COMMITTED = Path.of("..", "docs", "conformance-cms.md");

  /** When DSS judged; without anchors, as we do. */
  private static final Instant THEN = Instant.parse("2026-04-15T12:00:00Z");

  private static final Map<String, String> REASONS = Map.of(
      "dss__C-B-B-basic-der.p7m",
      "The algorithm protection (RFC 6211) disagrees with the algorithms: a fault of form here.",
      "dss__cades-double-signing-certificate.p7m",
      "A signed attribute that may be there once is there twice: refused before anything else.",
      "dss__cades-duplicated-signed-attrs.p7m",
      "A signed attribute that may be there once is there twice: refused before anything else.",
      "dss__cades-double-signing-time.p7m",
      "The counter-signature has the signing time twice: a fault of form here.");

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("signed-cms"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @Test
  void judgesSignaturesAsDssDoes() throws IOException {
    var goldens = goldens("signed-cms.dss.jsonl");
    var equal = new ArrayList<String>();
    var rows = new TreeMap<String, String>();
    for (var golden : goldens.entrySet()) {
      var ours = outcomes(CORPUS.resolve("signed-cms").resolve(golden.getKey()));
      var theirs = indications(golden.getValue());
      if (ours.equals(theirs)) {
        equal.add(golden.getKey());
      } else {
        var reason = REASONS.getOrDefault(golden.getKey(), "UNEXPLAINED");
        rows.put(golden.getKey(), theirs + " | " + ours + " | " + reason);
      }
    }
    assertTrue(goldens.size() >= 60, "only " + goldens.size() + " files");
    assertTrue(rows.values().stream().noneMatch(r -> r.contains("UNEXPLAINED")), rows.toString());
    var inner = CmsProofComparison.of(CORPUS, goldens, THEN);
    assertEquals(List.of(), inner.unexplained());
    holdAgainstDocument(table(goldens.size(), equal.size(), rows) + inner.table());
  }

  /** Whoever trusts every certificate in a file still never sees a broken signature pass. */
  @Test
  void neverPassesWhatDssFails() throws IOException {
    var passed = 0;
    for (var golden : goldens("signed-cms.dss.jsonl").entrySet()) {
      var encoded = Armour.removed(read("signed-cms", golden.getKey()));
      var certificates = SignedCms.read(encoded).map(SignedCms::certificates).orElse(List.of());
      var verifier = CadesVerifier.builder().trust(TrustAnchors.of(certificates));
      var claimed = verifier.at(THEN).build().verify(encoded).seals().stream()
          .flatMap(s -> s.facts().claimedTime().stream())
          .findFirst();
      var report = verifier.at(claimed.orElse(THEN)).build().verify(encoded);
      if (report.outcome().passed()) {
        passed++;
        assertTrue(golden.getValue().contains("\"crypto\":\"valid\""), golden.getKey());
      }
    }
    assertTrue(passed >= 20, "only " + passed + " passed");
  }

  @Test
  void readsTimestampsAsBouncyCastleDoes() throws IOException {
    var goldens = goldens("timestamps.bc.jsonl");
    for (var golden : goldens.entrySet()) {
      var token = token(read("timestamps", golden.getKey()));
      var line = golden.getValue();
      var name = golden.getKey();
      assertEquals(Instant.parse(field(line, "genTime")), token.time(), name);
      assertEquals(field(line, "serial"), token.serialNumber().toString(), name);
      assertEquals(field(line, "policy"), token.policy(), name);
      assertEquals(field(line, "imprint"), HexFormat.of().formatHex(token.imprint()), name);
      assertEquals(field(line, "nonce"), token.nonce().map(Object::toString).orElse(""), name);
      assertEquals(
          field(line, "signature").equals("valid"),
          token.fault().isEmpty(),
          name + ": " + token.fault());
    }
    assertEquals(8, goldens.size());
  }

  @Test
  void readsEvidenceRecordsAsDssDoes() throws IOException {
    var verifier = EvidenceRecordVerifier.of(Judge.builder().build(), AlgorithmPolicy.standard());
    var count = 0;
    for (var golden : goldens("evidence-records.dss.jsonl").entrySet()) {
      if (!golden.getKey().endsWith(".ers")) {
        continue; // records in XML (RFC 6283) are not read
      }
      count++;
      var record = EvidenceRecord.read(read("evidence-records", golden.getKey()));
      var line = golden.getValue();
      assertEquals(line.contains("\"crypto\":\"unreadable\""), record.isEmpty(), golden.getKey());
      if (record.isPresent()) {
        var report = verifier.verify(record.get(), algorithm -> Optional.empty(), THEN);
        assertEquals(indications(line), List.of(report.outcome().toString()), golden.getKey());
        assertEquals(
            times(line),
            report.timestamps().stream()
                .map(t -> t.time().map(Instant::toString).orElse(""))
                .toList(),
            golden.getKey());
      }
    }
    assertTrue(count >= 20, "only " + count + " records");
  }

  private static Rfc3161Token token(byte[] encoded) throws IOException {
    var read = Rfc3161Token.read(encoded);
    return read.isPresent()
        ? read.get()
        : Rfc3161Token.read(
                TimeStampResp.getInstance(encoded).getTimeStampToken().getEncoded("DL"))
            .orElseThrow();
  }

  private static List<String> outcomes(Path file) throws IOException {
    var verifier = CadesVerifier.builder().at(THEN).build();
    var outcomes = new ArrayList<String>();
    for (var seal : verifier.verify(Files.readAllBytes(file)).seals()) {
      outcomes.add(seal.outcome().toString());
    }
    return outcomes;
  }

  /** What DSS says of each signature or record; a file that it cannot read has none of ours. */
  private static List<String> indications(String line) {
    var pattern = Pattern.compile("\"indication\":\"(\\w+)\"(?:,\"subIndication\":\"(\\w+)\")?");
    var found = new ArrayList<String>();
    for (var m = pattern.matcher(ofItself(line)); m.find(); ) {
      found.add(m.group(1) + (m.group(2) == null ? "" : "/" + m.group(2)));
    }
    return found.isEmpty() ? List.of("TOTAL_FAILED/FORMAT_FAILURE") : found;
  }

  /** Without what a line says of timestamps, and of records in the unsigned part. */
  private static String ofItself(String line) {
    var signatures = line.indexOf("\"signatures\":[{");
    var end = line.indexOf("\"timestamps\":");
    return signatures >= 0 && end > signatures ? line.substring(signatures, end) : line;
  }

  private static List<String> times(String line) {
    var found = new ArrayList<String>();
    for (var m = Pattern.compile("\"time\":\"([^\"]+)\"").matcher(line); m.find(); ) {
      found.add(Instant.parse(m.group(1)).toString());
    }
    return found;
  }

  private static String field(String line, String name) {
    var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(line);
    assertTrue(matcher.find(), name + " in " + line);
    return matcher.group(1);
  }

  private static Map<String, String> goldens(String name) throws IOException {
    var found = new HashMap<String, String>();
    for (var line : Files.readAllLines(CORPUS.resolve("golden").resolve(name))) {
      found.put(field(line, "file"), line);
    }
    return new TreeMap<>(found);
  }

  private static byte[] read(String folder, String name) throws IOException {
    return Files.readAllBytes(CORPUS.resolve(folder).resolve(name));
  }

  private static String table(int files, int equal, Map<String, String> rows) {
    var text = new StringBuilder("""
        # Conformance: CMS signatures

        Written by `CmsCorpusConformanceTest`; do not edit. Every CMS signature of the corpus is
        verified, and indication and sub-indication of each signature and counter-signature are
        held against those of EU DSS 6.4 (both offline, without trust anchors, as of 2026-04-15).
        Timestamps agree with BouncyCastle, evidence records in ASN.1 with DSS, without exception.

        """);
    text.append("Of %d files %d are judged alike. The others:%n%n".formatted(files, equal));
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
        "docs/conformance-cms.md is out of date: run this test with -Dgolden.update=true");
  }
}
