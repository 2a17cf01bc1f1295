package dev.denpyo.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.invoice.BusinessTerm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationReportTest {
  private static final RuleSetId EN = new RuleSetId("en16931-ubl", "1.3.16");

  private static ValidationReport report(List<LayerResult> layers, Finding... findings) {
    return new ValidationReport("ubl-invoice", "ubl", layers, List.of(findings));
  }

  @ParameterizedTest
  @CsvSource({
    "VALID, VALID, VALID",
    "VALID, NOT_CHECKED, NOT_CHECKED",
    "NOT_CHECKED, VALID, NOT_CHECKED",
    "NOT_CHECKED, INVALID, INVALID",
    "INVALID, NOT_CHECKED, INVALID",
    "VALID, INVALID, INVALID"
  })
  void concludesTheWorseOfTwo(Verdict one, Verdict other, Verdict both) {
    assertEquals(both, one.and(other));
  }

  @Test
  void isNotCheckedWhenNoLayerRan() {
    assertEquals(Verdict.NOT_CHECKED, report(List.of()).verdict());
  }

  @Test
  void isInvalidWhenAFindingIsAnErrorWhateverTheLayersSay() {
    LayerResult valid = LayerResult.ran(Layer.RULES, EN, Verdict.VALID);
    Finding error = Finding.error("BR-01", Layer.RULES, "missing").ruleSet(EN).build();

    assertEquals(Verdict.INVALID, report(List.of(valid), error).verdict());
  }

  @Test
  void staysValidWithWarnings() {
    LayerResult valid = LayerResult.ran(Layer.RULES, EN, Verdict.VALID);
    Finding warning =
        Finding.warning("UBL-CR-001", Layer.RULES, "not in the core").build();
    Finding info = Finding.info("DNP-READ-03", Layer.XML, "left out").build();

    assertEquals(Verdict.VALID, report(List.of(valid), warning, info).verdict());
  }

  @Test
  void takesInAnotherLayer() {
    LayerResult valid = LayerResult.ran(Layer.RULES, EN, Verdict.VALID);
    LayerResult law = LayerResult.notChecked(Layer.LAW, null, "no jurisdiction");

    ValidationReport both = report(List.of(valid)).with(law, List.of());

    assertEquals(List.of(valid, law), both.layers());
    assertEquals(Verdict.NOT_CHECKED, both.verdict());
  }

  @Test
  void demandsAReasonForACheckThatDidNotRun() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new LayerResult(Layer.RULES, EN, Verdict.NOT_CHECKED, null));
  }

  @Test
  void carriesAllThatIsKnownOfAFault() {
    Finding finding = Finding.error("BR-CO-15", Layer.RULES, "sum is wrong")
        .at(new Location("/Invoice[1]", 3, 4))
        .terms(List.of(BusinessTerm.BT_112))
        .actual("119.00")
        .expected("120.00")
        .fix("Set BT-112 to 120.00")
        .build();

    assertEquals("BR-CO-15", finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(4, finding.location().column());
    assertEquals(List.of(BusinessTerm.BT_112), finding.terms());
    assertEquals("119.00", finding.actual());
    assertEquals("120.00", finding.expected());
    assertEquals("Set BT-112 to 120.00", finding.fix());
  }

  @Test
  void writesAndReadsRuleSetNames() {
    assertEquals(EN, RuleSetId.parse("en16931-ubl:1.3.16"));
    assertEquals("en16931-ubl:1.3.16", EN.toString());
    assertThrows(IllegalArgumentException.class, () -> RuleSetId.parse("en16931-ubl"));
    assertThrows(IllegalArgumentException.class, () -> new RuleSetId(" ", "1"));
  }
}
