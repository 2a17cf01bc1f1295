package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class XmlValidatorTest {
  private static final String SPECIFICATION = "<CustomizationID>urn:toy:1</CustomizationID>";

  @Test
  void validDocumentPassesEveryLayer() {
    ValidationReport report = Toy.check(Toy.VALID);
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals("toy", report.format());
    assertEquals("toy", report.profile());
    assertEquals(
        List.of(
            LayerResult.ran(Layer.XML, null, Verdict.VALID),
            LayerResult.ran(Layer.SCHEMA, new RuleSetId("toy", "1"), Verdict.VALID),
            LayerResult.ran(Layer.RULES, new RuleSetId("toy-rules", "1.1"), Verdict.VALID)),
        report.layers());
    assertEquals(List.of(), report.findings());
  }

  @Test
  void readerIsToldToGetReadyWhereOurOwnRulesAreToFollowAndOnlyThere() {
    Document valid = Document.of(Toy.VALID.getBytes(UTF_8));
    List<Document> told = new ArrayList<>();
    DocumentValidator validator = Toy.readBy(noting(told)).validator().orElseThrow();

    validator.validate(valid, new ValidationOptions(null, List.of(), false));
    RuleSetId rules = new RuleSetId("toy-rules", "1.1");
    validator.validate(valid, new ValidationOptions(null, List.of(rules), true));
    assertEquals(List.of(), told);

    validator.validate(valid, ValidationOptions.DEFAULT);
    assertEquals(List.of(valid), told);
  }

  private static DocumentReader noting(List<Document> told) {
    return new DocumentReader() {
      @Override
      public Reading read(Document document) {
        throw new AssertionError("a validator does not read");
      }

      @Override
      public void prepare(Document document) {
        told.add(document);
      }
    };
  }

  @Test
  void failedAssertBecomesAFindingWithPlaceTermsAndCleanText() {
    ValidationReport report =
        Toy.check(Toy.toy("\n  " + SPECIFICATION + "\n  <Line>1</Line>\n  <Line>-5</Line>\n"));
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(
        List.of(Finding.error(
                "TOY-1", Layer.RULES, "[TOY-1]-The line amount (BT-131) must not be negative.")
            .ruleSet(new RuleSetId("toy-rules", "1.1"))
            .at(new Location("/Toy[1]/Line[2]", 4, 3))
            .terms(List.of(BusinessTerm.BT_131))
            .build()),
        report.findings());
  }

  @Test
  void roleAndFlagGiveTheSeverity() {
    ValidationReport report = Toy.check(Toy.toy(SPECIFICATION + "<Line unit='C62'>0</Line>"));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(
        List.of(Severity.WARNING, Severity.INFO),
        report.findings().stream().map(Finding::severity).toList());
    assertEquals(List.of(BusinessTerm.BT_115), report.findings().get(0).terms());
  }

  @Test
  void reportWithoutAnIdIsNamedAfterItsTestAndPlacedAtItsAttribute() {
    Finding finding = Toy.check(Toy.toy(SPECIFICATION + "<Line unit='C62'>0</Line>"))
        .findings()
        .get(1);
    assertEquals("noid:2e7d2c03", finding.rule()); // SHA-256 of "c"
    assertEquals("/Toy[1]/Line[1]/@unit", finding.location().path());
    assertEquals(1, finding.location().line());
  }

  @Test
  void assertWithoutFlagIsAnErrorOfTheDocument() {
    Finding finding = Toy.check(Toy.toy(SPECIFICATION)).findings().get(0);
    assertEquals("TOY-3", finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("/", finding.location().path());
  }

  @Test
  void rulesThatGiveUpAreNotChecked() {
    ValidationReport report = Toy.check(Toy.toy(SPECIFICATION + "<Line>1,000.00</Line>"));
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    LayerResult rules = report.layers().get(2);
    assertEquals(Verdict.NOT_CHECKED, rules.verdict());
    assertTrue(Objects.requireNonNull(rules.note()).contains("1,000.00"), rules::toString);
  }

  @Test
  void schemaErrorNamesKeyPlaceAndFixAndTheRulesRunAllTheSame() {
    ValidationReport report = Toy.check(Toy.toy(SPECIFICATION + "\n<Line size='9'>-1</Line>"));
    assertEquals(List.of("DNP-SCHEMA", "TOY-1"), Toy.ids(report));
    Finding schema = report.findings().get(0);
    assertTrue(schema.message().startsWith("cvc-complex-type.3.2.2: "), schema::message);
    assertEquals("/Toy[1]/Line[1]", schema.location().path());
    assertEquals(2, schema.location().line());
    assertEquals(XmlRule.SCHEMA.fix(Locale.ROOT), schema.fix());
  }

  @Test
  void schemaErrorIsInEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.JAPAN);
      Finding finding =
          Toy.check(Toy.toy(SPECIFICATION + "<Other/>")).findings().get(0);
      assertTrue(finding.message().contains("Invalid content was found"), finding::message);
      assertEquals("/Toy[1]/Other[1]", finding.location().path());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void schemaErrorOfAnEndTagIsPlacedAtItsElement() {
    ValidationReport report = Toy.check(Toy.toy(SPECIFICATION + "<Line><b/></Line><Line>1</Line>"));
    assertEquals("/Toy[1]/Line[1]", report.findings().get(0).location().path());
  }

  @Test
  void missingSchemaJarIsNotCheckedAndNamesTheArtifact() {
    assertMissing(Toy.withoutSchemaJar(), 1);
  }

  @Test
  void missingRulesJarIsNotCheckedAndNamesTheArtifact() {
    assertMissing(Toy.withoutRulesJar(), 2);
  }

  private static void assertMissing(XmlFormat format, int layer) {
    ValidationReport report = Toy.check(format, document(Toy.VALID));
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    String note = Objects.requireNonNull(report.layers().get(layer).note());
    assertTrue(note.contains("dev.denpyo:absent:9"), note);
  }

  @Test
  void foreignSpecificationIsNotCheckedByRulesThatAreNotItsOwn() {
    ValidationReport report =
        Toy.check(Toy.toy("<CustomizationID>urn:other:1</CustomizationID><Line>-1</Line>"));
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertEquals(List.of(), report.findings());
  }

  @Test
  void extensionIsCheckedByTheRulesItSharesAndNeverValid() {
    String text = "<CustomizationID>urn:toy:1#more</CustomizationID><Line>%s</Line>";
    assertEquals(Verdict.NOT_CHECKED, Toy.verdict(Toy.toy(String.format(text, "1"))));
    assertEquals(Verdict.INVALID, Toy.verdict(Toy.toy(String.format(text, "-1"))));
  }

  @Test
  void dateChoosesTheVersionInForce() {
    assertEquals("1.1", versionOn(Toy.SINCE));
    assertEquals("1.0", versionOn(Toy.SINCE.minusDays(1)));
  }

  private static String versionOn(LocalDate day) {
    return ran(new ValidationOptions(day, List.of(), true)).version();
  }

  @Test
  void namedRuleSetReplacesTheChosenOne() {
    RuleSetId old = new RuleSetId("toy-rules", "1.0");
    assertEquals(old, ran(new ValidationOptions(null, List.of(old), true)));
  }

  private static RuleSetId ran(ValidationOptions options) {
    ValidationReport report =
        Toy.format().validator().orElseThrow().validate(document(Toy.VALID), options);
    return Objects.requireNonNull(report.layers().get(2).ruleSet());
  }

  @Test
  void unknownRuleSetIsTheCallersMistakeAndNamesThoseThereAre() {
    ValidationOptions options =
        new ValidationOptions(null, List.of(new RuleSetId("nope", "1")), true);
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> Toy.format().validator().orElseThrow().validate(document(Toy.VALID), options));
    assertTrue(String.valueOf(e.getMessage()).contains("toy-rules:1.1"), e::toString);
  }

  @Test
  void eightThreadsAgree() throws Exception {
    XmlFormat format = Toy.format();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<ValidationReport> check =
          () -> Toy.check(format, document(Toy.toy(SPECIFICATION + "<Line>-1</Line>")));
      List<Future<ValidationReport>> reports = threads.invokeAll(Collections.nCopies(64, check));
      ValidationReport first = reports.get(0).get();
      assertEquals(Verdict.INVALID, first.verdict());
      for (Future<ValidationReport> report : reports) {
        assertEquals(first, report.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Document document(String text) {
    return Document.of(text.getBytes(UTF_8));
  }
}
