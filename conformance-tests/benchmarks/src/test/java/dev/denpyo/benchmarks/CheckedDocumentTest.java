package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes the comparison fair: both sides apply the same rules to the same documents. */
class CheckedDocumentTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));

  @BeforeAll
  static void needsTheCorpus() {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
  }

  @ParameterizedTest
  @EnumSource
  void weApplyTheRuleSetsThatSaxonIsGiven(CheckedDocument document) {
    assertDoesNotThrow(() -> new OurCheck().mustApply(document, document.bytes()));
  }

  @ParameterizedTest
  @EnumSource
  void saxonFindsInABrokenDocumentAsMuchAsWeDo(CheckedDocument document) {
    byte[] bytes = withoutItsCurrency(document.bytes());
    RawSaxon saxon = new RawSaxon(document);

    long ours = new OurCheck()
        .report(bytes).findings().stream()
            .filter(f -> f.layer() == Layer.RULES && f.severity() != Severity.INFO)
            .count();

    assertEquals(ours, saxon.run(saxon.tree(bytes)));
    assertTrue(ours > 0);
  }

  /** No rule set takes a currency that does not exist. */
  private static byte[] withoutItsCurrency(byte[] document) {
    return new String(document, UTF_8)
        .replaceFirst(
            "(DocumentCurrencyCode|InvoiceCurrencyCode)([^>]*)>\\s*\\w+\\s*<", "$1$2>XYZ<")
        .getBytes(UTF_8);
  }
}
