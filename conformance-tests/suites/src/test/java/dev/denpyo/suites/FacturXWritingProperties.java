package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Loss;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as a profile of Factur-X keeps the profile's schema and rules, whatever is lost. */
class FacturXWritingProperties {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final List<String> PROFILES = List.of(
      "facturx-minimum", "facturx-basicwl", "facturx-basic", "facturx-en16931", "facturx-extended");

  @Property(tries = 150, seed = "20261122")
  void theProfilesRulesAcceptWhatIsCutDownToIt(
      @ForAll long seed, @ForAll @IntRange(max = 4) int profile) {
    String id = PROFILES.get(profile);
    Invoice invoice = TotalsCalculator.standard().complete(new RandomInvoices(seed).european());

    assertEquals(List.of(), errors(id, invoice), () -> id + " " + seed);
    assertEquals(Verdict.VALID, check(id, invoice).verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimum", "basicwl", "basic", "en16931", "extended"})
  void anInvoiceWithEveryTermIsCutDownToTheSchema(String profile) {
    for (InvoiceType type : FormatSamples.TYPES) {
      assertEquals(List.of(), misplaced("facturx-" + profile, FilledInvoice.of(type)));
    }
  }

  /** What the schema refuses, and what the rules call not used in its context. */
  private static List<String> misplaced(String id, Invoice invoice) {
    return errors(id, invoice).stream()
        .filter(e -> e.startsWith("DNP-SCHEMA") || e.startsWith("noid:"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimum", "basicwl"})
  void profilesWithoutLinesSayThatLinesAreLost(String profile) {
    DocumentFormat format = FORMATS.format(new FormatId("facturx-" + profile));

    List<Loss> losses = format.losses(FormatSamples.own(format, FormatSamples.smallInvoice()));

    assertTrue(losses.stream().anyMatch(l -> l.path().equals("lines[1].id")), losses::toString);
    assertTrue(losses.get(0).reason().startsWith("Factur-X"), losses::toString);
  }

  private static ValidationReport check(String id, Invoice invoice) {
    DocumentFormat format = FORMATS.format(new FormatId(id));
    Document document = Document.of(format.writer().orElseThrow().write(invoice));
    return format.validator().orElseThrow().validate(document, ValidationOptions.DEFAULT);
  }

  private static List<String> errors(String id, Invoice invoice) {
    return check(id, invoice).findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.rule() + " " + f.location().path() + " " + f.message())
        .toList();
  }
}
