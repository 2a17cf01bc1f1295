package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.VerificationReport;
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
 * Seals in PDFs made by others, beside what the EU's DSS says of each, without trust anchors on
 * either side. Writes the table that stands in {@code docs/conformance-pdf-seals.md}; {@code
 * -Dgolden.update=true} renews that file.
 */
class PadesCorpusConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));
  private static final Path COMMITTED = Path.of("..", "docs", "conformance-pdf-seals.md");
  private static final Instant TIME = Instant.parse("2026-04-15T12:00:00Z");
  private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");
  private static final Pattern SEAL =
      Pattern.compile("\"format\":\"[^\"]+\",\"intact\":(true|false),\"valid\":(true|false).*?"
          + "\"indication\":\"([A-Z_]+)\"(?:,\"subIndication\":\"([A-Z_]+)\")?");

  /** Why we say something else, by file; each was looked at. */
  private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
      "dss__BadEncodedCMS.pdf",
      "Contents is not readable as CMS; DSS leaves the signature out, so a reader sees none.",
      "dss__DSS-1683.pdf",
      "No signed attributes, so no certificate is bound; never a PAdES signature.",
      "pyhanko__sig-no-signed-attrs.pdf",
      "As above.",
      "dss__pades-enveloping-empty-bytes-cms.pdf",
      "Both fail it; for us content inside the CMS is a fault of form.",
      "pyhanko__pdf-sig-with-econtent.pdf",
      "As above.",
      "pyhanko__ed448-shake256-nolen.pdf",
      "Both fail it; the digest SHAKE256 is not known here, so what is covered cannot be compared.",
      "pyhanko__base.pdf",
      "Contents is a dummy and no CMS; DSS leaves the signature out.",
      "pyhanko__tail-uncovered.pdf",
      "The range ends in the middle of a revision, whose rest nobody signed.",
      "dss__pades_opposite_infinite_loop.pdf",
      "A damaged table in a file that has a signature; DSS leaves it out."));

  /** What both say of one file; "-" for no seal. */
  private record Row(String file, String dss, String seal, String document) {
    boolean agrees() {
      return dss.equals(seal);
    }
  }

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("signed-pdf"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @Test
  void agreesWithDssOrSaysWhyNot() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(CORPUS.resolve("golden/signed-pdf.dss.jsonl"))) {
      rows.add(row(line));
    }
    String table = table(rows);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "conformance-pdf-seals.md"), table);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(COMMITTED, table);
    }

    for (Row row : rows) {
      assertTrue(row.agrees() || REASONS.containsKey(row.file()), "unexplained: " + row);
      boolean failed = row.dss().contains("TOTAL_FAILED");
      assertTrue(!failed || row.document().contains("TOTAL_FAILED"), "failed by DSS: " + row);
    }
    assertEquals(
        Files.readString(COMMITTED, UTF_8),
        table,
        "docs/conformance-pdf-seals.md is out of date: run this test with -Dgolden.update=true");
  }

  private static Row row(String line) throws IOException {
    var name = FILE.matcher(line);
    assertTrue(name.find());
    byte[] pdf = Files.readAllBytes(CORPUS.resolve("signed-pdf").resolve(name.group(1)));
    var strict = PadesVerifier.builder().at(TIME);
    String document = said(strict.build().verify(pdf));
    String seal =
        said(PadesVerifier.builder().at(TIME).acceptLaterChanges().build().verify(pdf));
    return new Row(name.group(1), dss(line), seal, document);
  }

  private static String said(VerificationReport report) {
    List<String> outcomes = report.seals().stream()
        .filter(seal -> !seal.facts().proof().form().name().equals("TIMESTAMP"))
        .map(seal -> seal.outcome().toString())
        .sorted()
        .toList();
    return outcomes.isEmpty() ? "-" : String.join(", ", outcomes);
  }

  /** A file that DSS cannot read has no word on a seal. */
  private static String dss(String line) {
    if (line.contains("\"exception\"")) {
      return "-";
    }
    int end = line.indexOf("\"timestamps\":");
    var seals = SEAL.matcher(end < 0 ? line : line.substring(0, end));
    List<String> outcomes = new ArrayList<>();
    while (seals.find()) {
      String reason = seals.group(4) == null ? "" : "/" + seals.group(4);
      outcomes.add(seals.group(3) + reason);
    }
    outcomes.sort(null);
    return outcomes.isEmpty() ? "-" : String.join(", ", outcomes);
  }

  private static String table(List<Row> rows) {
    long equal = rows.stream().filter(Row::agrees).count();
    StringBuilder out = new StringBuilder("""
        # Conformance: seals in PDFs

        Written by `PadesCorpusConformanceTest`; do not edit. Every PDF of the corpus folder `signed-pdf` is verified without
        trust anchors, and held against what EU DSS 6.4 says of it, by indication and sub-indication. DSS judges a seal by
        itself, so our word on the seal alone (later changes accepted) stands in the comparison; the last column is our
        verdict by default, where a change after sealing fails the document.

        | files | equal | explained | unexplained |
        |---|---|---|---|
        """);
    long unexplained =
        rows.stream().filter(r -> !r.agrees() && !REASONS.containsKey(r.file())).count();
    out.append("| %d | %d | %d | %d |\n\n"
        .formatted(rows.size(), equal, rows.size() - equal - unexplained, unexplained));
    out.append("## Differences explained\n\n| file | DSS | ours | reason |\n|---|---|---|---|\n");
    for (Row row : rows) {
      if (!row.agrees()) {
        out.append("| %s | %s | %s | %s |\n"
            .formatted(row.file(), row.dss(), row.seal(), REASONS.getOrDefault(row.file(), "?")));
      }
    }
    out.append("\n## Documents with a seal\n\n| file | seal | document |\n|---|---|---|\n");
    for (Row row : rows) {
      if (!row.seal().equals("-")) {
        out.append("| %s | %s | %s |\n".formatted(row.file(), row.seal(), row.document()));
      }
    }
    return out.toString();
  }
}
