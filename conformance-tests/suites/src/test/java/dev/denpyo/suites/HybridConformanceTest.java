package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.suites.HybridComparison.Explanation;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Our verdicts on hybrid PDFs beside those of Mustang and veraPDF, over the corpus. Writes the table that
 * stands in {@code docs/conformance-hybrid.md}; {@code -Dgolden.update=true} renews that file.
 */
class HybridConformanceTest {
  private static final List<String> FOLDERS = List.of("zugferd-pdf", "orderx-pdf");
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final Path COMMITTED = Path.of("..", "..", "docs", "conformance-hybrid.md");
  private static final Denpyo DENPYO = Denpyo.standard();

  @Test
  void differsFromMustangAndVeraPdfOnlyWhereThatIsExplained() throws IOException {
    assumeCorpus();
    Map<String, List<HybridComparison>> all = new LinkedHashMap<>();
    for (String folder : FOLDERS) {
      all.put(folder, compare(folder));
    }
    String table = table(all)
        + BrHybrid.table()
        + new PdfaComparison(CORPUS, DENPYO).table()
        + new VisibleComparison(CORPUS, DENPYO).table();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "conformance-hybrid.md"), table, UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(COMMITTED, table, UTF_8);
    }

    List<String> unexplained = new ArrayList<>();
    all.values().forEach(rows -> rows.forEach(c -> unexplained.addAll(c.unexplained())));
    assertEquals(List.of(), unexplained);
    assertEquals(
        Files.readString(COMMITTED, UTF_8),
        table,
        "docs/conformance-hybrid.md is out of date: run this test with -Dgolden.update=true");
  }

  private static void assumeCorpus() {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
  }

  private static List<HybridComparison> compare(String folder) throws IOException {
    List<HybridComparison> rows = new ArrayList<>();
    Map<String, Boolean> compliant = new LinkedHashMap<>();
    JsonLines.read(CORPUS.resolve("golden/" + folder + ".verapdf.jsonl"))
        .forEach(row -> compliant.put(
            JsonLines.text(row.get("file")),
            JsonLines.text(row.get("compliant")).equals("true")));
    for (var row : JsonLines.read(CORPUS.resolve("golden/" + folder + ".mustang.jsonl"))) {
      String file = JsonLines.text(row.get("file"));
      Document document = Document.of(Files.readAllBytes(CORPUS.resolve(folder).resolve(file)));
      HybridComparison.Golden golden = new HybridComparison.Golden(
          JsonLines.text(row.get("pdfStatus")),
          JsonLines.text(row.get("xmlStatus")),
          compliant.getOrDefault(file, false));
      ValidationReport report = DENPYO.check(document, ValidationOptions.DEFAULT);
      rows.add(HybridComparison.of(file, golden, report));
    }
    return rows;
  }

  /** By the goldens; a third that the corpus speaks of, a PDF/A-4f, is not in it: see HYB-21. */
  @Test
  void filesThatMustangCallsValidDespiteItsOwnPdfPartAreInvalidHere() throws IOException {
    assumeCorpus();
    List<String> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (var row : JsonLines.read(CORPUS.resolve("golden/" + folder + ".mustang.jsonl"))) {
        if (JsonLines.text(row.get("overall")).equals("valid")
            && JsonLines.text(row.get("pdfStatus")).equals("invalid")) {
          String file = JsonLines.text(row.get("file"));
          files.add(file);
          assertEquals(
              Verdict.INVALID,
              DENPYO.check(CORPUS.resolve(folder).resolve(file)).verdict(),
              file);
        }
      }
    }
    assertEquals(
        List.of("corpus__ZUGFeRD_2_fully_compliant_complete.pdf", "einvoicing__PDF-A-1.pdf"),
        files);
  }

  @Test
  void everyOrderIsFoundWithItsRoot() throws IOException {
    assumeCorpus();
    int files = 0;
    for (Path path : pdfs("orderx-pdf")) {
      Document xml = HybridPdf.of(Document.of(Files.readAllBytes(path)))
          .invoice()
          .orElseThrow()
          .content();
      String text = new String(xml == null ? new byte[0] : xml.bytes(), UTF_8);
      assertTrue(text.contains("SCRDMCCBDACIOMessageStructure"), path::toString);
      files++;
    }
    assertEquals(10, files);
  }

  @Test
  void noFileOfTheCorpusIsTooMuch() throws IOException {
    assumeCorpus();
    int files = 0;
    for (String folder : List.of("malformed", "pdfa", "signed-pdf")) {
      for (Path path : pdfs(folder)) {
        ValidationReport report = DENPYO.check(path);
        assertEquals(Verdict.INVALID, report.verdict(), path::toString);
        assertTrue(report.findings().stream().allMatch(f -> f.fix() != null), path::toString);
        files++;
      }
    }
    assertTrue(files > 170, () -> "only some of the PDFs were there");
  }

  private static List<Path> pdfs(String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.newDirectoryStream(CORPUS.resolve(folder), "*.pdf")) {
      all.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  private static String table(Map<String, List<HybridComparison>> all) {
    StringBuilder out = new StringBuilder("""
        # Conformance: hybrid PDFs

        Written by `HybridConformanceTest`; do not edit. Every PDF of these corpus folders is checked,
        and our verdicts are held against those of Mustang 2.25.0 (its PDF part, its XML part) and of
        veraPDF 1.30.2. Our layer `pdfa-3` says INVALID where it finds a fault; else veraPDF is asked, as
        denpyo-verapdf is on the class path of this test. Compared are the faults of the container with
        the PDF part, and the other layers with the XML part.

        | folder | documents | equal | explained | unexplained |
        |---|---|---|---|---|
        """);
    all.forEach((folder, rows) -> {
      long unexplained = rows.stream().filter(c -> !c.unexplained().isEmpty()).count();
      long explained = rows.stream()
          .filter(c -> c.unexplained().isEmpty() && !c.explanations().isEmpty())
          .count();
      out.append("| ").append(folder).append(" | ").append(rows.size()).append(" | ");
      out.append(rows.size() - unexplained - explained).append(" | ").append(explained);
      out.append(" | ").append(unexplained).append(" |\n");
    });
    out.append("\n## Differences explained\n\n| documents | reason |\n|---|---|\n");
    for (Explanation reason : Explanation.values()) {
      long count = all.values().stream()
          .flatMap(List::stream)
          .filter(c -> c.explanations().contains(reason))
          .count();
      out.append("| ").append(count).append(" | ").append(reason.text()).append(" |\n");
    }
    return out.toString();
  }
}
