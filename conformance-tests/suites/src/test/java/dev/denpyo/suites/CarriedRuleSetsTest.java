package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule set that a format says it carries is there, compiles, and is the version it says. */
class CarriedRuleSetsTest {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  static Stream<DocumentFormat> formats() {
    return FORMATS.formats().stream().filter(f -> !f.ruleSets().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyRuleSetRuns(DocumentFormat format) {
    Document document = Document.of(minimal(format).getBytes(UTF_8));
    for (RuleSet set : format.ruleSets()) {
      ValidationReport report = format
          .validator()
          .orElseThrow()
          .validate(document, new ValidationOptions(null, List.of(set.id()), true));
      LayerResult layer = report.layers().stream()
          .filter(l -> set.id().equals(l.ruleSet()))
          .findFirst()
          .orElseThrow();
      assertNotEquals(Verdict.NOT_CHECKED, layer.verdict(), () -> set + ": " + layer.note());
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyArtifactIsTheVersionThatIsOnTheClassPath(DocumentFormat format) throws IOException {
    for (RuleSet set : format.ruleSets()) {
      String[] artifact = set.artifact().split(":", -1);
      String path = "/META-INF/maven/" + artifact[0] + "/" + artifact[1] + "/pom.properties";
      try (InputStream in = CarriedRuleSetsTest.class.getResourceAsStream(path)) {
        Properties properties = new Properties();
        properties.load(Objects.requireNonNull(in, path));
        assertEquals(artifact[2], properties.getProperty("version"));
      }
    }
  }

  @Test
  void theNewestAreThoseOfTheGoldens() {
    TreeSet<String> newest = new TreeSet<>();
    formats()
        .forEach(f -> f.ruleSets().stream()
            .filter(s -> s.replacedBy() == null)
            .forEach(s -> newest.add(s.id().toString())));
    assertEquals(
        new TreeSet<>(List.of(
            "cius-pt:2.1.1",
            "cius-ro:1.0.9",
            "en16931-cii:1.3.16",
            "en16931-ubl:1.3.16",
            "facturx-BASIC-WL:2.5.2",
            "facturx-BASIC:2.5.2",
            "facturx-EN16931:2.5.2",
            "facturx-EXTENDED:2.5.2",
            "facturx-MINIMUM:2.5.2",
            "fr-ctc-cdar:1.3.0",
            "fr-ctc-cii:1.3.0",
            "fr-ctc-extended-cii:1.3.0",
            "fr-ctc-extended-ubl:1.3.0",
            "fr-ctc-ubl:1.3.0",
            "hr-cius:1.0.3",
            "nlcius-cii:1.0.3.12",
            "nlcius-gaccount:1.0.12",
            "nlcius:2.0.3.12",
            "orderx-basic:1.0",
            "orderx-comfort:1.0",
            "orderx-extended:1.0",
            "peppol:2026.5",
            "peppol-sb:2026.5",
            "pint-ae-billing:2026.5",
            "pint-ae-selfbilling:2026.5",
            "pint-aunz-billing:1.1.2",
            "pint-aunz-selfbilling:1.1.2",
            "pint-eu:1.0.1",
            "pint-jp:1.1.2",
            "pint-jp-ntr:1.1.2",
            "pint-jp-sb:1.1.2",
            "pint-my-billing:1.3.0",
            "pint-my-selfbilling:1.3.0",
            "pint-om-billing:1.0.0",
            "pint-om-selfbilling:1.0.0",
            "pint-sg:1.4.0",
            "ubl-be:1.31",
            "xrechnung:3.0.2",
            "zugferd-1:1.0")),
        newest);
  }

  @Test
  void dateBeforeARelasePicksTheOneBefore() {
    assertEquals("peppol:2025.11", ranOn("peppol-bis-3", LocalDate.of(2026, 8, 16)));
    assertEquals("peppol:2026.5", ranOn("peppol-bis-3", LocalDate.of(2026, 8, 17)));
    assertEquals("pint-jp:1.1.1", ranOn("jp-pint", LocalDate.of(2026, 3, 8)));
    assertEquals("pint-jp:1.1.2", ranOn("jp-pint", LocalDate.of(2026, 3, 9)));
  }

  @ParameterizedTest
  @CsvSource({
    "ubl, 2024-05-15, en16931-ubl:1.3.12",
    "ubl, 2025-05-14, en16931-ubl:1.3.13",
    "cii, 2025-06-14, en16931-cii:1.3.14.1",
    "cii, 2025-06-15, en16931-cii:1.3.14.2",
    "cii, 2025-11-15, en16931-cii:1.3.15",
    "xrechnung-cii, 2024-01-31, xrechnung:2.3.1",
    "xrechnung-cii, 2024-02-01, xrechnung:3.0.1",
    "xrechnung-ubl, 2026-01-31, xrechnung:3.0.2",
    "peppol-bis-3, 2024-08-26, peppol:2024.5",
    "peppol-bis-3, 2025-02-17, peppol:2024.11",
    "peppol-order, 2025-08-25, peppol:2025.5",
    "peppol-bis-3, 2026-02-23, peppol:2025.11",
    "peppol-selfbilling-3, 2026-08-24, peppol-sb:2026.5",
    "jp-pint, 2025-03-10, pint-jp:1.1.0",
    "jp-pint-nontax, 2025-09-25, pint-jp-ntr:1.1.1",
    "pint-sg, 2026-03-08, pint-sg:1.3.0",
    "pint-ae, 2026-05-28, pint-ae-billing:2026.5",
    "facturx-basic, 2024-11-15, facturx-BASIC:2.3.2",
    "facturx-basic, 2026-01-14, facturx-BASIC:2.3.3",
    "facturx-extended, 2026-08-31, facturx-EXTENDED:2.4",
    "facturx-minimum, 2026-09-01, facturx-MINIMUM:2.5.2",
    "extended-ctc-fr-ubl, 2026-02-16, fr-ctc-ubl:1.3.0",
    "fr-cdar, 2026-02-15, fr-ctc-cdar:1.2.0",
    "fr-cdar, 2026-02-16, fr-ctc-cdar:1.3.0"
  })
  void dayPicksTheVersionInForce(String format, LocalDate day, String expected) {
    assertEquals(expected, ranOn(format, day));
  }

  @ParameterizedTest
  @CsvSource({
    "jp-pint, 2025-03-09",
    "ubl-be, 2026-11-22",
    "pint-eu, 2026-11-22",
    "pint-ae, 2026-03-01"
  })
  void dayThatNoKnownVersionCoversIsNotChecked(String format, LocalDate day) {
    assertEquals("null", ranOn(format, day));
  }

  @Test
  void peppolReleaseRunsWithTheEditionOfTheNormThatItCameWith() {
    assertEquals(
        List.of("en16931-ubl:1.3.15-peppol-2025.11", "peppol:2025.11"),
        allOn("peppol-bis-3", LocalDate.of(2026, 8, 16)));
    assertEquals(
        List.of("en16931-ubl:1.3.13", "peppol:2024.11"),
        allOn("peppol-bis-3", LocalDate.of(2025, 8, 24)));
    assertEquals(
        List.of("en16931-ubl:1.3.16", "peppol:2026.5"),
        allOn("peppol-bis-3", LocalDate.of(2026, 8, 17)));
  }

  @Test
  void documentWithoutSpecificationIsNeverValid() {
    for (String id : List.of("ubl", "cii")) {
      DocumentFormat format = FORMATS.format(new FormatId(id));
      ValidationReport report = format
          .validator()
          .orElseThrow()
          .validate(Document.of(minimal(format).getBytes(UTF_8)), ValidationOptions.DEFAULT);
      assertNotEquals(Verdict.VALID, report.verdict());
      Finding finding = report.findings().stream()
          .filter(f -> f.rule().equals("DNP-XML-07"))
          .findFirst()
          .orElseThrow();
      assertEquals(1, finding.location().line());
      assertNotNull(finding.fix());
    }
  }

  /** The last rule set that ran. */
  private static String ranOn(String format, LocalDate day) {
    List<String> all = allOn(format, day);
    return all.isEmpty() ? "null" : all.get(all.size() - 1);
  }

  private static List<String> allOn(String format, LocalDate day) {
    DocumentFormat found = FORMATS.format(new FormatId(format));
    ValidationReport report = found
        .validator()
        .orElseThrow()
        .validate(
            Document.of(minimal(found).getBytes(UTF_8)),
            new ValidationOptions(day, List.of(), true));
    return report.layers().stream()
        .filter(layer -> layer.layer() == Layer.RULES && layer.ruleSet() != null)
        .map(layer -> String.valueOf(layer.ruleSet()))
        .toList();
  }

  /** A root alone: the rules have to say something of it, and may not give up. */
  private static String minimal(DocumentFormat format) {
    String root = switch (format.id().value()) {
      case "peppol-order" -> "Order";
      case "peppol-order-change" -> "OrderChange";
      case "peppol-order-cancellation" -> "OrderCancellation";
      case "peppol-order-response", "peppol-order-response-advanced", "peppol-order-agreement" ->
        "OrderResponse";
      case "peppol-despatch-advice" -> "DespatchAdvice";
      case "peppol-catalogue", "peppol-punch-out" -> "Catalogue";
      case "peppol-catalogue-response", "peppol-invoice-response", "peppol-mlr" ->
        "ApplicationResponse";
      default -> "Invoice";
    };
    String id = format.id().value();
    if (id.equals("fr-cdar")) {
      return "<CrossDomainAcknowledgementAndResponse xmlns='urn:un:unece:uncefact:data:standard:"
          + "CrossDomainAcknowledgementAndResponse:100'/>";
    }
    if (id.startsWith("orderx")) {
      return "<SCRDMCCBDACIOMessageStructure"
          + " xmlns='urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100'/>";
    }
    if (id.equals("zugferd-1")) {
      return "<CrossIndustryDocument xmlns='urn:ferd:CrossIndustryDocument:invoice:1p0'/>";
    }
    return id.endsWith("cii") || id.startsWith("facturx")
        ? "<CrossIndustryInvoice xmlns='urn:un:unece:uncefact:data:standard:"
            + "CrossIndustryInvoice:100'/>"
        : "<" + root + " xmlns='" + UBL + root + "-2'/>";
  }
}
