package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.SeverityProfile;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the German receivers' levels change. KoSIT publishes its test suite with the word that all of its
 * documents are accepted, which the flags of the rules alone do not bear out.
 */
class ReceiverProfileTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final Denpyo DENPYO = Denpyo.standard();
  private static final ValidationOptions RECEIVER =
      ValidationOptions.DEFAULT.withSeverities(SeverityProfile.RECEIVER);

  @BeforeAll
  static void requireCorpus() {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
  }

  @Test
  void everyDocumentOfTheOfficialTestSuiteIsAccepted() throws IOException {
    List<Path> suite = officialTestSuite();
    assertEquals(70, suite.size());
    assertEquals(List.of(), refused(suite, RECEIVER));
  }

  @Test
  void publishersFlagsRefuseFourOfThem() throws IOException {
    assertEquals(
        List.of(
            "xrechnung-test__02.01a-cvd_INVOICE_ubl.xml",
            "xrechnung-test__05.01a-INVOICE_ubl.xml",
            "xrechnung-test__02.01a-cvd_INVOICE_uncefact.xml",
            "xrechnung-test__04.05a-INVOICE_uncefact.xml"),
        refused(officialTestSuite(), ValidationOptions.DEFAULT));
  }

  @Test
  void loweredRulesStayInTheReportWithBothSeverities() throws IOException {
    assertEquals(
        List.of("BR-CO-16 ERROR INFO", "UBL-CR-470 WARNING INFO"),
        changed("xrechnung-ubl/xrechnung-test__05.01a-INVOICE_ubl.xml"));
    assertEquals(
        List.of("BR-CL-10 ERROR INFO", "BR-CL-21 ERROR INFO"),
        changed("xrechnung-cii/xrechnung-test__04.05a-INVOICE_uncefact.xml"));
    assertEquals(
        List.of("BR-CL-13 ERROR INFO"),
        changed("xrechnung-ubl/xrechnung-test__02.01a-cvd_INVOICE_ubl.xml"));
    assertEquals(
        List.of("BR-CL-13 ERROR INFO"),
        changed("xrechnung-cii/xrechnung-test__02.01a-cvd_INVOICE_uncefact.xml"));
  }

  @Test
  void raisedRulesRefuseWhatTheirFlagsLetPass() throws IOException {
    Path file = CORPUS.resolve("xrechnung-cii/validator-conf__cii-bt-20-cardinality-check-2.xml");
    assertEquals(Verdict.VALID, check(file, ValidationOptions.DEFAULT).verdict());
    assertEquals(Verdict.INVALID, check(file, RECEIVER).verdict());
    assertEquals(
        List.of("CII-SR-452 WARNING ERROR", "CII-SR-453 WARNING ERROR"),
        changed("xrechnung-cii/" + file.getFileName()));
  }

  @Test
  void dayBeforeTheListsTakesThePublishersFlagsAndSaysSo() throws IOException {
    Path file = CORPUS.resolve("xrechnung-ubl/xrechnung-test__05.01a-INVOICE_ubl.xml");
    LocalDate before = LocalDate.of(2026, 1, 30);
    ValidationOptions options =
        new ValidationOptions(before, List.of(), true).withSeverities(SeverityProfile.RECEIVER);

    assertEquals(SeverityProfile.STRICT, check(file, options).severities());
    assertEquals(SeverityProfile.RECEIVER, check(file, RECEIVER).severities());
    assertEquals(SeverityProfile.STRICT, check(file, ValidationOptions.DEFAULT).severities());
  }

  @Test
  void documentsWithoutAListKeepThePublishersFlags() throws IOException {
    Path any = first("en16931-ubl");

    assertEquals(check(any, ValidationOptions.DEFAULT), check(any, RECEIVER));
  }

  private static List<Path> officialTestSuite() throws IOException {
    List<Path> suite = new ArrayList<>();
    for (String folder : List.of("xrechnung-ubl", "xrechnung-cii")) {
      try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
        files
            .filter(f -> f.getFileName().toString().startsWith("xrechnung-test__"))
            .sorted()
            .forEach(suite::add);
      }
    }
    return suite;
  }

  private static Path first(String folder) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
      return files
          .filter(f -> f.toString().endsWith(".xml"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> refused(List<Path> files, ValidationOptions options)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      if (check(file, options).verdict() != Verdict.VALID) {
        names.add(file.getFileName().toString());
      }
    }
    return names;
  }

  /** Rule, published severity and the one taken, each once, in order. */
  private static List<String> changed(String file) throws IOException {
    return check(CORPUS.resolve(file), RECEIVER).findings().stream()
        .filter(f -> f.published() != null)
        .map(f -> f.rule() + " " + f.published() + " " + f.severity())
        .distinct()
        .sorted()
        .toList();
  }

  private static ValidationReport check(Path file, ValidationOptions options) throws IOException {
    return DENPYO.check(Document.of(Files.readAllBytes(file)), options);
  }
}
