package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.xml.UnclaimedXml;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The damaged files of the corpus, PDFs among them: a finding with a fix, never VALID. */
class MalformedCorpusTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("denpyo.corpus", "no-corpus"), "malformed");

  @Test
  void everyDamagedFileIsInvalidWithAFix() throws Exception {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: no corpus at " + FOLDER);
    FormatRegistry formats = FormatRegistry.discover();
    int files = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(FOLDER, "*.{xml,pdf}")) {
      for (Path file : all) {
        files++;
        Document document = Document.of(Files.readAllBytes(file));
        ValidationReport report = formats
            .recognise(document)
            .flatMap(found -> found.format().validator())
            .map(v -> v.validate(document, ValidationOptions.DEFAULT))
            .orElseGet(() -> UnclaimedXml.report(document));
        assertEquals(Verdict.INVALID, report.verdict(), file::toString);
        assertFalse(report.findings().isEmpty(), file::toString);
        assertNotNull(report.findings().get(0).fix(), file::toString);
      }
    }
    assertEquals(28, files);
  }
}
