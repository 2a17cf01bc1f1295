package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading, writing and reading again gives the same invoice for every valid document of the corpus, and
 * what was written breaks no rule that the original kept. Counts go to {@code target/round-trip-*.txt}.
 */
class RoundTripConformanceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));

  private final FormatRegistry formats = FormatRegistry.discover();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en16931-ubl",
        "en16931-cii",
        "xrechnung-ubl",
        "xrechnung-cii",
        "peppol-bis3",
        "jp-pint",
        "other-pint"
      })
  void keepsEveryValidDocument(String folder) throws IOException {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "skipped: no corpus at " + CORPUS + " (system property denpyo.corpus)");
    List<String> faults = new ArrayList<>();
    Map<String, Integer> left = new TreeMap<>();
    int read = 0;
    for (GoldenRow row : GoldenRow.read(CORPUS.resolve("golden/" + folder + ".jsonl"))) {
      Path file = CORPUS.resolve(folder).resolve(row.file());
      if (row.verdict().equals("valid") && roundTrip(file, row.file(), faults, left)) {
        read++;
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "round-trip-" + folder + ".txt"),
        read + " read\n" + left + "\n" + String.join("\n", faults) + "\n",
        UTF_8);

    assertTrue(read > 10, folder + ": only " + read + " documents were read");
    assertEquals(List.of(), faults, folder);
  }

  /** Whether the document is an invoice that some format reads. */
  private boolean roundTrip(Path file, String name, List<String> faults, Map<String, Integer> left)
      throws IOException {
    Document original = Document.of(Files.readAllBytes(file));
    DocumentFormat format =
        formats.recognise(original).map(FormatRegistry.Recognised::format).orElse(null);
    if (format == null || format.reader().isEmpty()) {
      return false;
    }
    Reading reading = format.reader().orElseThrow().read(original);
    List<String> errors = reading.problems().stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.rule() + " " + p.location().path())
        .toList();
    reading.problems().forEach(p -> left.merge(place(p), 1, Integer::sum));
    if (!RoundTripExceptions.READ.getOrDefault(name, List.of()).equals(errors)) {
      faults.add(name + " is not read whole: " + errors);
    }
    Invoice invoice = reading.orThrow();
    Document written = Document.of(format.writer().orElseThrow().write(invoice));
    if (!invoice.equals(format.reader().orElseThrow().read(written).invoice())) {
      faults.add(name + " is not the same after writing");
    }
    List<Loss> losses = format.losses(invoice);
    if (!losses.isEmpty()) {
      faults.add(name + " was read with terms that its own format does not carry: " + losses);
    }
    List<String> broken = newErrors(format, original, written);
    if (!broken.isEmpty()) {
      faults.add(name + " breaks rules after writing: " + broken);
    }
    return true;
  }

  private static String place(Finding problem) {
    return problem.rule() + " "
        + String.valueOf(problem.location().path()).replaceAll("\\[\\d+]", "");
  }

  private static List<String> newErrors(
      DocumentFormat format, Document original, Document written) {
    List<String> before = errors(format, original);
    List<String> after = new ArrayList<>(errors(format, written));
    before.forEach(after::remove);
    return after;
  }

  private static List<String> errors(DocumentFormat format, Document document) {
    Optional<ValidationReport> report =
        format.validator().map(v -> v.validate(document, ValidationOptions.DEFAULT));
    return report.orElseThrow().findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.rule() + (f.rule().startsWith("DNP") ? " " + f.message() : ""))
        .sorted()
        .collect(Collectors.toList());
  }
}
