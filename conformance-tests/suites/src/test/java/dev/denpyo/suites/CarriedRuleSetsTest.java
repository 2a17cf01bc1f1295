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
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    formats().forEach(format -> {
      Set<String> names = new HashSet<>();
      format.ruleSets().stream()
          .map(RuleSet::id)
          .filter(id -> names.add(id.name()))
          .forEach(id -> newest.add(id.toString()));
    });
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
            "xrechnung:3.0.2")),
        newest);
  }

  @Test
  void dateBeforeARelasePicksTheOneBefore() {
    assertEquals("peppol:2025.11", ranOn("peppol-bis-3", LocalDate.of(2026, 8, 16)));
    assertEquals("peppol:2026.5", ranOn("peppol-bis-3", LocalDate.of(2026, 8, 17)));
    assertEquals("pint-jp:1.1.1", ranOn("jp-pint", LocalDate.of(2026, 3, 8)));
    assertEquals("pint-jp:1.1.2", ranOn("jp-pint", LocalDate.of(2026, 3, 9)));
    assertEquals("fr-ctc-cdar:1.2.0", ranOn("fr-cdar", LocalDate.of(2026, 2, 15)));
    assertEquals("fr-ctc-cdar:1.3.0", ranOn("fr-cdar", LocalDate.of(2026, 2, 16)));
    assertEquals("facturx-BASIC:2.3.2", ranOn("facturx-basic", LocalDate.of(2024, 11, 15)));
    assertEquals("facturx-BASIC:2.3.3", ranOn("facturx-basic", LocalDate.of(2026, 1, 14)));
    assertEquals("facturx-BASIC:2.4", ranOn("facturx-basic", LocalDate.of(2026, 8, 31)));
    assertEquals("facturx-BASIC:2.5.2", ranOn("facturx-basic", LocalDate.of(2026, 9, 1)));
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

  private static String ranOn(String format, LocalDate day) {
    DocumentFormat found = FORMATS.format(new FormatId(format));
    ValidationReport report = found
        .validator()
        .orElseThrow()
        .validate(
            Document.of(minimal(found).getBytes(UTF_8)),
            new ValidationOptions(day, List.of(), true));
    RuleSetId last = null;
    for (LayerResult layer : report.layers()) {
      last = layer.layer() == Layer.RULES && layer.ruleSet() != null ? layer.ruleSet() : last;
    }
    return String.valueOf(last);
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
    return id.endsWith("cii") || id.startsWith("facturx")
        ? "<CrossIndustryInvoice xmlns='urn:un:unece:uncefact:data:standard:"
            + "CrossIndustryInvoice:100'/>"
        : "<" + root + " xmlns='" + UBL + root + "-2'/>";
  }
}
